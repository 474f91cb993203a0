import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Maren Ode' } as const;

export const jewellery: ProductSeed[] = [
  {
    ...base,
    slug: 'wrist-watch',
    title: 'Time watch on leather',
    summary: 'A plain dial, three hands, a strap that is stitched by hand.',
    descriptionHtml: `<p>Twelve strokes, three hands, nothing that blinks. The case is 36 millimetres wide, which fits most wrists, and the movement is a Swiss quartz that loses <strong>ten seconds a month</strong>.</p>
<p>The strap is from Ubrique like our bags, and changes without tools.</p>`,
    category: 'jewellery-and-watches',
    tags: ['leather', 'gift'],
    plate: 2,
    ...variantGrid({
      sku: 'MO-TIME',
      price: 19500,
      weightGrams: 210,
      rows: {
        name: 'Strap',
        values: [
          {
            label: 'Tan, gold-coloured case',
            code: 'TAN',
            swatch: '#A9683F',
            picture: 'wrist-watch-tan-hero.webp',
            stock: [10],
          },
          {
            label: 'Ink, steel case',
            code: 'INK',
            swatch: '#2F3A4D',
            picture: 'wrist-watch-ink-hero.webp',
            stock: [2],
          },
        ],
      },
    }),
    pictures: [
      picture(
        'wrist-watch-tan-hero',
        'Round wrist watch with a stitched tan leather strap, a gold-coloured case and a plain dial',
      ),
      picture('wrist-watch-tan-detail', 'Close view of the dial and the gold-coloured case'),
      picture(
        'wrist-watch-ink-hero',
        'Round wrist watch with a stitched ink leather strap, a steel case and a plain dial',
      ),
    ],
    specs: specs({
      material: 'Steel, calf leather',
      made: 'Glashütte, Germany',
      care: 'Dry cloth, battery every 4 years',
      movement: 'Swiss quartz',
      size: '36 mm, 7.4 mm high',
      water: '3 bar',
      weight: '42 g',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Rain is fine, swimming is not. We change the battery and the seal for the price of the post.</p>',
      },
      { title: 'Fit', html: '<p>For wrists of 14.5 to 20 cm. A longer strap can be ordered by e-mail.</p>' },
    ],
    publishedAt: '2026-10-12',
  },
  {
    ...base,
    slug: 'hoop-earrings',
    title: 'Ring hoop earrings',
    summary: 'Hollow, so that you forget them; 31 millimetres across.',
    descriptionHtml: `<p>A tube of recycled silver, bent round a mandrel and closed without a seam. The gold ones are plated with <strong>three microns of 18 carat</strong>, six times what is usual.</p>
<p>They weigh 2.8 grams each and close with a hinge that clicks.</p>`,
    category: 'jewellery-and-watches',
    tags: ['gift', 'evening'],
    plate: 3,
    ...variantGrid({
      sku: 'MO-RING',
      price: 8900,
      weightGrams: 60,
      rows: {
        name: 'Metal',
        values: [
          {
            label: 'Gold-plated',
            code: 'GLD',
            swatch: '#D9B56B',
            picture: 'hoops-gold-hero.webp',
            stock: [15],
            price: 10900,
          },
          {
            label: 'Silver',
            code: 'SIL',
            swatch: '#D3D5D8',
            picture: 'hoops-silver-hero.webp',
            stock: [11],
            price: 8900,
          },
        ],
      },
    }),
    pictures: [
      picture('hoops-gold-hero', 'Pair of polished gold-coloured hoop earrings on a stone display'),
      picture('hoops-silver-hero', 'Pair of polished silver hoop earrings on a stone display'),
    ],
    specs: specs({
      material: 'Recycled 925 silver',
      made: 'Pforzheim, Germany',
      care: 'Soft cloth, dry',
      maker: 'Werkstatt Adler',
      size: '31 mm across, 4 mm thick',
      weight: '2.8 g each',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Nickel-free. Wipe after wearing, keep in the pouch. Plating lasts for years and can be renewed for €20.</p>',
      },
      { title: 'Returns', html: '<p>Earrings can be returned while the seal on the card is whole.</p>' },
    ],
    publishedAt: '2026-05-18',
  },
  {
    ...base,
    slug: 'disc-pendant',
    title: 'Sten disc pendant',
    summary: 'A small disc with a stone set flush, on a fine chain.',
    descriptionHtml: `<p>The disc is 12 millimetres wide and cast in sand, so its back is a little rough. The stone sits level with the metal and does not catch on knitwear.</p>
<p>Aventurine with gold, sodalite with silver. The chain has two rings, at 42 and 45 centimetres.</p>`,
    category: 'jewellery-and-watches',
    tags: ['gift', 'evening'],
    plate: 4,
    ...variantGrid({
      sku: 'MO-STEN',
      price: 12500,
      weightGrams: 60,
      rows: {
        name: 'Metal',
        values: [
          {
            label: 'Gold-plated',
            code: 'GLD',
            swatch: '#D9B56B',
            picture: 'pendant-gold-hero.webp',
            stock: [0],
            price: 14500,
          },
          {
            label: 'Silver',
            code: 'SIL',
            swatch: '#D3D5D8',
            picture: 'pendant-silver-hero.webp',
            stock: [0],
            price: 12500,
          },
        ],
      },
    }),
    pictures: [
      picture(
        'pendant-gold-hero',
        'Chain necklace with a round pendant and a green stone, gold-coloured, on a display bust',
      ),
      picture('pendant-silver-hero', 'Chain necklace with a round pendant and a blue stone, silver, on a display bust'),
    ],
    specs: specs({
      material: 'Recycled 925 silver',
      made: 'Pforzheim, Germany',
      care: 'Soft cloth, dry',
      maker: 'Werkstatt Adler',
      stone: 'Aventurine or sodalite',
      size: '12 mm, chain 42–45 cm',
      weight: '4.1 g',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Nickel-free. Take it off before you swim; chlorine is what stones do not like.</p>',
      },
      {
        title: 'As a present',
        html: '<p>It comes in a box of grey board. We write a card by hand if you tell us what to write.</p>',
      },
    ],
    publishedAt: '2026-05-18',
  },
];
