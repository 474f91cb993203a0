import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Maren Ode' } as const;

export const accessories: ProductSeed[] = [
  {
    ...base,
    slug: 'fisherman-beanie',
    title: 'Fisherman beanie',
    summary: 'A close rib in merino, turned twice over the ears.',
    descriptionHtml: `<p>Extra-fine merino in a deep rib, knitted in the round and closed at the crown by hand. The edge turns twice, so the ears are under four layers.</p>
<p>The mustard one has a pompom of undyed wool, tied on. Untie it to wash; or leave it off.</p>`,
    category: 'hats-and-scarves',
    tags: ['wool', 'winter', 'gift'],
    plate: 3,
    ...variantGrid({
      sku: 'MO-FISH',
      price: 4800,
      weightGrams: 140,
      compareAt: { price: 6000, lastChargedOn: '2026-11-09' },
      rows: {
        name: 'Colour',
        values: [
          { label: 'Mustard', code: 'MUS', swatch: '#C9973F', picture: 'beanie-mustard-hero.webp', stock: [11, 17, 3] },
          { label: 'Fog', code: 'FOG', swatch: '#9DA7AE', picture: 'beanie-fog-hero.webp', stock: [8, 14, 0] },
        ],
      },
      columns: {
        name: 'Size',
        values: [
          { label: 'S, 53–55 cm', code: 'S' },
          { label: 'M, 56–58 cm', code: 'M' },
          { label: 'L, 59–61 cm', code: 'L' },
        ],
      },
    }),
    pictures: [
      picture('beanie-mustard-hero', 'Ribbed beanie with a turned-up edge and a cream pompom, mustard'),
      picture('beanie-fog-hero', 'Ribbed beanie with a turned-up edge, fog'),
    ],
    specs: specs({ material: '100% extra-fine merino', made: 'Porto, Portugal', care: 'Hand wash, dry flat', maker: 'Rui Carvalho', yarn: '19.5 micron, mulesing-free', weight: '96 g', run: '240 beanies' }),
    details: [
      { title: 'Material and care', html: '<p>Hand wash at 30 °C with wool soap, dry flat. If it pills, send it to us.</p>' },
      { title: 'Fit and measurements', html: '<p>Measure around the head, above the ears. Between two sizes take the smaller; wool gives.</p>' },
    ],
    publishedAt: '2026-09-21',
  },
  {
    ...base,
    slug: 'border-scarf',
    title: 'Border scarf',
    summary: 'Lambswool, 200 cm, with a fringe twisted by hand.',
    descriptionHtml: `<p>Woven on a shuttle loom in the Scottish Borders, with a real edge on both sides. The fringe is twisted in the evening, by Morag, who counts 84 to a side.</p>
<p>Long enough to go around twice and still reach the coat.</p>`,
    category: 'hats-and-scarves',
    tags: ['wool', 'winter', 'gift'],
    plate: 2,
    ...variantGrid({
      sku: 'MO-BORD',
      price: 12000,
      weightGrams: 320,
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Clay',
            code: 'CLA',
            swatch: '#C98A6B',
            picture: 'scarf-clay-hero.webp',
            stock: [13],
            price: 9500,
            compareAt: { price: 12000, lastChargedOn: '2026-10-31' },
          },
          { label: 'Fog', code: 'FOG', swatch: '#9DA7AE', picture: 'scarf-fog-hero.webp', stock: [18] },
        ],
      },
    }),
    pictures: [
      picture('scarf-clay-hero', 'Folded wool scarf with a fringed end, clay, three-quarter view'),
      picture('scarf-fog-hero', 'Folded wool scarf with a fringed end, fog, three-quarter view'),
    ],
    specs: specs({ material: '100% lambswool', made: 'Selkirk, Scotland', care: 'Hand wash, dry flat', maker: 'Ettrick Mill', size: '36 × 200 cm', weight: '240 g', fabricWeight: '330 g/m²' }),
    details: [
      { title: 'Material and care', html: '<p>Hand wash at 30 °C, pull it straight, dry it flat. Steam takes out creases.</p>' },
      { title: 'Repairs', html: '<p>A lost fringe can be knotted in again. Send us the scarf and a stamp.</p>' },
    ],
    publishedAt: '2026-09-21',
  },
  {
    ...base,
    slug: 'felt-fedora',
    title: 'Sol felt fedora',
    summary: 'Wool felt, blocked by hand, with a ribbon of grosgrain.',
    descriptionHtml: `<p>Felt is steamed, pulled over a block of lime wood and left until the next day. The brim is 7.5 centimetres wide and cut last, with the hat on a head.</p>
<p>A band inside takes up one centimetre, so that it stays on in the wind.</p>`,
    category: 'hats-and-scarves',
    tags: ['wool', 'autumn'],
    plate: 4,
    ...variantGrid({
      sku: 'MO-SOL',
      price: 14500,
      weightGrams: 620,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Camel', code: 'CAM', swatch: '#C19A6B', picture: 'hat-camel-hero.webp', stock: [5, 7, 2] },
          { label: 'Bottle', code: 'BOT', swatch: '#3A5348', picture: 'hat-bottle-hero.webp', stock: [0, 0, 0] },
        ],
      },
      columns: {
        name: 'Size',
        values: [
          { label: '55 cm', code: '55' },
          { label: '57 cm', code: '57' },
          { label: '59 cm', code: '59' },
        ],
      },
    }),
    pictures: [
      picture('hat-camel-hero', 'Wide-brimmed felt hat with a pinched crown and a ribbon, camel'),
      picture('hat-bottle-hero', 'Wide-brimmed felt hat with a pinched crown and a ribbon, bottle green'),
    ],
    specs: specs({ material: '100% wool felt', made: 'São João da Madeira, Portugal', care: 'Brush, steam', maker: 'Chapelaria Fepsa Irmãos', size: 'Brim 7.5 cm', weight: '135 g', run: '60 hats' }),
    details: [
      { title: 'Material and care', html: '<p>Brush it anticlockwise. Over a kettle a dent comes out. It arrives in a box that is worth keeping.</p>' },
      { title: 'Fit and measurements', html: '<p>Measure around the head where the hat would sit. The band inside takes up 1 cm.</p>' },
    ],
    publishedAt: '2026-09-07',
  },
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
    ],
    specs: specs({ material: 'Bridle leather, 3.5 mm', made: 'Ubrique, Spain', care: 'Wax once a year', maker: 'Taller Morales', size: '32 mm wide', fastening: 'Brass or steel buckle, screwed' }),
    details: [
      { title: 'Material and care', html: '<p>Wax it once a year with what you use for shoes, without colour.</p>' },
      { title: 'Fit and measurements', html: '<p>The length is from the fold at the buckle to the middle one of five holes. Measure a belt that fits.</p>' },
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
      picture('card-holder-bottle-hero', 'Leather card holder with contrast stitching, holding three cards, bottle green'),
    ],
    specs: specs({ material: 'Calf leather', made: 'Ubrique, Spain', care: 'Dry cloth', maker: 'Taller Morales', size: '10 × 7.5 cm', weight: '38 g' }),
    details: [
      { title: 'Material and care', html: '<p>Leather from the ends of the Ingrid. It darkens where your thumb is.</p>' },
      { title: 'As a present', html: '<p>It comes in a box of grey board. We write a card by hand if you tell us what to write.</p>' },
    ],
    publishedAt: '2026-02-16',
  },
  {
    ...base,
    slug: 'ines-sunglasses',
    title: 'Ines sunglasses',
    vendor: 'Officina Cadore',
    summary: 'Italian acetate, mineral lenses, five-barrel hinges.',
    descriptionHtml: `<p>Cut from one block of acetate and tumbled in beech chips for three days, until nothing more needs polishing. The hinges have five barrels and are riveted through.</p>
<p>Mineral lenses do not scratch in a coat pocket. They are heavier, by four grams. You will not notice.</p>`,
    category: 'sun-and-rain',
    tags: ['summer', 'gift'],
    plate: 2,
    ...variantGrid({
      sku: 'OC-INES',
      price: 16500,
      weightGrams: 180,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Tortoise', code: 'TOR', swatch: '#6B3D22', picture: 'sunglasses-tortoise-desk.webp', stock: [14] },
          { label: 'Rose', code: 'ROS', swatch: '#D8A59A', picture: 'sunglasses-rose-desk.webp', stock: [5] },
        ],
      },
    }),
    pictures: [
      picture('sunglasses-tortoise-desk', 'Round acetate sunglasses with tinted lenses, tortoise, seen from above at an angle'),
      picture('sunglasses-rose-desk', 'Round acetate sunglasses with tinted lenses, rose, seen from above at an angle'),
    ],
    specs: specs({ material: 'Acetate', made: 'Cadore, Italy', care: 'Lukewarm water, soft cloth', maker: 'Officina Cadore', lenses: 'Mineral glass, UV 400, category 3', size: '48 – 22 – 145 mm', weight: '34 g' }),
    details: [
      { title: 'Fit', html: '<p>Lens 48 mm, bridge 22 mm, temple 145 mm. Any optician can warm and bend the temples.</p>' },
      { title: 'With your own lenses', html: '<p>The frame takes prescription lenses. Write to us; the workshop fits them in ten days.</p>' },
    ],
    publishedAt: '2026-05-04',
  },
  {
    ...base,
    slug: 'stick-umbrella',
    title: 'Regn stick umbrella',
    vendor: 'Ombrelli Fratelli Pasi',
    summary: 'Beech, steel and cotton; it can be repaired.',
    descriptionHtml: `<p>One stick of beech, bent over steam, from handle to tip. Eight ribs of steel, a canopy of cotton so densely woven that it needs no coating.</p>
<p>When a rib breaks, and one will, send it to us: a new one is <strong>in within the hour</strong>.</p>`,
    category: 'sun-and-rain',
    tags: ['rain', 'gift'],
    plate: 1,
    ...variantGrid({
      sku: 'FP-REGN',
      price: 11500,
      weightGrams: 920,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Ink', code: 'INK', swatch: '#2F3A4D', picture: 'umbrella-ink-hero.webp', stock: [12] },
          { label: 'Mustard', code: 'MUS', swatch: '#C9973F', picture: 'umbrella-mustard-hero.webp', stock: [8] },
        ],
      },
    }),
    pictures: [
      picture('umbrella-mustard-hero', 'Closed stick umbrella with a curved wooden handle, mustard'),
      picture('umbrella-ink-hero', 'Closed stick umbrella with a curved wooden handle, ink'),
    ],
    specs: specs({ material: 'Beech, steel, cotton', made: 'Milan, Italy', care: 'Dry open', maker: 'Ombrelli Fratelli Pasi', size: '90 cm closed, 104 cm open', weight: '560 g' }),
    details: [
      { title: 'Material and care', html: '<p>Let it dry open. A damp umbrella that is closed for a week smells of it.</p>' },
      { title: 'Repairs', html: '<p>Ribs, strap and tip for as long as you have it, without charge.</p>' },
    ],
    publishedAt: '2026-03-02',
  },
];
