import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Maren Ode' } as const;

export const hatsAndScarves: ProductSeed[] = [
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
      picture('beanie-mustard-detail', 'Close view of the rib and the pompom of the mustard beanie'),
    ],
    specs: specs({
      material: '100% extra-fine merino',
      made: 'Porto, Portugal',
      care: 'Hand wash, dry flat',
      maker: 'Rui Carvalho',
      yarn: '19.5 micron, mulesing-free',
      weight: '96 g',
      run: '240 beanies',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Hand wash at 30 °C with wool soap, dry flat. If it pills, send it to us.</p>',
      },
      {
        title: 'Fit and measurements',
        html: '<p>Measure around the head, above the ears. Between two sizes take the smaller; wool gives.</p>',
      },
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
      picture('scarf-clay-detail', 'Close view of the fringe of the clay scarf'),
    ],
    specs: specs({
      material: '100% lambswool',
      made: 'Selkirk, Scotland',
      care: 'Hand wash, dry flat',
      maker: 'Mill at Yarrow',
      size: '36 × 200 cm',
      weight: '240 g',
      fabricWeight: '330 g/m²',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Hand wash at 30 °C, pull it straight, dry it flat. Steam takes out creases.</p>',
      },
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
    specs: specs({
      material: '100% wool felt',
      made: 'São João da Madeira, Portugal',
      care: 'Brush, steam',
      maker: 'Chapelaria Irmãos Tavares',
      size: 'Brim 7.5 cm',
      weight: '135 g',
      run: '60 hats',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Brush it anticlockwise. Over a kettle a dent comes out. It arrives in a box that is worth keeping.</p>',
      },
      {
        title: 'Fit and measurements',
        html: '<p>Measure around the head where the hat would sit. The band inside takes up 1 cm.</p>',
      },
    ],
    publishedAt: '2026-09-07',
  },
];
