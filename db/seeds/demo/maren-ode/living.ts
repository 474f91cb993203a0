import { oneVariant, picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Töpferei Lindow' } as const;

export const living: ProductSeed[] = [
  {
    ...base,
    vendor: 'Docht & Wachs',
    slug: 'scented-candle',
    title: 'Abendrot scented candle',
    summary: 'Rapeseed wax in a tumbler that stays when it is gone.',
    descriptionHtml: `<p>Poured in Berlin-Wedding from rapeseed wax, with a wick of cotton. The tumbler is Anke's, the lid is oak; it puts out the flame and is a coaster meanwhile.</p>
<p>Clay smells of fig and dry leaves. Fog smells of wet stone and a little of smoke.</p>`,
    category: 'living',
    tags: ['gift', 'autumn'],
    plate: 1,
    ...variantGrid({
      sku: 'DW-ABROT',
      price: 3900,
      weightGrams: 720,
      rows: {
        name: 'Scent',
        values: [
          {
            label: 'Clay: fig and dry leaves',
            code: 'CLA',
            swatch: '#C98A6B',
            picture: 'candle-clay-hero.webp',
            stock: [28],
          },
          {
            label: 'Fog: wet stone and smoke',
            code: 'FOG',
            swatch: '#A9B2B4',
            picture: 'candle-fog-hero.webp',
            stock: [4],
          },
        ],
      },
    }),
    pictures: [
      picture('candle-clay-hero', 'Candle in a clay-coloured ceramic tumbler with a wooden lid beside it'),
      picture('candle-fog-hero', 'Candle in a fog-coloured ceramic tumbler with a wooden lid beside it'),
    ],
    specs: specs({
      material: 'Rapeseed wax, stoneware, oak',
      made: 'Berlin, Germany',
      care: 'Trim the wick to 5 mm',
      maker: 'Docht & Wachs',
      burns: '45 hours',
      size: '8 × 9 cm',
      weight: '210 g of wax',
    }),
    details: [
      {
        title: 'Burning it',
        html: '<p>The first time, let it burn until the wax is liquid to the edge. Never longer than four hours, never alone.</p>',
      },
      {
        title: 'Afterwards',
        html: '<p>Hot water takes out the rest. Send us the empty tumbler and we fill it again for €18.</p>',
      },
    ],
    publishedAt: '2026-09-07',
  },
  {
    ...base,
    vendor: 'Maren Ode',
    slug: 'desk-lamp',
    title: 'Lys desk lamp',
    summary: 'Two brass arms, a shade of painted steel, warm light.',
    descriptionHtml: `<p>The arms are brass, unlacquered, and turn brown where you touch them. The joints are held by a wing screw each: loosen, move, tighten, as it was done before springs.</p>
<p>It comes with a bulb of 2,700 kelvin and takes any other with an E14 base.</p>`,
    category: 'living',
    tags: ['light'],
    plate: 2,
    ...variantGrid({
      sku: 'MO-LYS',
      price: 18900,
      weightGrams: 2600,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Terracotta', code: 'TER', swatch: '#C4704F', picture: 'desk-lamp-clay-hero.webp', stock: [9] },
          { label: 'Ink', code: 'INK', swatch: '#2F3A4D', picture: 'desk-lamp-ink-hero.webp', stock: [5] },
        ],
      },
    }),
    pictures: [
      picture('desk-lamp-clay-hero', 'Terracotta desk lamp with two brass arms, round base and a cone shade'),
      picture('desk-lamp-ink-hero', 'Ink desk lamp with two brass arms, round base and a cone shade'),
      picture('desk-lamp-clay-detail', 'Close view of the shade and the joint of the terracotta lamp'),
    ],
    specs: specs({
      material: 'Steel, brass',
      made: 'Arnsberg, Germany',
      care: 'Dry cloth, leave the brass alone',
      maker: 'Leuchten Sauer',
      light: 'E14, 470 lm, 2,700 K, included',
      size: '52 cm high, base 18 cm',
      weight: '2.1 kg',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>The paint is the hard kind that railings get. Brass polish is allowed, but it would be a pity.</p>',
      },
      { title: 'Cable and plug', html: '<p>Two metres of cotton cable with a switch in it, EU plug.</p>' },
    ],
    publishedAt: '2026-10-26',
  },
  {
    ...base,
    vendor: 'Mill at Yarrow',
    slug: 'fringed-throw',
    title: 'Heide fringed throw',
    status: 'archived',
    summary: 'Sold out in spring 2025; the mill has given up the loom.',
    descriptionHtml: `<p>We made 90 of it in 2024, in a basket weave of new wool. The loom was sold to a museum and the throw went with it.</p>
<p>Repairs continue: the mill has kept four kilograms of the yarn for us.</p>`,
    category: 'living',
    tags: ['wool'],
    plate: 4,
    ...oneVariant({ sku: 'EM-HEIDE', price: 19500, weightGrams: 1500, stock: 0, picture: 'blanket-sage-hero.webp' }),
    pictures: [picture('blanket-sage-hero', 'Folded woven throw with a fringed edge, sage')],
    specs: specs({
      material: '100% new wool',
      made: 'Selkirk, Scotland',
      care: 'Air, dry clean rarely',
      maker: 'Mill at Yarrow',
      size: '140 × 190 cm',
      weight: '1.2 kg',
      run: '90 throws',
    }),
    details: [{ title: 'Repairs', html: '<p>Send it to us with a note where it is torn.</p>' }],
    publishedAt: '2024-10-14',
  },
];
