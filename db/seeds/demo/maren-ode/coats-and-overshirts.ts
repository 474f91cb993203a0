import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { letterSizes } from './sizes.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Maren Ode' } as const;

export const coatsAndOvershirts: ProductSeed[] = [
  {
    ...base,
    slug: 'aske-coat',
    title: 'Aske wool coat',
    summary: 'Double-faced wool, woven in Biella, cut without a lining.',
    descriptionHtml: `<p>Two layers of cloth are woven as one and opened at the edges by hand, so that the seams close upon themselves and nothing needs a lining. It takes Teresa and her two colleagues in Porto <strong>eleven hours a coat</strong>.</p>
<p>Cut straight from a soft shoulder to below the knee, with room for the Hald jumper underneath. Four horn buttons, two pockets that are deep enough for a book.</p>`,
    category: 'coats-and-overshirts',
    tags: ['wool', 'winter'],
    plate: 2,
    ...variantGrid({
      sku: 'MO-ASKE',
      price: 54000,
      weightGrams: 2100,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Camel', code: 'CAM', swatch: '#C19A6B', picture: 'coat-camel-front.webp', stock: [3, 6, 8, 4, 0] },
          {
            label: 'Charcoal',
            code: 'CHA',
            swatch: '#44464C',
            picture: 'coat-charcoal-front.webp',
            stock: [2, 5, 9, 7, 3],
          },
        ],
      },
      columns: letterSizes,
    }),
    pictures: [
      picture('coat-charcoal-front', 'Straight wool coat with a shirt collar and four buttons, charcoal, front view'),
      picture('coat-camel-front', 'Straight wool coat with a shirt collar and four buttons, camel, front view'),
    ],
    specs: specs({
      material: '90% wool, 10% cashmere',
      made: 'Porto, Portugal',
      care: 'Brush, air, dry clean rarely',
      maker: 'Ateliê Teresa Lopes',
      fit: 'Straight, room for a jumper',
      length: '108 cm',
      fabricWeight: '620 g/m²',
      run: '62 coats',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Wool and cashmere, woven in Biella. Hang it in damp air overnight rather than cleaning it. Once a winter is enough for the dry cleaner. Moths: a cotton bag and cedar.</p>',
      },
      {
        title: 'Fit and measurements',
        html: '<p>Chest measured flat, size M: 58 cm. Length 108 cm. Take your usual size; between two, the smaller one.</p>',
      },
    ],
    seo: {
      title: 'Aske, a wool and cashmere coat made in Porto',
      description:
        'Double-faced wool with cashmere, closed by hand, without a lining. Sixty-two coats a year, repaired for life.',
    },
    publishedAt: '2026-09-21',
  },
  {
    ...base,
    slug: 'holm-overshirt',
    title: 'Holm twill overshirt',
    summary: 'Cotton drill that softens for years, two chest pockets.',
    descriptionHtml: `<p>A jacket in the shape of a shirt, in cotton drill of 340 grams. It is stiff for a week and yours from then on; the elbows remember you first.</p>
<p>Five corozo buttons, sewn on with a stem so that they do not pull. Spare ones are stitched inside the hem.</p>`,
    category: 'coats-and-overshirts',
    tags: ['cotton', 'autumn'],
    plate: 1,
    ...variantGrid({
      sku: 'MO-HOLM',
      price: 18500,
      weightGrams: 980,
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Olive',
            code: 'OLI',
            swatch: '#77785A',
            picture: 'overshirt-olive-front.webp',
            stock: [6, 14, 18, 11, 5],
          },
          {
            label: 'Rust',
            code: 'RUS',
            swatch: '#A9623F',
            picture: 'overshirt-rust-front.webp',
            stock: [4, 0, 7, 9, 2],
            price: 14800,
            compareAt: { price: 18500, lastChargedOn: '2026-11-01' },
          },
        ],
      },
      columns: letterSizes,
    }),
    pictures: [
      picture('overshirt-olive-front', 'Buttoned twill overshirt with two chest pockets, olive, front view'),
      picture('overshirt-rust-front', 'Buttoned twill overshirt with two chest pockets, rust, front view'),
    ],
    specs: specs({
      material: '100% organic cotton drill',
      made: 'Guimarães, Portugal',
      care: '30 °C, line dry',
      maker: 'Confecções Vale',
      fit: 'Straight',
      length: '72 cm',
      fastening: 'Corozo buttons',
      fabricWeight: '340 g/m²',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Organic cotton from Izmir, spun and woven in Guimarães. Wash it at 30 °C, inside out, when it needs it. The colour lightens at the seams; it is meant to.</p>',
      },
      {
        title: 'Fit and measurements',
        html: '<p>Chest measured flat, size M: 57 cm. Length 72 cm. Over a jumper, take one size more.</p>',
      },
    ],
    publishedAt: '2026-08-24',
  },
];
