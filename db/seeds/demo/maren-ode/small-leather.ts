import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Maren Ode' } as const;

export const smallLeather: ProductSeed[] = [
  {
    ...base,
    slug: 'leather-belt',
    title: 'Bo leather belt',
    summary: 'One layer of bridle leather, three millimetres and a half.',
    descriptionHtml: `<p>Cut from the back of the hide, where it does not stretch. No lining, no glue, no stitching that could come undone: one strip, burnished along the edge.</p>
<p>The buckle is held by two screws, so a belt that fits today can fit in ten years.</p>`,
    category: 'small-leather',
    tags: ['leather', 'gift'],
    plate: 2,
    ...variantGrid({
      sku: 'MO-BO',
      price: 7900,
      weightGrams: 290,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Tan', code: 'TAN', swatch: '#A9683F', picture: 'belt-tan-hero.webp', stock: [9, 14, 12, 7, 4] },
          { label: 'Black', code: 'BLK', swatch: '#26231F', picture: 'belt-black-hero.webp', stock: [11, 16, 0, 9, 5] },
        ],
      },
      columns: {
        name: 'Length',
        values: [
          { label: '75 cm', code: '075' },
          { label: '80 cm', code: '080' },
          { label: '85 cm', code: '085' },
          { label: '95 cm', code: '095' },
          { label: '105 cm', code: '105' },
        ],
      },
    }),
    pictures: [
      picture('belt-tan-hero', 'Rolled-up leather belt with a brass buckle, tan'),
      picture('belt-black-hero', 'Rolled-up leather belt with a steel buckle, black'),
      picture('belt-tan-detail', 'Close view of the coil and the keeper of the tan belt'),
    ],
    specs: specs({
      material: 'Bridle leather, 3.5 mm',
      made: 'Ubrique, Spain',
      care: 'Wax once a year',
      maker: 'Taller Morales',
      size: '32 mm wide',
      fastening: 'Brass or steel buckle, screwed',
    }),
    details: [
      { title: 'Material and care', html: '<p>Wax it once a year with what you use for shoes, without colour.</p>' },
      {
        title: 'Fit and measurements',
        html: '<p>The length is from the fold at the buckle to the middle one of five holes. Measure a belt that fits.</p>',
      },
    ],
    publishedAt: '2026-02-16',
  },
  {
    ...base,
    slug: 'card-holder',
    title: 'Pia card holder',
    summary: 'Four pockets, contrast thread, six cards and a folded note.',
    descriptionHtml: `<p>Three pieces of leather, one thread, no lining. The pockets are cut a little narrow; after a week each knows its card.</p>
<p>Saddle-stitched by hand: two needles, one hole. If one stitch breaks, the others hold.</p>`,
    category: 'small-leather',
    tags: ['leather', 'gift'],
    plate: 4,
    ...variantGrid({
      sku: 'MO-PIA',
      price: 5900,
      weightGrams: 90,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Cognac', code: 'COG', swatch: '#A9683F', picture: 'card-holder-cognac-hero.webp', stock: [23] },
          { label: 'Bottle', code: 'BOT', swatch: '#2F4A3F', picture: 'card-holder-bottle-hero.webp', stock: [9] },
        ],
      },
    }),
    pictures: [
      picture('card-holder-cognac-hero', 'Leather card holder with contrast stitching, holding three cards, cognac'),
      picture(
        'card-holder-bottle-hero',
        'Leather card holder with contrast stitching, holding three cards, bottle green',
      ),
      picture('card-holder-cognac-detail', 'Close view of the stitched edge of the cognac card holder'),
    ],
    specs: specs({
      material: 'Calf leather',
      made: 'Ubrique, Spain',
      care: 'Dry cloth',
      maker: 'Taller Morales',
      size: '10 × 7.5 cm',
      weight: '38 g',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Leather from the ends of the Ingrid. It darkens where your thumb is.</p>',
      },
      {
        title: 'As a present',
        html: '<p>It comes in a box of grey board. We write a card by hand if you tell us what to write.</p>',
      },
    ],
    publishedAt: '2026-02-16',
  },
];
