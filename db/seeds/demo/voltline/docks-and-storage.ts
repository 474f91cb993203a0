import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Voltline' } as const;

export const docksAndStorage: ProductSeed[] = [
  {
    ...base,
    slug: 'port-9',
    title: 'Port 9 USB-C dock',
    summary: 'Nine ports, two 4K displays at 60 Hz, 96 W through to the laptop.',
    descriptionHtml: `<p>One cable to the laptop, everything else stays on the desk. Two displays at 4K and 60 Hz, wired network at 2.5 Gb/s, an SD reader that reads at <strong>287 MB/s</strong> and four USB ports.</p>
<p>Under load the case reaches 46 °C. There is no fan in it, so there is none to hear.</p>`,
    category: 'docks-and-storage',
    tags: ['desk', 'laptop'],
    plate: 1,
    ...variantGrid({
      sku: 'VL-PORT9',
      price: 18900,
      weightGrams: 780,
      compareAt: { price: 21900, lastChargedOn: '2026-10-31' },
      rows: {
        name: 'Colour',
        values: [
          { label: 'Graphite', code: 'GR', swatch: '#4A4E57', picture: 'usb-c-dock-graphite-desk.webp', stock: [17] },
          { label: 'Silver', code: 'SI', swatch: '#C3C7CE', picture: 'usb-c-dock-silver-desk.webp', stock: [9] },
        ],
      },
    }),
    pictures: [
      picture('usb-c-dock-graphite-desk', 'Graphite USB-C dock with its ports in front and a fixed cable'),
      picture('usb-c-dock-silver-desk', 'Silver USB-C dock with its ports in front and a fixed cable'),
    ],
    specs: specs({
      interface: 'USB-C, 10 Gb/s',
      data: '10 Gb/s',
      weight: '390 g',
      ports: '9',
      video: '2 × 4K at 60 Hz',
      output: '96 W to the laptop',
      network: '2.5 Gb/s',
      caseTemperature: '46 °C',
      size: '138 × 72 × 24 mm',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'Compatibility',
        html: '<p>Windows and Linux laptops with DisplayPort over USB-C drive two displays. MacBooks drive one at 4K and 60 Hz; a second one mirrors. Tablets work with one display.</p>',
      },
      {
        title: 'In the box',
        html: '<ul><li>Port 9 with its cable, 0.3 m</li><li>Power supply, 120 W, US plug</li></ul>',
      },
    ],
    publishedAt: '2026-04-27',
  },
  {
    ...base,
    slug: 'cell-ssd',
    title: 'Cell portable SSD',
    summary: '1,050 MB/s to the last gigabyte, IP65, a loop to tie it to.',
    descriptionHtml: `<p>Many drives are fast for 30 seconds. We filled Cell from empty to full in one go: <strong>1,010 MB/s on average</strong>, 940 at the worst moment.</p>
<p>Aluminium with ribs that carry the heat away, rubber ends for falls from a desk, and a hole for a strap. Hardware encryption is on from the factory; the password is yours to set.</p>`,
    category: 'docks-and-storage',
    tags: ['travel', 'laptop'],
    plate: 2,
    ...variantGrid({
      sku: 'VL-CELL',
      price: 16900,
      weightGrams: 160,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Teal', code: 'TE', swatch: '#5F9EA0', picture: 'portable-ssd-teal-desk.webp', stock: [32, 12, 0] },
          {
            label: 'Silver',
            code: 'SI',
            swatch: '#C3C7CE',
            picture: 'portable-ssd-silver-desk.webp',
            stock: [28, 1, 6],
          },
        ],
      },
      columns: {
        name: 'Capacity',
        values: [
          { label: '1 TB', code: '1T', price: 9900 },
          { label: '2 TB', code: '2T', price: 16900 },
          { label: '4 TB', code: '4T', price: 30900 },
        ],
      },
    }),
    pictures: [
      picture('portable-ssd-teal-desk', 'Teal ribbed portable SSD with dark ends and a short USB-C cable'),
      picture('portable-ssd-silver-desk', 'Silver ribbed portable SSD with dark ends and a short USB-C cable'),
    ],
    specs: specs({
      interface: 'USB 3.2 Gen 2',
      data: '10 Gb/s',
      weight: '98 g',
      speed: '1,010 MB/s',
      capacity: '1, 2 or 4 TB',
      water: 'IP65',
      size: '104 × 58 × 14 mm',
      warranty: '5 years',
    }),
    details: [
      {
        title: 'Compatibility',
        html: '<p>Formatted as exFAT: reads and writes on Windows, macOS, Linux, phones and tablets. Cameras that record to USB-C accept all three sizes.</p>',
      },
      { title: 'In the box', html: '<ul><li>Cell</li><li>USB-C cable, 0.2 m</li></ul>' },
    ],
    publishedAt: '2026-05-25',
  },
];
