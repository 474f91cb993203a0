import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Voltline' } as const;

const switches = {
  name: 'Switch',
  values: [
    { label: 'Linear, 45 g', code: 'LIN' },
    { label: 'Tactile, 48 g', code: 'TAC' },
  ],
};

const hotSwap = {
  title: 'Changing switches',
  html: '<p>Every key sits in a hot-swap socket for MX-style switches with three or five pins. The puller in the box is enough; no soldering. Blank caps are PBT and fit any MX stem.</p>',
};

export const keyboardsAndMice: ProductSeed[] = [
  {
    ...base,
    slug: 'row-65',
    title: 'Row 65 mechanical keyboard',
    summary: '67 keys, hot-swap sockets, blank PBT caps, 1,000 Hz.',
    descriptionHtml: `<p>Row 65 keeps the arrow keys and drops what most people never press. The plate hangs in silicone, so it sounds like wood rather than tin: <strong>47 dB at the ear</strong>, 9 dB less than the same switches on a steel tray.</p>
<p>The layout lives on the keyboard. Change it in the browser, unplug it, and it is the same on every computer you own.</p>`,
    category: 'keyboards-and-mice',
    tags: ['mechanical', 'desk'],
    plate: 3,
    ...variantGrid({
      sku: 'VL-ROW65',
      price: 12900,
      weightGrams: 960,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Mint', code: 'MI', swatch: '#A9C7BC', picture: 'compact-keyboard-mint-desk.webp', stock: [14, 23] },
          {
            label: 'Graphite',
            code: 'GR',
            swatch: '#3A3E46',
            picture: 'compact-keyboard-graphite-desk.webp',
            stock: [2, 19],
          },
        ],
      },
      columns: switches,
    }),
    pictures: [
      picture(
        'compact-keyboard-graphite-desk',
        'Compact mechanical keyboard in graphite with blank caps and a woven cable',
      ),
      picture('compact-keyboard-mint-desk', 'Compact mechanical keyboard in mint with blank caps and a woven cable'),
      picture('compact-keyboard-mint-detail', 'Close-up of the dished key caps of the mint compact keyboard'),
    ],
    specs: specs({
      connection: 'USB-C, wired',
      polling: '1,000 Hz',
      weight: '780 g',
      layout: '65%, ANSI, 67 keys',
      switches: 'Hot-swap, MX',
      keycaps: 'PBT, blank',
      size: '315 × 108 × 34 mm',
      warranty: '3 years',
    }),
    details: [
      hotSwap,
      {
        title: 'In the box',
        html: '<ul><li>Row 65</li><li>Woven USB-C cable, 1.8 m</li><li>Cap and switch puller</li><li>Three spare switches</li></ul>',
      },
    ],
    publishedAt: '2026-06-08',
  },
  {
    ...base,
    slug: 'row-104',
    title: 'Row 104 full-size mechanical keyboard',
    summary: 'The whole board with number pad, hot-swap, 1,000 Hz.',
    descriptionHtml: `<p>For people who enter numbers all day. Row 104 is Row 65 with everything put back: function row, navigation block and a number pad with a double-height Enter.</p>
<p>Its feet give <strong>three angles: 4, 7 and 10 degrees</strong>. The case weighs more than a kilogram and does not wander.</p>`,
    category: 'keyboards-and-mice',
    tags: ['mechanical', 'desk'],
    plate: 3,
    ...variantGrid({
      sku: 'VL-ROW104',
      price: 15900,
      weightGrams: 1490,
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Navy',
            code: 'NA',
            swatch: '#2F3A4D',
            picture: 'full-size-keyboard-navy-desk.webp',
            stock: [11, 8],
          },
          {
            label: 'Lilac',
            code: 'LI',
            swatch: '#A79BC9',
            picture: 'full-size-keyboard-lilac-desk.webp',
            stock: [5, 17],
            price: 13900,
            compareAt: { price: 15900, lastChargedOn: '2026-10-25' },
          },
        ],
      },
      columns: switches,
    }),
    pictures: [
      picture(
        'full-size-keyboard-navy-desk',
        'Full-size mechanical keyboard in navy with number pad, blank caps and a woven cable',
      ),
      picture(
        'full-size-keyboard-lilac-desk',
        'Full-size mechanical keyboard in lilac with number pad, blank caps and a woven cable',
      ),
      picture('full-size-keyboard-lilac-detail', 'Close-up of the key caps of the lilac full-size keyboard'),
    ],
    specs: specs({
      connection: 'USB-C, wired',
      polling: '1,000 Hz',
      weight: '1,180 g',
      layout: '100%, ANSI, 104 keys',
      switches: 'Hot-swap, MX',
      keycaps: 'PBT, blank',
      size: '440 × 134 × 36 mm',
      warranty: '3 years',
    }),
    details: [
      hotSwap,
      {
        title: 'In the box',
        html: '<ul><li>Row 104</li><li>Woven USB-C cable, 1.8 m</li><li>Cap and switch puller</li><li>Three spare switches</li></ul>',
      },
    ],
    publishedAt: '2026-06-08',
  },
  {
    ...base,
    slug: 'row-pad',
    title: 'Row Pad mechanical number pad',
    summary: '17 keys for the left or the right of your keyboard.',
    descriptionHtml: `<p>The number pad of Row 104 on its own. Put it left of the keyboard and your mouse moves 12 cm closer; your shoulder notices within a week.</p>
<p>All 17 keys can be given other meanings, on two layers, in the browser. <strong>No software to install.</strong></p>`,
    category: 'keyboards-and-mice',
    tags: ['mechanical', 'desk'],
    plate: 4,
    ...variantGrid({
      sku: 'VL-ROWPAD',
      price: 4900,
      weightGrams: 340,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Sand', code: 'SA', swatch: '#E3D6C3', picture: 'number-pad-sand-desk.webp', stock: [29] },
          { label: 'Graphite', code: 'GR', swatch: '#3A3E46', picture: 'number-pad-graphite-desk.webp', stock: [12] },
        ],
      },
    }),
    pictures: [
      picture('number-pad-sand-desk', 'Mechanical number pad in sand with one accent key, seen from above'),
      picture('number-pad-graphite-desk', 'Mechanical number pad in graphite with one accent key, seen from above'),
    ],
    specs: specs({
      connection: 'USB-C, wired',
      polling: '1,000 Hz',
      weight: '255 g',
      layout: '17 keys',
      switches: 'Linear, 45 g, hot-swap',
      keycaps: 'PBT, blank',
      size: '92 × 118 × 34 mm',
      warranty: '3 years',
    }),
    details: [
      hotSwap,
      { title: 'In the box', html: '<ul><li>Row Pad</li><li>Coiled USB-C cable, 0.4 to 1 m</li></ul>' },
    ],
    publishedAt: '2026-06-22',
  },
  {
    ...base,
    slug: 'glide-mouse',
    title: 'Glide wireless mouse',
    summary: '68 grams, 4,000 Hz, five months on one charge at 1,000 Hz.',
    descriptionHtml: `<p>A shape for the right hand, 124 mm long, with two thumb buttons and a metal wheel that clicks 24 times a turn. The feet are virgin PTFE and can be replaced for $6.</p>
<p>We measured <strong>1.1 ms from click to screen</strong> over its receiver, the same as its cable. Bluetooth adds 7 ms and doubles the battery life.</p>`,
    category: 'keyboards-and-mice',
    tags: ['wireless', 'desk'],
    plate: 4,
    ...variantGrid({
      sku: 'VL-GLIDE',
      price: 6900,
      weightGrams: 180,
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Graphite',
            code: 'GR',
            swatch: '#3D4149',
            picture: 'wireless-mouse-graphite-desk.webp',
            stock: [44],
          },
          { label: 'Sage', code: 'SG', swatch: '#A9BBAA', picture: 'wireless-mouse-sage-desk.webp', stock: [31] },
        ],
      },
    }),
    pictures: [
      picture(
        'wireless-mouse-graphite-desk',
        'Graphite wireless mouse with two thumb buttons and a scroll wheel, seen from above',
      ),
      picture(
        'wireless-mouse-sage-desk',
        'Sage wireless mouse with two thumb buttons and a scroll wheel, seen from above',
      ),
    ],
    specs: specs({
      connection: '2.4 GHz, Bluetooth 5.3, USB-C',
      polling: 'up to 4,000 Hz',
      weight: '68 g',
      sensor: '26,000 dpi, optical',
      battery: '5 months at 1,000 Hz',
      charging: 'USB-C, 80 minutes',
      size: '124 × 64 × 39 mm',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'Compatibility',
        html: '<p>Windows, macOS, Linux, ChromeOS and tablets. Buttons and speed are set in the browser and kept in the mouse.</p>',
      },
      {
        title: 'In the box',
        html: '<ul><li>Glide</li><li>USB-C receiver with a USB-A adapter</li><li>USB-C cable, 1.8 m</li><li>One spare set of feet</li></ul>',
      },
    ],
    publishedAt: '2026-07-13',
  },
];
