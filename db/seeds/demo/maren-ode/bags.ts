import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Maren Ode' } as const;

export const bags: ProductSeed[] = [
  {
    ...base,
    slug: 'backpack',
    title: 'Vidar flap backpack',
    summary: 'Waxed canvas on a leather foot, two buckles, no zip.',
    descriptionHtml: `<p>Canvas of 560 grams, waxed and folded double under the flap. The foot is bridle leather, so it may stand in a wet tram. Behind the buckles are magnets; the buckles are for show, and for the day the magnets give up.</p>
<p>Inside: one room, one sleeve for a laptop of 14 inches, one pocket for a book.</p>`,
    category: 'bags',
    tags: ['leather', 'canvas', 'gift'],
    plate: 3,
    ...variantGrid({
      sku: 'MO-VIDAR',
      price: 24500,
      weightGrams: 1600,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Ink', code: 'INK', swatch: '#3A465C', picture: 'backpack-ink-hero.webp', stock: [8] },
          { label: 'Sand', code: 'SAN', swatch: '#D5C4A6', picture: 'backpack-sand-hero.webp', stock: [3] },
        ],
      },
    }),
    pictures: [
      picture(
        'backpack-ink-hero',
        'Canvas backpack with a leather base, a flap and two buckled straps, ink, three-quarter view',
      ),
      picture(
        'backpack-sand-hero',
        'Canvas backpack with a leather base, a flap and two buckled straps, sand, three-quarter view',
      ),
      picture('backpack-ink-detail', 'Close view of flap, leather straps and buckles of the ink backpack'),
    ],
    specs: specs({
      material: 'Waxed cotton canvas, bridle leather',
      made: 'Ubrique, Spain',
      care: 'Brush, re-wax yearly',
      maker: 'Taller Morales',
      volume: '16 litres',
      size: '29 × 42 × 15 cm',
      weight: '1,250 g',
      run: '80 backpacks',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Brush it dry. Once a year, warm the wax tin from the pocket in your hand and rub the canvas with it.</p>',
      },
      {
        title: 'Repairs',
        html: '<p>Straps, buckles and foot can be replaced. We pay for the work for as long as you carry it; you pay the post to us.</p>',
      },
    ],
    publishedAt: '2026-08-24',
  },
  {
    ...base,
    slug: 'market-tote',
    title: 'Market tote',
    summary: 'Canvas that stands by itself, handles long enough for a coat.',
    descriptionHtml: `<p>Heavy canvas with a flat floor, so that it stands while you pay. The handles run down to the middle of the bag and are stitched, not riveted.</p>
<p>The little leather patch is from the ends of the Ingrid. Sew one yourself with <em>our pattern</em>, if you like.</p>`,
    category: 'bags',
    tags: ['canvas', 'summer'],
    plate: 1,
    ...variantGrid({
      sku: 'MO-TOTE',
      price: 6500,
      weightGrams: 520,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Natural', code: 'NAT', swatch: '#E3D6C3', picture: 'tote-natural-hero.webp', stock: [36] },
          { label: 'Olive', code: 'OLI', swatch: '#77785A', picture: 'tote-olive-hero.webp', stock: [21] },
        ],
      },
    }),
    pictures: [
      picture(
        'tote-olive-hero',
        'Canvas tote with leather handles and a small leather patch, olive, three-quarter view',
      ),
      picture(
        'tote-natural-hero',
        'Canvas tote with leather handles and a small leather patch, natural, three-quarter view',
      ),
      picture('tote-natural-detail', 'Close view of a handle and the rim of the natural tote'),
    ],
    specs: specs({
      material: 'Cotton canvas, vegetable-tanned leather',
      made: 'Ubrique, Spain',
      care: 'Wipe, do not machine wash',
      maker: 'Taller Morales',
      volume: '14 litres',
      size: '38 × 34 × 14 cm',
      weight: '410 g',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Wipe with a damp cloth and soap. A machine would take the stand out of the canvas and the colour out of the leather.</p>',
      },
      { title: 'What fits', html: '<p>A week of vegetables, a laptop and a coat, two bottles upright.</p>' },
    ],
    publishedAt: '2026-03-30',
  },
  {
    ...base,
    slug: 'ingrid-handbag',
    title: 'Ingrid leather handbag',
    summary: 'Calf leather, one handle, a clasp that closes with a sound.',
    descriptionHtml: `<p>The body is one piece of calf leather, wet-moulded over a form of beech for two days. There is <strong>no seam on its front</strong>. The handle is rolled around a core of linen.</p>
<p>The clasp is solid brass. It will darken, and it can be polished; we would leave it.</p>`,
    category: 'bags',
    tags: ['leather'],
    plate: 2,
    ...variantGrid({
      sku: 'MO-INGR',
      price: 38000,
      weightGrams: 1150,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Tan', code: 'TAN', swatch: '#B4744A', picture: 'handbag-tan-hero.webp', stock: [6] },
          { label: 'Bottle', code: 'BOT', swatch: '#2F4A3F', picture: 'handbag-bottle-hero.webp', stock: [4] },
        ],
      },
    }),
    pictures: [
      picture(
        'handbag-tan-hero',
        'Leather handbag with a rounded flap, a top handle and a brass clasp, tan, three-quarter view',
      ),
      picture('handbag-tan-detail', 'Close view of the brass clasp and the flap of the tan handbag'),
      picture(
        'handbag-bottle-hero',
        'Leather handbag with a rounded flap, a top handle and a brass clasp, bottle green, three-quarter view',
      ),
    ],
    specs: specs({
      material: 'Calf leather, brass',
      made: 'Ubrique, Spain',
      care: 'Dry cloth, wax twice a year',
      maker: 'Taller Morales',
      lining: 'Goat suede',
      size: '30 × 22 × 11 cm',
      weight: '890 g',
      run: '35 handbags',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Vegetable-tanned in Igualada. Rain leaves spots that go when the whole bag has been damp once and dried slowly.</p>',
      },
      { title: 'What fits', html: '<p>A paperback, a purse, keys, a small umbrella. Not a laptop.</p>' },
    ],
    publishedAt: '2026-09-21',
  },
  {
    ...base,
    slug: 'travel-pouch',
    title: 'Runa travel pouch',
    summary: 'Canvas and leather, for the bathroom or the pencils.',
    descriptionHtml: `<p>It stands on its leather foot beside a wash-basin and hangs from its loop on a hook. The lining is waxed cotton: toothpaste wipes off.</p>
<p>The zip is brass and comes from Zipp-Fabrik Lindau, who have made them since 1956.</p>`,
    category: 'bags',
    tags: ['canvas', 'leather', 'gift'],
    plate: 3,
    ...variantGrid({
      sku: 'MO-RUNA',
      price: 6800,
      weightGrams: 260,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Natural', code: 'NAT', swatch: '#E3D6C3', picture: 'travel-pouch-natural-hero.webp', stock: [19] },
          { label: 'Ink', code: 'INK', swatch: '#3A465C', picture: 'travel-pouch-ink-hero.webp', stock: [25] },
        ],
      },
    }),
    pictures: [
      picture(
        'travel-pouch-ink-hero',
        'Canvas zip pouch with a leather foot and a wrist loop, ink, three-quarter view',
      ),
      picture(
        'travel-pouch-natural-hero',
        'Canvas zip pouch with a leather foot and a wrist loop, natural, three-quarter view',
      ),
      picture('travel-pouch-natural-detail', 'Close view of the canvas and the leather foot of the natural pouch'),
    ],
    specs: specs({
      material: 'Cotton canvas, leather, brass',
      made: 'Ubrique, Spain',
      care: 'Wipe, wax the leather',
      maker: 'Taller Morales',
      lining: 'Waxed cotton',
      size: '26 × 16 × 7 cm',
      weight: '190 g',
    }),
    details: [
      { title: 'Material and care', html: '<p>Wipe inside and out with a damp cloth. Leave it open to dry.</p>' },
      { title: 'What fits', html: '<p>A toothbrush, a razor, four bottles of 100 ml. Or forty pencils.</p>' },
    ],
    publishedAt: '2026-10-12',
  },
];
