import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { letterSizes } from './sizes.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Maren Ode' } as const;

export const knitwear: ProductSeed[] = [
  {
    ...base,
    slug: 'hald-jumper',
    title: 'Hald cable-knit jumper',
    summary: 'Lambswool in two cables, knitted in one piece on a frame from 1964.',
    descriptionHtml: `<p>Rui Carvalho's machine needs four hours for a Hald, and he stands beside it. The two cables run from hem to collar without a break, which is why there is <strong>no shoulder seam to give way</strong>.</p>
<p>Lambswool from the Serra da Estrela, washed but not bleached. It pills a little in the first month. Comb it once and it stops.</p>`,
    category: 'knitwear',
    tags: ['wool', 'winter'],
    plate: 4,
    ...variantGrid({
      sku: 'MO-HALD',
      price: 18500,
      weightGrams: 820,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Oat', code: 'OAT', swatch: '#E6D9C4', picture: 'jumper-oat-front.webp', stock: [5, 12, 16, 9, 4] },
          {
            label: 'Bottle',
            code: 'BOT',
            swatch: '#2F4A3F',
            picture: 'jumper-bottle-front.webp',
            stock: [0, 8, 11, 6, 1],
          },
        ],
      },
      columns: letterSizes,
    }),
    pictures: [
      picture('jumper-bottle-front', 'Cable-knit jumper with two cables down the front, bottle green, front view'),
      picture('jumper-oat-front', 'Cable-knit jumper with two cables down the front, oat, front view'),
    ],
    specs: specs({
      material: '100% lambswool',
      made: 'Porto, Portugal',
      care: 'Hand wash, dry flat',
      maker: 'Rui Carvalho',
      fit: 'Regular',
      length: '66 cm',
      yarn: '2/15 Nm, 21 micron',
      run: '118 jumpers',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Hand wash at 30 °C with wool soap, press in a towel, dry flat. If a thread catches, do not cut it: send it to us, we pull it back in.</p>',
      },
      {
        title: 'Fit and measurements',
        html: '<p>Chest measured flat, size M: 54 cm. Length 66 cm. Sleeve from the middle of the back 84 cm.</p>',
      },
    ],
    publishedAt: '2026-09-07',
  },
  {
    ...base,
    slug: 'vinter-cardigan',
    title: 'Vinter wool cardigan',
    summary: 'A deep V, five buttons, two pockets that keep their shape.',
    descriptionHtml: `<p>Knitted in half cardigan stitch, which is thick without being heavy. The pockets are lined with the cloth of the Oda shirt, so keys do not widen them.</p>
<p>The band along the buttons is knitted sideways and sewn on by hand. It is the part that other cardigans give up first.</p>`,
    category: 'knitwear',
    tags: ['wool', 'winter'],
    plate: 2,
    ...variantGrid({
      sku: 'MO-VINT',
      price: 21000,
      weightGrams: 940,
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Camel',
            code: 'CAM',
            swatch: '#C19A6B',
            picture: 'cardigan-camel-front.webp',
            stock: [4, 7, 10, 6, 3],
          },
          { label: 'Fog', code: 'FOG', swatch: '#9DA7AE', picture: 'cardigan-fog-front.webp', stock: [3, 9, 0, 5, 2] },
        ],
      },
      columns: letterSizes,
    }),
    pictures: [
      picture(
        'cardigan-camel-front',
        'Wool cardigan with a deep V neck, five buttons and two pockets, camel, front view',
      ),
      picture('cardigan-fog-front', 'Wool cardigan with a deep V neck, five buttons and two pockets, fog, front view'),
    ],
    specs: specs({
      material: '80% lambswool, 20% yak',
      made: 'Porto, Portugal',
      care: 'Hand wash, dry flat',
      maker: 'Rui Carvalho',
      fit: 'Relaxed',
      length: '68 cm',
      fastening: 'Horn buttons',
      run: '96 cardigans',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Lambswool with yak, undyed in camel. Hand wash at 30 °C with wool soap, dry flat, close the buttons first.</p>',
      },
      {
        title: 'Fit and measurements',
        html: '<p>Chest measured flat, size M: 58 cm. Length 68 cm. Falls wide; between two sizes take the smaller.</p>',
      },
    ],
    publishedAt: '2026-09-07',
  },
  {
    ...base,
    slug: 'knitted-wraps',
    title: 'Knitted wraps, set of four',
    summary: 'Four wraps in four stitches, from the ends of the season’s yarn.',
    descriptionHtml: `<p>When a run is knitted, some yarn of every colour is left. Rui makes wraps of it, each in another stitch: moss, rib, basket and herringbone. Four of them make a set, folded and tied with tape.</p>
<p>One for the shoulders, one for the sofa, one for the pram. Each is 60 by 170 cm.</p>`,
    category: 'knitwear',
    tags: ['wool', 'gift', 'winter'],
    plate: 1,
    ...variantGrid({
      sku: 'MO-WRAP4',
      price: 24000,
      weightGrams: 1450,
      rows: {
        name: 'Palette',
        values: [
          { label: 'Autumn', code: 'AUT', swatch: '#B5654A', picture: 'knitwear-stack-autumn-hero.webp', stock: [7] },
          { label: 'Winter', code: 'WIN', swatch: '#3A465C', picture: 'knitwear-stack-winter-hero.webp', stock: [4] },
        ],
      },
    }),
    pictures: [
      picture('knitwear-stack-autumn-hero', 'Stack of four folded knits in rust, oat, sage and camel'),
      picture('knitwear-stack-winter-hero', 'Stack of four folded knits in ink, fog, oat and moss'),
      picture('knitwear-stack-autumn-angle', 'Stack of four folded knits in autumn colours, from the side'),
    ],
    specs: specs({
      material: 'Lambswool, merino, yak',
      made: 'Porto, Portugal',
      care: 'Hand wash, dry flat',
      maker: 'Rui Carvalho',
      size: '60 × 170 cm each',
      weight: '290 g each',
      run: '40 sets',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Every wrap carries a label with its yarn. Hand wash at 30 °C, dry flat.</p>',
      },
      {
        title: 'No two alike',
        html: '<p>The colours are those of the palette; which stitch has which colour changes from set to set.</p>',
      },
    ],
    publishedAt: '2026-10-12',
  },
];
