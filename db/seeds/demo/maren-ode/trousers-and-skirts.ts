import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { waistSizes } from './sizes.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Maren Ode' } as const;

export const trousersAndSkirts: ProductSeed[] = [
  {
    ...base,
    slug: 'ravn-trousers',
    title: 'Ravn straight-leg trousers',
    summary: 'Wool twill with a high waist and a crease that stays.',
    descriptionHtml: `<p>High waist, straight leg, a crease sewn in from the inside with a single thread. Wool twill with a little give, heavy enough to fall.</p>
<p>The hem has six centimetres to let down. Bring them to any tailor, or send them to us: shortening is free.</p>`,
    category: 'trousers-and-skirts',
    tags: ['wool'],
    plate: 2,
    ...variantGrid({
      sku: 'MO-RAVN',
      price: 16500,
      weightGrams: 620,
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Olive',
            code: 'OLI',
            swatch: '#77785A',
            picture: 'trousers-olive-front.webp',
            stock: [3, 7, 12, 10, 6, 2],
          },
          {
            label: 'Navy',
            code: 'NAV',
            swatch: '#2F3A50',
            picture: 'trousers-navy-front.webp',
            stock: [5, 9, 15, 13, 0, 4],
          },
        ],
      },
      columns: waistSizes,
    }),
    pictures: [
      picture('trousers-navy-front', 'Straight-leg trousers with a high waist and a crease, navy, front view'),
      picture('trousers-olive-front', 'Straight-leg trousers with a high waist and a crease, olive, front view'),
    ],
    specs: specs({
      material: '98% wool twill, 2% elastane',
      made: 'Porto, Portugal',
      care: '30 °C wool cycle, hang dry',
      maker: 'Ateliê Teresa Lopes',
      fit: 'Straight, high waist',
      lining: 'To the knee',
      fabricWeight: '310 g/m²',
    }),
    details: [
      { title: 'Material and care', html: '<p>Wool cycle at 30 °C, hang by the hem. Steam rather than iron.</p>' },
      {
        title: 'Fit and measurements',
        html: '<p>Waist, size 38: 74 cm. Inner leg 80 cm in all sizes, with 6 cm to let down.</p>',
      },
    ],
    publishedAt: '2026-08-24',
  },
  {
    ...base,
    slug: 'signe-skirt',
    title: 'Signe A-line midi skirt',
    summary: 'Two panels, one waistband, pockets in the seams.',
    descriptionHtml: `<p>Two pieces of heavy viscose twill, cut so that the grain runs down the front. It swings when you walk and hangs when you stand.</p>
<p>A flat waistband, a zip at the side, a pocket in each seam. Lined to the knee with cupro.</p>`,
    category: 'trousers-and-skirts',
    tags: ['autumn'],
    plate: 4,
    ...variantGrid({
      sku: 'MO-SIGNE',
      price: 13500,
      weightGrams: 480,
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Bottle',
            code: 'BOT',
            swatch: '#2F4A3F',
            picture: 'skirt-bottle-front.webp',
            stock: [4, 8, 11, 9, 5, 3],
          },
          {
            label: 'Rose',
            code: 'ROS',
            swatch: '#C99A8F',
            picture: 'skirt-rose-front.webp',
            stock: [2, 6, 0, 7, 1, 0],
          },
        ],
      },
      columns: waistSizes,
    }),
    pictures: [
      picture('skirt-bottle-front', 'A-line midi skirt with a flat waistband and soft folds, bottle green, front view'),
      picture('skirt-rose-front', 'A-line midi skirt with a flat waistband and soft folds, rose, front view'),
    ],
    specs: specs({
      material: '100% viscose twill',
      made: 'Guimarães, Portugal',
      care: '30 °C, hang dry',
      maker: 'Confecções Vale',
      fit: 'High waist, A-line',
      lining: 'Cupro, to the knee',
      fabricWeight: '260 g/m²',
    }),
    details: [
      { title: 'Material and care', html: '<p>Wash at 30 °C inside out, hang it up wet by the waistband.</p>' },
      { title: 'Fit and measurements', html: '<p>Waist, size 38: 72 cm. Length 78 cm in all sizes.</p>' },
    ],
    publishedAt: '2026-09-07',
  },
];
