import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Voltline' } as const;

export const headphones: ProductSeed[] = [
  {
    ...base,
    slug: 'hush-two',
    title: 'Hush Two noise-cancelling headphones',
    summary: '52 hours with noise cancelling on, 248 grams, parts you can replace.',
    descriptionHtml: `<p>Hush Two takes <strong>31 dB off an aircraft cabin</strong>, measured on a head simulator at 85 dB. It does so with six microphones and no pressure on the ear drum: there is a vent where others have a seal.</p>
<p>One charge lasts 52 hours with noise cancelling on. Ten minutes on a charger are worth eight hours.</p>
<ul><li>Cushions and headband come off without tools.</li><li>The battery is behind four screws and costs $19.</li><li>With the cable it plays when the battery is flat.</li></ul>`,
    category: 'headphones',
    tags: ['wireless', 'travel', 'noise-cancelling'],
    plate: 1,
    ...variantGrid({
      sku: 'VL-HUSH2',
      price: 22900,
      weightGrams: 620,
      compareAt: { price: 27900, lastChargedOn: '2026-11-08' },
      rows: {
        name: 'Colour',
        values: [
          { label: 'Sage', code: 'SG', swatch: '#8FA893', picture: 'over-ear-headphones-sage-hero.webp', stock: [190] },
          {
            label: 'Night',
            code: 'NI',
            swatch: '#23262E',
            picture: 'over-ear-headphones-night-hero.webp',
            stock: [36],
          },
          { label: 'Sand', code: 'SA', swatch: '#E3D6C3', picture: 'over-ear-headphones-sand-hero.webp', stock: [0] },
        ],
      },
    }),
    pictures: [
      picture(
        'over-ear-headphones-sage-hero',
        'Sage over-ear headphones with padded cups and metal forks, seen from the front left',
      ),
      picture(
        'over-ear-headphones-sage-detail',
        'Close-up of the ear cushion and headband of the sage over-ear headphones',
      ),
      picture(
        'over-ear-headphones-night-hero',
        'Night over-ear headphones with padded cups and metal forks, seen from the front left',
      ),
      picture(
        'over-ear-headphones-sand-hero',
        'Sand over-ear headphones with padded cups and metal forks, seen from the front left',
      ),
      picture(
        'over-ear-headphones-sage-angle',
        'Sage over-ear headphones from the right, showing the inside of the ear cushion',
      ),
    ],
    specs: specs({
      battery: '52 h',
      driver: '40 mm',
      weight: '248 g',
      cancelling: '31 dB',
      codecs: 'LDAC, AAC, SBC',
      connection: 'Bluetooth 5.4, USB-C, 3.5 mm',
      response: '8 Hz to 38 kHz',
      charging: 'USB-C, 95 minutes',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'In the box',
        html: '<ul><li>Hush Two</li><li>Folding case of recycled felt</li><li>USB-C cable, 1 m, and USB-C to 3.5 mm cable, 1.2 m</li></ul>',
      },
      {
        title: 'Spare parts',
        html: '<p>Cushions $24 a pair, headband pad $12, battery $19. We keep every part for ten years after the last one was sold.</p>',
      },
    ],
    publishedAt: '2026-02-02',
  },
  {
    ...base,
    slug: 'hush-light',
    title: 'Hush Light on-ear headphones',
    summary: '142 grams with foam pads, 60 hours, no noise cancelling.',
    descriptionHtml: `<p>Light enough to forget, open enough to hear the door. Hush Light presses with <strong>2.4 newtons</strong>, half of what is usual for on-ear headphones, and stays where it is because it weighs next to nothing.</p>
<p>The foam pads wash by hand and cost $6 a pair.</p>`,
    category: 'headphones',
    tags: ['wireless', 'desk'],
    plate: 1,
    ...variantGrid({
      sku: 'VL-HUSHL',
      price: 8900,
      weightGrams: 310,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Coral', code: 'CO', swatch: '#E07A5F', picture: 'on-ear-headphones-coral-hero.webp', stock: [24] },
          { label: 'Cream', code: 'CR', swatch: '#EFE8DC', picture: 'on-ear-headphones-cream-hero.webp', stock: [6] },
        ],
      },
    }),
    pictures: [
      picture('on-ear-headphones-coral-hero', 'Coral on-ear headphones with a slim metal band and foam pads'),
      picture('on-ear-headphones-cream-hero', 'Cream on-ear headphones with a slim metal band and foam pads'),
      picture('on-ear-headphones-coral-angle', 'Coral on-ear headphones seen from the right'),
    ],
    specs: specs({
      battery: '60 h',
      driver: '32 mm',
      weight: '142 g',
      codecs: 'AAC, SBC',
      connection: 'Bluetooth 5.4, USB-C',
      response: '15 Hz to 22 kHz',
      charging: 'USB-C, 70 minutes',
      warranty: '3 years',
    }),
    details: [
      { title: 'In the box', html: '<ul><li>Hush Light</li><li>Cotton bag</li><li>USB-C cable, 1 m</li></ul>' },
      {
        title: 'Care',
        html: '<p>Take the pads off, wash them in lukewarm water with soap, let them dry overnight.</p>',
      },
    ],
    publishedAt: '2026-04-13',
  },
  {
    ...base,
    slug: 'hush-buds',
    title: 'Hush Buds wireless earbuds',
    summary: '9 hours in the ear, 36 with the case, 4.6 grams each.',
    descriptionHtml: `<p>Small enough to lie on your side with. Four sizes of tip come with them; a test in the app plays a tone and <strong>tells you which one seals</strong>.</p>
<p>They take 24 dB off a train and let speech through when you touch one. Each bud can be bought alone for $39, should it ever leave you.</p>`,
    category: 'headphones',
    tags: ['wireless', 'travel', 'noise-cancelling'],
    plate: 2,
    ...variantGrid({
      sku: 'VL-HUSHB',
      price: 12900,
      weightGrams: 160,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Ink', code: 'IN', swatch: '#2F3A4D', picture: 'wireless-earbuds-ink-hero.webp', stock: [57] },
          { label: 'White', code: 'WH', swatch: '#F0EEE9', picture: 'wireless-earbuds-white-hero.webp', stock: [40] },
        ],
      },
    }),
    pictures: [
      picture('wireless-earbuds-ink-hero', 'Two ink wireless earbuds in their open charging case, status light on'),
      picture('wireless-earbuds-white-hero', 'Two white wireless earbuds in their open charging case, status light on'),
      picture('wireless-earbuds-white-angle', 'White wireless earbuds in the open case, seen from the right'),
    ],
    specs: specs({
      battery: '9 h + 27 h in the case',
      driver: '10 mm',
      weight: '4.6 g a bud',
      cancelling: '24 dB',
      codecs: 'LDAC, AAC, SBC',
      connection: 'Bluetooth 5.4',
      water: 'IPX4',
      charging: 'USB-C or Qi',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'In the box',
        html: '<ul><li>Two buds in their case</li><li>Silicone tips in XS, S, M and L</li><li>USB-C cable, 0.3 m</li></ul>',
      },
      {
        title: 'Returns',
        html: '<p>You can return them like anything else. We do not sell returned tips again; the buds are cleaned, tested and sold as open-box.</p>',
      },
    ],
    publishedAt: '2026-09-07',
  },
];
