import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Voltline' } as const;

export const wearables: ProductSeed[] = [
  {
    ...base,
    slug: 'pace-band',
    title: 'Pace fitness band',
    summary: '12 days on a charge, 24 grams, your data stays on your phone.',
    descriptionHtml: `<p>A curved screen on a band you stop noticing. Against a chest strap its pulse was off by <strong>2.1 beats on average</strong> while running, 0.8 at rest.</p>
<p>It pairs with an app that works without an account. Export is one button, in open formats.</p>`,
    category: 'wearables',
    tags: ['sport'],
    plate: 2,
    ...variantGrid({
      sku: 'VL-PACEB',
      price: 7900,
      weightGrams: 130,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Lilac', code: 'LI', swatch: '#A79BC9', picture: 'fitness-band-lilac-hero.webp', stock: [18, 7] },
          {
            label: 'Graphite',
            code: 'GR',
            swatch: '#2B2D33',
            picture: 'fitness-band-graphite-hero.webp',
            stock: [25, 0],
          },
        ],
      },
      columns: {
        name: 'Wrist',
        values: [
          { label: '13–17 cm', code: 'S' },
          { label: '16–21 cm', code: 'L' },
        ],
      },
    }),
    pictures: [
      picture('fitness-band-lilac-hero', 'Lilac fitness band with a curved screen showing activity bars'),
      picture('fitness-band-graphite-hero', 'Graphite fitness band with a curved screen showing activity bars'),
      picture('fitness-band-lilac-angle', 'Lilac fitness band from the right, showing the inside of the strap'),
    ],
    specs: specs({
      battery: '12 days',
      water: '5 ATM',
      weight: '24 g',
      sensors: 'Pulse, motion, skin temperature',
      screen: '1.5 inches, OLED',
      charging: 'USB-C cradle, 70 minutes',
      warranty: '3 years',
    }),
    details: [
      { title: 'Compatibility', html: '<p>Phones with Android 12 or iOS 16 and newer.</p>' },
      {
        title: 'In the box',
        html: '<ul><li>Pace with the band you chose</li><li>Charging cradle with USB-C cable</li></ul>',
      },
    ],
    publishedAt: '2026-05-11',
  },
  {
    ...base,
    slug: 'pace-watch',
    title: 'Pace watch, first edition',
    status: 'archived',
    summary: 'Our first watch. No longer made; parts until 2034.',
    descriptionHtml: `<p>We made 2,000 of it in 2024 and learned a lot. It is no longer sold; this page stays for those who own one.</p>
<p>Straps, batteries and screens are kept until 2034. Write to us with the serial number.</p>`,
    category: 'wearables',
    tags: ['sport'],
    plate: 1,
    ...variantGrid({
      sku: 'VL-PACEW',
      price: 19900,
      weightGrams: 210,
      rows: {
        name: 'Strap',
        values: [
          { label: 'Navy', code: 'NA', swatch: '#2B3A55', picture: 'smart-watch-navy-hero.webp', stock: [0] },
          { label: 'Peach', code: 'PE', swatch: '#EFA98A', picture: 'smart-watch-peach-hero.webp', stock: [0] },
        ],
      },
    }),
    pictures: [
      picture('smart-watch-navy-hero', 'Smart watch with a navy strap and activity rings on its screen'),
      picture('smart-watch-peach-hero', 'Smart watch with a peach strap and activity rings on its screen'),
    ],
    specs: specs({
      battery: '4 days',
      water: '5 ATM',
      weight: '46 g',
      sensors: 'Pulse, motion, barometer',
      screen: '1.8 inches, OLED',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'Manuals and firmware',
        html: '<p>The last firmware is 2.8 of June 2026. Write to us for the manual as a PDF.</p>',
      },
    ],
    publishedAt: '2024-09-16',
  },
];
