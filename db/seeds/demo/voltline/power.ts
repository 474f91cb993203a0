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

export const power: ProductSeed[] = [
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
          { label: 'Graphite', code: 'GR', swatch: '#3A3E46', picture: 'three-port-charger-graphite-desk.webp', stock: [42, 18, 11] },
          { label: 'Sand', code: 'SA', swatch: '#E9DFD0', picture: 'three-port-charger-sand-desk.webp', stock: [27, 4, 0] },
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
      { title: 'In the box', html: '<ul><li>Arc 100 with the plug you chose</li><li>Quick guide, printed on the inside of the box</li></ul><p>No cable: most of our customers have one. Braid 240 carries everything Arc 100 gives.</p>' },
    ],
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
      { title: 'What it charges', html: '<p>Full speed: phones, tablets, handheld consoles and laptops that ask for up to 45 W. Larger laptops charge too, more slowly while you work.</p>' },
      { title: 'In the box', html: '<ul><li>Arc 45 with the plug you chose</li><li>Quick guide, printed on the inside of the box</li></ul>' },
    ],
    publishedAt: '2026-03-09',
  },
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
          { label: 'Stone', code: 'ST', swatch: '#E4E0D8', picture: 'wireless-charging-puck-stone-desk.webp', stock: [7] },
        ],
      },
    }),
    pictures: [
      picture('wireless-charging-puck-ink-desk', 'Round ink wireless charging puck with a metal rim and a braided cable'),
      picture('wireless-charging-puck-stone-desk', 'Round stone wireless charging puck with a metal rim and a braided cable'),
    ],
    specs: specs({ output: '15 W', standard: 'Qi2', weight: '74 g', input: 'USB-C, 20 W or more', lengths: '1.5 m, fixed', size: '58 × 58 × 6 mm', warranty: '3 years' }),
    details: [
      { title: 'Works with', html: '<p>Phones with Qi2 or MagSafe hold by magnet and charge at 15 W. Other Qi phones charge at 5 to 10 W and need to be put down with care.</p>' },
      { title: 'In the box', html: '<ul><li>Halo puck with its cable</li></ul><p>It needs a USB-C charger of 20 W or more, such as Arc 45.</p>' },
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
          { label: 'Graphite', code: 'GR', swatch: '#34373E', picture: 'wireless-charging-stand-graphite-hero.webp', stock: [21] },
          { label: 'White', code: 'WH', swatch: '#EFEDE8', picture: 'wireless-charging-stand-white-hero.webp', stock: [0] },
        ],
      },
    }),
    pictures: [
      picture('wireless-charging-stand-graphite-hero', 'Graphite upright wireless charging stand with a fabric pad and a second pad in the base'),
      picture('wireless-charging-stand-white-hero', 'White upright wireless charging stand with a fabric pad and a second pad in the base'),
    ],
    specs: specs({ output: '15 W + 5 W', standard: 'Qi2', weight: '310 g', input: 'USB-C, 30 W', size: '78 × 92 × 124 mm', warranty: '3 years' }),
    details: [
      { title: 'Works with', html: '<p>Qi2 and MagSafe phones in cases up to 4 mm thick. Earbud cases that charge by Qi go on the base.</p>' },
      { title: 'In the box', html: '<ul><li>Halo stand</li><li>USB-C cable, 1.5 m</li></ul><p>It needs a USB-C charger of 30 W or more.</p>' },
    ],
    publishedAt: '2026-05-18',
  },
  {
    ...base,
    slug: 'brick-20k',
    title: 'Brick 20K power bank',
    summary: '74 Wh you can fly with, 65 W out, full again in 90 minutes.',
    descriptionHtml: `<p>20,000 mAh at 3.7 V is 74 Wh, well below the 100 Wh that airlines allow in the cabin. What reaches your devices is less, as with every power bank: we measured <strong>63 Wh</strong>, one full charge of a 14-inch laptop or four of a phone.</p>
<p>It fills at 60 W in 90 minutes and can be charged and used at the same time. After 500 cycles our first three still hold 88%.</p>`,
    category: 'power-banks',
    tags: ['travel', 'laptop'],
    plate: 2,
    ...variantGrid({
      sku: 'VL-BRK20',
      price: 8900,
      weightGrams: 520,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Silver', code: 'SI', swatch: '#C3C7CE', picture: 'power-bank-silver-hero.webp', stock: [16] },
          { label: 'Olive', code: 'OL', swatch: '#8E9471', picture: 'power-bank-olive-hero.webp', stock: [3] },
        ],
      },
    }),
    pictures: [
      picture('power-bank-silver-hero', 'Upright silver power bank with four charge lights and a braided cable plugged in'),
      picture('power-bank-olive-hero', 'Upright olive power bank with four charge lights and a braided cable plugged in'),
    ],
    specs: specs({ capacity: '20,000 mAh', output: '65 W', weight: '438 g', ports: '1 USB-C, in and out', input: '60 W', size: '152 × 72 × 26 mm', standard: 'USB PD 3.0, PPS', warranty: '3 years' }),
    details: [
      { title: 'Flying with it', html: '<p>Allowed in cabin baggage on every airline we know of; never in checked baggage. The 74 Wh are printed on its foot, which is what security asks for.</p>' },
      { title: 'In the box', html: '<ul><li>Brick 20K</li><li>Braided USB-C cable, 0.6 m</li></ul>' },
    ],
    publishedAt: '2026-04-20',
  },
  {
    ...base,
    slug: 'braid-240',
    title: 'Braid 240 USB-C cable',
    summary: 'Carries 240 W, with a chip that says so. From 0.5 to 3 m.',
    descriptionHtml: `<p>Both plugs carry an e-marker, so that a laptop dares to draw all it can: <strong>240 W at 48 V</strong>. The braid is polyester over aramid; we hung 25 kg on it for a week.</p>
<p>It is a charging cable. Data runs at USB 2.0 speed, 480 Mb/s, which is what keeps it thin and supple at three metres. For a display or a fast drive use the cable that came with it.</p>`,
    category: 'cables',
    tags: ['travel', 'laptop', 'phone'],
    plate: 1,
    ...variantGrid({
      sku: 'VL-BRD240',
      price: 2400,
      weightGrams: 90,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Coral', code: 'CO', swatch: '#E07A5F', picture: 'braided-cable-coral-desk.webp', stock: [38, 71, 120, 6] },
          { label: 'Sage', code: 'SG', swatch: '#8FA893', picture: 'braided-cable-sage-desk.webp', stock: [40, 0, 55, 14] },
        ],
      },
      columns: {
        name: 'Length',
        values: [
          { label: '0.5 m', code: '05', price: 1400, weightGrams: 45 },
          { label: '1 m', code: '10', price: 1900, weightGrams: 60 },
          { label: '2 m', code: '20', price: 2400, weightGrams: 90 },
          { label: '3 m', code: '30', price: 2900, weightGrams: 125 },
        ],
      },
    }),
    pictures: [
      picture('braided-cable-coral-desk', 'Coiled coral braided cable with two USB-C plugs and a strap'),
      picture('braided-cable-sage-desk', 'Coiled sage braided cable with two USB-C plugs and a strap'),
    ],
    specs: specs({ power: '240 W', data: '480 Mb/s', lengths: '0.5 to 3 m', standard: 'USB PD 3.1 EPR, e-marked', material: 'Polyester braid over aramid', warranty: '3 years' }),
    details: [
      { title: 'Care', html: '<p>Wipe with a damp cloth. Coil it loosely and close the strap; tight loops are what wears a cable out.</p>' },
      { title: 'In the box', html: '<ul><li>Braid 240 in the length you chose</li><li>Strap, fixed to the cable</li></ul>' },
    ],
    publishedAt: '2026-02-16',
  },
];
