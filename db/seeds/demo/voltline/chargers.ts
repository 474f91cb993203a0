import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Voltline' } as const;

const plugs = {
  name: 'Plug',
  values: [
    { label: 'US', code: 'US' },
    { label: 'EU', code: 'EU' },
    { label: 'UK', code: 'UK' },
  ],
};

export const chargers: ProductSeed[] = [
  {
    ...base,
    slug: 'arc-100',
    title: 'Arc 100 three-port charger',
    summary: '100 W over three USB-C ports, 182 grams, 62 °C at full load.',
    descriptionHtml: `<p>Arc 100 runs a 16-inch laptop, a tablet and a phone from one outlet. It is built on second-generation gallium nitride, so it is 40% smaller than the 96 W brick it replaces and wastes less of what it draws.</p>
<p>We ran twelve of them for six hours at <strong>100 W, 20 V and 5 A</strong>, in a room at 25 °C. The warmest case reached 62 °C at the end opposite the plug. The output never dropped.</p>
<ul><li>Any port can give the full 100 W when it is the only one in use.</li><li>With three devices the split is fixed, 65 W + 20 W + 15 W, so a phone that wakes up never cuts the power of your laptop.</li><li>The US plug is fixed; EU and UK versions are made with their own plug, not with an adapter.</li></ul>`,
    category: 'chargers',
    tags: ['gan', 'travel', 'laptop'],
    plate: 1,
    ...variantGrid({
      sku: 'VL-ARC100',
      price: 7900,
      weightGrams: 240,
      compareAt: { price: 9900, lastChargedOn: '2026-11-02' },
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Graphite',
            code: 'GR',
            swatch: '#3A3E46',
            picture: 'three-port-charger-graphite-desk.webp',
            stock: [42, 18, 11],
          },
          {
            label: 'Sand',
            code: 'SA',
            swatch: '#E9DFD0',
            picture: 'three-port-charger-sand-desk.webp',
            stock: [27, 4, 0],
          },
        ],
      },
      columns: plugs,
    }),
    pictures: [
      picture('three-port-charger-graphite-desk', 'Graphite wall charger with three USB-C ports in a column, US plug'),
      picture('three-port-charger-sand-desk', 'Sand wall charger with three USB-C ports in a column, US plug'),
      picture('three-port-charger-sand-hero', 'Sand three-port charger, ports and status light'),
    ],
    specs: specs({
      output: '100 W',
      ports: '3 USB-C',
      weight: '182 g',
      caseTemperature: '62 °C',
      efficiency: '93.4%',
      standard: 'USB PD 3.1, PPS',
      input: '100–240 V, 50/60 Hz',
      size: '52 × 62 × 44 mm',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'How the 100 W is shared',
        html: `<table><thead><tr><th scope="col">In use</th><th scope="col">Port 1</th><th scope="col">Port 2</th><th scope="col">Port 3</th></tr></thead><tbody><tr><th scope="row">One device</th><td>100 W</td><td>–</td><td>–</td></tr><tr><th scope="row">Two devices</th><td>65 W</td><td>30 W</td><td>–</td></tr><tr><th scope="row">Three devices</th><td>65 W</td><td>20 W</td><td>15 W</td></tr></tbody></table>`,
      },
      {
        title: 'In the box',
        html: '<ul><li>Arc 100 with the plug you chose</li><li>Quick guide, printed on the inside of the box</li></ul><p>No cable: most of our customers have one. Braid 240 carries everything Arc 100 gives.</p>',
      },
    ],
    seo: {
      title: 'Arc 100: 100 W USB-C charger with three ports',
      description:
        '100 W over three USB-C ports in 182 grams, 62 °C at full load, measured on our own bench. US, EU and UK plugs.',
    },
    publishedAt: '2026-03-09',
  },
  {
    ...base,
    slug: 'arc-45',
    title: 'Arc 45 USB-C charger',
    summary: 'One port, 45 W, 82 grams: enough for a thin laptop.',
    descriptionHtml: `<p>Most 13-inch laptops and every tablet we own charge at 45 W or less. Arc 45 gives exactly that from a cube of 36 mm that fits beside another plug.</p>
<p>On our bench it held <strong>45 W for six hours</strong> at 58 °C. Below 10 W, where a phone spends the night, it draws 0.03 W of its own.</p>`,
    category: 'chargers',
    tags: ['gan', 'travel', 'phone'],
    plate: 4,
    ...variantGrid({
      sku: 'VL-ARC45',
      price: 3500,
      weightGrams: 120,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Sky', code: 'SK', swatch: '#BCD0E2', picture: 'usb-c-charger-sky-desk.webp', stock: [64, 22, 9] },
          { label: 'Ink', code: 'IN', swatch: '#2F3A4D', picture: 'usb-c-charger-ink-desk.webp', stock: [51, 0, 0] },
        ],
      },
      columns: plugs,
    }),
    pictures: [
      picture('usb-c-charger-ink-desk', 'Ink wall charger with one USB-C port, US plug'),
      picture('usb-c-charger-sky-desk', 'Sky wall charger with one USB-C port, US plug'),
      picture('usb-c-charger-sky-hero', 'Sky wall charger, port and status light'),
    ],
    specs: specs({
      output: '45 W',
      ports: '1 USB-C',
      weight: '82 g',
      caseTemperature: '58 °C',
      efficiency: '92.1%',
      standard: 'USB PD 3.0, PPS',
      input: '100–240 V, 50/60 Hz',
      size: '36 × 36 × 46 mm',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'What it charges',
        html: '<p>Full speed: phones, tablets, handheld consoles and laptops that ask for up to 45 W. Larger laptops charge too, more slowly while you work.</p>',
      },
      {
        title: 'In the box',
        html: '<ul><li>Arc 45 with the plug you chose</li><li>Quick guide, printed on the inside of the box</li></ul>',
      },
    ],
    publishedAt: '2026-03-09',
  },
];
