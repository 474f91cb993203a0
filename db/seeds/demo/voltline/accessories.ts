import { oneVariant, picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Voltline' } as const;
const download = { kind: 'digital', status: 'active', vendor: 'Voltline' } as const;

const afterPaying = {
  title: 'How you get it',
  html: '<p>The link stands on your order page as soon as the order is paid, and stays there. No account, no copy protection.</p>',
};

export const accessories: ProductSeed[] = [
  {
    ...base,
    slug: 'backpack',
    title: 'Commuter backpack, 18 litres',
    summary: 'A laptop up to 16 inches, the charger on the outside, 18 litres.',
    descriptionHtml: `<p>Made for one laptop, one charger and a day. The front pocket is 17 cm wide and holds Arc 100, a cable and Brick 20K; you charge in the train <strong>without opening the flap</strong>.</p>
<p>The canvas is 600-denier recycled polyester, coated inside. In our shower, 20 minutes at 10 litres a minute, the laptop sleeve stayed dry.</p>`,
    category: 'carry',
    tags: ['travel', 'laptop', 'gift'],
    plate: 1,
    ...variantGrid({
      sku: 'VL-PACK18',
      price: 12900,
      weightGrams: 1350,
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Graphite',
            code: 'GR',
            swatch: '#44484F',
            picture: 'voltline-backpack-graphite-hero.webp',
            stock: [16],
          },
          { label: 'Moss', code: 'MO', swatch: '#6F7A5C', picture: 'voltline-backpack-moss-hero.webp', stock: [9] },
        ],
      },
    }),
    pictures: [
      picture('voltline-backpack-moss-hero', 'Moss green flap backpack with two buckled straps and a front pocket'),
      picture('voltline-backpack-graphite-hero', 'Graphite flap backpack with two buckled straps and a front pocket'),
      picture('voltline-backpack-graphite-angle', 'Graphite backpack from the right, with its shoulder strap'),
    ],
    specs: specs({
      volume: '18 litres',
      material: 'Recycled polyester, 600 D',
      weight: '1,050 g',
      size: '30 × 44 × 16 cm',
      load: 'Laptop up to 16 inches',
      water: 'Coated, taped sleeve',
      warranty: '10 years',
    }),
    details: [
      {
        title: 'Care and repair',
        html: '<p>Wash by hand, hang to dry. We sew torn straps and replace buckles for ten years; you pay one way of the postage.</p>',
      },
      {
        title: 'What fits',
        html: '<ul><li>Sleeve: 37 × 26 × 2.5 cm</li><li>Front pocket: 17 × 12 × 5 cm</li><li>Main compartment: 14 litres</li></ul>',
      },
    ],
    publishedAt: '2026-10-19',
  },
  {
    ...base,
    slug: 'travel-pouch',
    title: 'Travel pouch for chargers',
    summary: 'A charger, two cables and a power bank, flat, in one place.',
    descriptionHtml: `<p>26 by 16 cm, with a foot that lets it stand on a hotel desk. Inside are two elastic loops for cables and one pocket with a zip for cards and adapters.</p>
<p>The zip is a number 10 coil, the size used on tents. We opened and closed it <strong>5,000 times</strong> and stopped out of boredom.</p>`,
    category: 'carry',
    tags: ['travel', 'gift'],
    plate: 2,
    ...variantGrid({
      sku: 'VL-POUCH',
      price: 3900,
      weightGrams: 210,
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Coral',
            code: 'CO',
            swatch: '#E07A5F',
            picture: 'voltline-travel-pouch-coral-hero.webp',
            stock: [34],
          },
          {
            label: 'Graphite',
            code: 'GR',
            swatch: '#4A4E57',
            picture: 'voltline-travel-pouch-graphite-hero.webp',
            stock: [27],
          },
        ],
      },
    }),
    pictures: [
      picture('voltline-travel-pouch-coral-hero', 'Coral zip pouch with a dark foot and a wrist loop'),
      picture('voltline-travel-pouch-graphite-hero', 'Graphite zip pouch with a dark foot and a wrist loop'),
      picture('voltline-travel-pouch-graphite-angle', 'Graphite zip pouch from the right'),
    ],
    specs: specs({
      volume: '1.6 litres',
      material: 'Recycled polyester, 300 D',
      weight: '150 g',
      size: '26 × 16 × 6 cm',
      warranty: '10 years',
    }),
    details: [
      {
        title: 'What fits',
        html: '<p>Arc 100, Brick 20K, two cables of 2 m and a mouse. Or a pair of Hush Light and everything else of a day.</p>',
      },
      { title: 'Care', html: '<p>Hand wash, hang to dry. No tumble dryer: the coating does not like it.</p>' },
    ],
    publishedAt: '2026-10-19',
  },
  {
    ...download,
    slug: 'bench-reports-2026',
    title: 'Bench reports 2026 (PDF)',
    summary: 'All 212 test reports of the year with curves, raw data and method.',
    descriptionHtml: `<p>Every product page shows the figures. This is what lies behind them: load curves, thermal pictures, sound levels, and <strong>the raw data as CSV</strong>, for everything we tested this year, including what we then did not list.</p>
<p>Single reports are free on request. The collection pays for the year's calibration of our instruments.</p>`,
    category: 'downloads',
    tags: ['reading'],
    plate: 1,
    ...oneVariant({ sku: 'VL-BENCH26', price: 1200, weightGrams: 0, stock: null }),
    pictures: [picture('bench-reports-volt-top', 'Yellow report with a bar chart printed on its cover')],
    specs: specs({
      format: 'PDF and CSV',
      pages: '486 pages, 212 data files',
      fileSize: '96 MB',
      licence: 'CC BY-NC 4.0',
    }),
    details: [
      afterPaying,
      {
        title: 'Updates',
        html: '<p>Corrections until December 2027 are free: the same link gives the newest file, with a list of what changed.</p>',
      },
    ],
    publishedAt: '2026-11-02',
  },
  {
    ...download,
    slug: 'row-firmware-pack',
    title: 'Row firmware and layout pack',
    summary: 'Firmware 4.1 for every Row keyboard with 38 layouts and the sources.',
    descriptionHtml: `<p>The firmware that comes on Row keyboards is free. This pack adds 38 layouts made by people who use them, from Bépo to one-handed, with <strong>printable sheets</strong> and the sources to change them.</p>
<p>Half of the price goes to the authors of the layouts; their names are in the first file.</p>`,
    category: 'downloads',
    tags: ['mechanical'],
    plate: 3,
    ...oneVariant({ sku: 'VL-ROWFW41', price: 900, weightGrams: 0, stock: null }),
    pictures: [
      picture('firmware-pack-volt-top', 'Midnight blue booklet with a grid of key squares printed on its cover'),
    ],
    specs: specs({
      format: 'UF2, JSON and PDF',
      pages: '38 layouts, firmware 4.1',
      fileSize: '14 MB',
      licence: 'GPL-3.0 and CC BY 4.0',
    }),
    details: [
      afterPaying,
      {
        title: 'Compatibility',
        html: '<p>Row 65, Row 104 and Row Pad of every year. Flashing takes 20 seconds, and the key under Escape brings the factory state back.</p>',
      },
    ],
    publishedAt: '2026-08-24',
  },
];
