import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Voltline' } as const;

export const phonesAndTablets: ProductSeed[] = [
  {
    ...base,
    slug: 'span-6',
    title: 'Span 6 smartphone',
    summary: '6.1 inches, eight years of updates, a battery you can change.',
    descriptionHtml: `<p>Eight screws, no glue: battery, screen, port and cameras are parts with prices. Security updates are promised until <strong>October 2034</strong>.</p>
<p>Two cameras instead of five, both with sensors worth having. In our battery test, calls, maps, video and reading in turn, it ran for 14 hours and 20 minutes.</p>`,
    category: 'phones-and-tablets',
    tags: ['phone', 'travel'],
    plate: 4,
    ...variantGrid({
      sku: 'VL-SPAN6',
      price: 59900,
      weightGrams: 390,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Graphite', code: 'GR', swatch: '#34373E', picture: 'phone-graphite-hero.webp', stock: [24, 16, 4] },
          { label: 'Lilac', code: 'LI', swatch: '#B7AAD6', picture: 'phone-lilac-hero.webp', stock: [13, 0, 2] },
        ],
      },
      columns: {
        name: 'Storage',
        values: [
          { label: '128 GB', code: '128', price: 59900 },
          { label: '256 GB', code: '256', price: 67900 },
          { label: '512 GB', code: '512', price: 81900 },
        ],
      },
    }),
    pictures: [
      picture('phone-lilac-hero', 'Lilac smartphone, screen and back, with two cameras'),
      picture('phone-graphite-hero', 'Graphite smartphone, screen and back, with two cameras'),
      picture('phone-lilac-angle', 'Lilac smartphone from the right, screen and back side by side'),
    ],
    specs: specs({
      screen: '6.1 inches, OLED, 120 Hz',
      storage: '128 to 512 GB',
      battery: '14 h 20 min, measured',
      camera: '50 MP wide, 48 MP ultra-wide',
      memory: '8 GB',
      charging: '30 W, Qi2 15 W',
      water: 'IP67',
      weight: '184 g',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'Networks',
        html: '<p>5G on all bands of the US, Canada and Europe. One nano SIM and two eSIMs. Not locked to anyone.</p>',
      },
      {
        title: 'In the box',
        html: '<ul><li>Span 6</li><li>USB-C cable, 1 m</li><li>Screwdriver for its eight screws</li></ul>',
      },
    ],
    publishedAt: '2026-10-12',
  },
  {
    ...base,
    slug: 'span-tab',
    title: 'Span Tab 11 with folio and pen',
    summary: '11 inches, 520 grams, with the folio and the pen in the box.',
    descriptionHtml: `<p>A tablet for writing and reading. The screen is etched, so the pen finds a little resistance, and the pen follows at <strong>9 ms</strong>, close enough to ink.</p>
<p>The folio is a stand at two angles and holds the pen by magnet, where it also charges.</p>`,
    category: 'phones-and-tablets',
    tags: ['travel'],
    plate: 3,
    ...variantGrid({
      sku: 'VL-SPTAB',
      price: 64900,
      weightGrams: 1050,
      compareAt: { price: 69900, lastChargedOn: '2026-11-10' },
      rows: {
        name: 'Colour',
        values: [
          { label: 'Silver', code: 'SI', swatch: '#C8CBD0', picture: 'tablet-silver-hero.webp', stock: [10] },
          { label: 'Clay', code: 'CL', swatch: '#B5654A', picture: 'tablet-clay-hero.webp', stock: [6] },
        ],
      },
    }),
    pictures: [
      picture('tablet-clay-hero', 'Tablet standing in its clay folio, with a pen in front'),
      picture('tablet-silver-hero', 'Tablet standing in its blue folio, with a pen in front'),
      picture('tablet-silver-angle', 'Tablet in its blue folio from the right'),
    ],
    specs: specs({
      screen: '11 inches, LCD, 120 Hz, etched',
      storage: '256 GB',
      battery: '11 h 40 min, measured',
      memory: '8 GB',
      camera: '12 MP, front and back',
      charging: '30 W',
      weight: '520 g, 790 g with folio',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'In the box',
        html: '<ul><li>Span Tab 11</li><li>Folio: blue with silver, clay with clay</li><li>Pen with two spare tips</li><li>USB-C cable, 1 m</li></ul>',
      },
      { title: 'Updates', html: '<p>Security updates until October 2033.</p>' },
    ],
    publishedAt: '2026-10-12',
  },
  {
    ...base,
    slug: 'folio-reader',
    title: 'Folio e-reader with cover',
    status: 'draft',
    summary: '7 inches of electronic paper, six weeks on a charge.',
    descriptionHtml: `<p>Still on the bench. The screen is 300 dots an inch with a front light from 1,800 to 6,500 K; the cover folds into a stand.</p>
<p>We list it when the page-turn test of 100,000 turns is done.</p>`,
    category: 'phones-and-tablets',
    tags: ['travel'],
    plate: 3,
    ...variantGrid({
      sku: 'VL-FOLIO',
      price: 18900,
      weightGrams: 420,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Ink', code: 'IN', swatch: '#2F3A4D', picture: 'e-reader-ink-hero.webp', stock: [0] },
          { label: 'Stone', code: 'ST', swatch: '#D9D4CA', picture: 'e-reader-stone-hero.webp', stock: [0] },
        ],
      },
    }),
    pictures: [
      picture('e-reader-ink-hero', 'E-reader in ink on its clay cover, folded into a stand'),
      picture('e-reader-stone-hero', 'E-reader in stone on its green cover, folded into a stand'),
    ],
    specs: specs({
      screen: '7 inches, electronic paper, 300 dpi',
      storage: '32 GB',
      battery: '6 weeks',
      weight: '205 g',
      water: 'IPX7',
      warranty: '3 years',
    }),
    details: [{ title: 'In the box', html: '<ul><li>Folio</li><li>Cover</li><li>USB-C cable, 1 m</li></ul>' }],
  },
];
