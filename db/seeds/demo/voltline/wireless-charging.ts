import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Voltline' } as const;

export const wirelessCharging: ProductSeed[] = [
  {
    ...base,
    slug: 'halo-puck',
    title: 'Halo wireless charging puck',
    summary: '15 W magnetic charging with a braided cable that is part of it.',
    descriptionHtml: `<p>A disc of 58 mm that finds the middle of your phone by itself. Its metal rim takes the heat away from the phone: after an hour at 15 W the phone's back was <strong>4 °C cooler</strong> than on a plastic puck.</p>
<p>The cable leaves through a strain relief we tested with 10,000 bends. It is fixed on purpose: a socket in a disc this thin is what breaks first.</p>`,
    category: 'wireless-charging',
    tags: ['wireless', 'phone', 'desk'],
    plate: 4,
    ...variantGrid({
      sku: 'VL-HALO1',
      price: 3900,
      weightGrams: 130,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Ink', code: 'IN', swatch: '#2F3A4D', picture: 'wireless-charging-puck-ink-desk.webp', stock: [33] },
          {
            label: 'Stone',
            code: 'ST',
            swatch: '#E4E0D8',
            picture: 'wireless-charging-puck-stone-desk.webp',
            stock: [7],
          },
        ],
      },
    }),
    pictures: [
      picture(
        'wireless-charging-puck-ink-desk',
        'Round ink wireless charging puck with a metal rim and a braided cable',
      ),
      picture(
        'wireless-charging-puck-stone-desk',
        'Round stone wireless charging puck with a metal rim and a braided cable',
      ),
    ],
    specs: specs({
      output: '15 W',
      standard: 'Qi2',
      weight: '74 g',
      input: 'USB-C, 20 W or more',
      lengths: '1.5 m, fixed',
      size: '58 × 58 × 6 mm',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'Works with',
        html: '<p>Phones with Qi2 or MagSafe hold by magnet and charge at 15 W. Other Qi phones charge at 5 to 10 W and need to be put down with care.</p>',
      },
      {
        title: 'In the box',
        html: '<ul><li>Halo puck with its cable</li></ul><p>It needs a USB-C charger of 20 W or more, such as Arc 45.</p>',
      },
    ],
    publishedAt: '2026-05-18',
  },
  {
    ...base,
    slug: 'halo-stand',
    title: 'Halo wireless charging stand',
    summary: 'Phone upright at 15 W, earbuds in the base at 5 W.',
    descriptionHtml: `<p>The upper pad holds a phone at 65 degrees, so that you can read it from your chair; the second pad in the base takes an earbud case. Both charge at once without slowing each other down.</p>
<p>The status light is in the foot, points at the desk and <strong>goes off after three seconds</strong>. It is a bedroom charger too.</p>`,
    category: 'wireless-charging',
    tags: ['wireless', 'phone', 'desk'],
    plate: 3,
    ...variantGrid({
      sku: 'VL-HALO2',
      price: 5900,
      weightGrams: 420,
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Graphite',
            code: 'GR',
            swatch: '#34373E',
            picture: 'wireless-charging-stand-graphite-hero.webp',
            stock: [21],
          },
          {
            label: 'White',
            code: 'WH',
            swatch: '#EFEDE8',
            picture: 'wireless-charging-stand-white-hero.webp',
            stock: [0],
          },
        ],
      },
    }),
    pictures: [
      picture(
        'wireless-charging-stand-graphite-hero',
        'Graphite upright wireless charging stand with a fabric pad and a second pad in the base',
      ),
      picture(
        'wireless-charging-stand-white-hero',
        'White upright wireless charging stand with a fabric pad and a second pad in the base',
      ),
    ],
    specs: specs({
      output: '15 W + 5 W',
      standard: 'Qi2',
      weight: '310 g',
      input: 'USB-C, 30 W',
      size: '78 × 92 × 124 mm',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'Works with',
        html: '<p>Qi2 and MagSafe phones in cases up to 4 mm thick. Earbud cases that charge by Qi go on the base.</p>',
      },
      {
        title: 'In the box',
        html: '<ul><li>Halo stand</li><li>USB-C cable, 1.5 m</li></ul><p>It needs a USB-C charger of 30 W or more.</p>',
      },
    ],
    publishedAt: '2026-05-18',
  },
];
