import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Voltline' } as const;

export const computing: ProductSeed[] = [
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
    specs: specs({ interface: 'USB-C, 10 Gb/s', data: '10 Gb/s', weight: '390 g', ports: '9', video: '2 × 4K at 60 Hz', output: '96 W to the laptop', network: '2.5 Gb/s', caseTemperature: '46 °C', size: '138 × 72 × 24 mm', warranty: '3 years' }),
    details: [
      { title: 'Compatibility', html: '<p>Windows and Linux laptops with DisplayPort over USB-C drive two displays. MacBooks drive one at 4K and 60 Hz; a second one mirrors. Tablets work with one display.</p>' },
      { title: 'In the box', html: '<ul><li>Port 9 with its cable, 0.3 m</li><li>Power supply, 120 W, US plug</li></ul>' },
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
          { label: 'Silver', code: 'SI', swatch: '#C3C7CE', picture: 'portable-ssd-silver-desk.webp', stock: [28, 1, 6] },
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
    specs: specs({ interface: 'USB 3.2 Gen 2', data: '10 Gb/s', weight: '98 g', speed: '1,010 MB/s', capacity: '1, 2 or 4 TB', water: 'IP65', size: '104 × 58 × 14 mm', warranty: '5 years' }),
    details: [
      { title: 'Compatibility', html: '<p>Formatted as exFAT: reads and writes on Windows, macOS, Linux, phones and tablets. Cameras that record to USB-C accept all three sizes.</p>' },
      { title: 'In the box', html: '<ul><li>Cell</li><li>USB-C cable, 0.2 m</li></ul>' },
    ],
    publishedAt: '2026-05-25',
  },
  {
    ...base,
    slug: 'plane-27',
    title: 'Plane 27 4K monitor',
    summary: '27 inches at 4K, 98% DCI-P3, one cable for picture and 90 W.',
    descriptionHtml: `<p>Each Plane 27 is calibrated at the factory and measured again by us; the report comes in the box. The average error is <strong>below 1.2 ΔE</strong>, the largest below 2.5.</p>
<p>One USB-C cable carries picture, network and 90 W. The stand lifts by 130 mm, turns to portrait and comes off for an arm (VESA 100).</p>`,
    category: 'displays',
    tags: ['desk', 'laptop'],
    plate: 3,
    ...variantGrid({
      sku: 'VL-PLN27',
      price: 54900,
      weightGrams: 8900,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Graphite', code: 'GR', swatch: '#3F434B', picture: 'monitor-graphite-hero.webp', stock: [7] },
          { label: 'Silver', code: 'SI', swatch: '#BFC3CA', picture: 'monitor-silver-hero.webp', stock: [12] },
        ],
      },
    }),
    pictures: [
      picture('monitor-graphite-hero', 'Desktop monitor with a graphite frame and stand, windows on its screen'),
      picture('monitor-silver-hero', 'Desktop monitor with a silver frame and stand, windows on its screen'),
      picture('monitor-silver-angle', 'Silver desktop monitor from the right'),
    ],
    specs: specs({ resolution: '3,840 × 2,160', brightness: '410 cd/m²', inputs: 'USB-C 90 W, 2 HDMI 2.1', screen: '27 inches, IPS, matt', colour: '98% DCI-P3, 10 bit', draw: '28 W typical, 0.3 W standby', size: '612 × 520 × 210 mm', weight: '6,400 g', warranty: '5 years' }),
    details: [
      { title: 'Pixel policy', html: '<p>One dead or bright pixel is a fault. We exchange the screen within the warranty, and pay for both ways.</p>' },
      { title: 'In the box', html: '<ul><li>Plane 27 and its stand</li><li>USB-C cable, 1 m, and HDMI cable, 1.8 m</li><li>Power cable, US plug</li><li>Calibration report</li></ul>' },
    ],
    publishedAt: '2026-01-12',
  },
  {
    ...base,
    slug: 'throw-projector',
    title: 'Throw portable projector',
    summary: '620 lumens, 1080p, two and a half hours on its battery.',
    descriptionHtml: `<p>The box says 620 ANSI lumens, and 620 is what we measured. That is a picture of <strong>80 inches in a dark room</strong> or 40 inches with a lamp on.</p>
<p>It squares and focuses itself in two seconds. The fan is at 28 dB; in Eco mode you hear the film instead.</p>`,
    category: 'displays',
    tags: ['travel'],
    plate: 4,
    ...variantGrid({
      sku: 'VL-THROW',
      price: 44900,
      weightGrams: 2100,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Navy', code: 'NA', swatch: '#35435C', picture: 'portable-projector-navy-hero.webp', stock: [6] },
          { label: 'White', code: 'WH', swatch: '#EFEDE8', picture: 'portable-projector-white-hero.webp', stock: [2] },
        ],
      },
    }),
    pictures: [
      picture('portable-projector-navy-hero', 'Cube-shaped navy projector with a large lens and a carrying strap'),
      picture('portable-projector-white-hero', 'Cube-shaped white projector with a large lens and a carrying strap'),
      picture('portable-projector-white-angle', 'White portable projector from the right, with its air vents'),
    ],
    specs: specs({ resolution: '1,920 × 1,080', brightness: '620 ANSI lm', inputs: 'HDMI 2.0, USB-C video', battery: '2.5 h, Eco', light: 'LED, 30,000 h', size: '168 × 142 × 128 mm', weight: '1,640 g', warranty: '3 years' }),
    details: [
      { title: 'Distance and size', html: '<table><thead><tr><th scope="col">Distance</th><th scope="col">Diagonal</th></tr></thead><tbody><tr><th scope="row">1.0 m</th><td>38 inches</td></tr><tr><th scope="row">1.6 m</th><td>60 inches</td></tr><tr><th scope="row">2.1 m</th><td>80 inches</td></tr></tbody></table>' },
      { title: 'In the box', html: '<ul><li>Throw</li><li>USB-C power supply, 65 W, US plug</li><li>Remote with battery</li></ul>' },
    ],
    publishedAt: '2026-10-05',
  },
  {
    ...base,
    slug: 'relay-router',
    title: 'Relay Wi-Fi 7 router',
    summary: 'Three bands, 2.5 Gb/s wired, ten years of updates, no account.',
    descriptionHtml: `<p>In our three-storey test house Relay gave <strong>610 Mb/s two floors up</strong>, on the far side of a chimney. A second one joins as a mesh node with one button.</p>
<p>Settings are a web page on the router itself. Security updates are promised until 2036, in writing, on the foot of the case.</p>`,
    category: 'smart-home',
    tags: ['network', 'smart-home'],
    plate: 3,
    ...variantGrid({
      sku: 'VL-RELAY',
      price: 21900,
      weightGrams: 1080,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Graphite', code: 'GR', swatch: '#34373E', picture: 'wifi-router-graphite-hero.webp', stock: [22] },
          { label: 'White', code: 'WH', swatch: '#EFEEEA', picture: 'wifi-router-white-hero.webp', stock: [30] },
        ],
      },
    }),
    pictures: [
      picture('wifi-router-graphite-hero', 'Graphite Wi-Fi router with four flat antennas and a row of lights'),
      picture('wifi-router-white-hero', 'White Wi-Fi router with four flat antennas and a row of lights'),
    ],
    specs: specs({ radio: 'Wi-Fi 7, 2.4/5/6 GHz', draw: '9.4 W typical', setup: 'Web page, no account', network: '1 × 2.5 Gb/s, 3 × 1 Gb/s', coverage: '180 m², measured', size: '230 × 150 × 38 mm, antennas 180 mm', weight: '720 g', warranty: '5 years' }),
    details: [
      { title: 'Before you buy', html: '<p>It replaces a router, not a modem. If your provider gave you one box for both, switch that to bridge mode; we help by phone.</p>' },
      { title: 'In the box', html: '<ul><li>Relay</li><li>Power supply, US plug</li><li>Network cable, 1.5 m</li></ul>' },
    ],
    publishedAt: '2026-08-10',
  },
  {
    ...base,
    slug: 'glow-bulb',
    title: 'Glow smart bulb, pack of two',
    summary: '806 lumens, warm white to colour, works without a cloud.',
    descriptionHtml: `<p>Two bulbs for E26 sockets. They speak Matter over Thread, so any hub can switch them, and they <strong>remember their last state</strong> when the power fails.</p>
<p>Dimmed to 1% they do not flicker and do not hum. We listened, in a box lined with foam.</p>`,
    category: 'smart-home',
    tags: ['smart-home', 'light'],
    plate: 4,
    ...variantGrid({
      sku: 'VL-GLOW2',
      price: 3400,
      weightGrams: 240,
      rows: {
        name: 'Collar',
        values: [
          { label: 'White', code: 'WH', swatch: '#F1F0EC', picture: 'smart-bulb-warm-hero.webp', stock: [48] },
          { label: 'Black', code: 'BK', swatch: '#34373E', picture: 'smart-bulb-lilac-hero.webp', stock: [35] },
        ],
      },
    }),
    pictures: [
      picture('smart-bulb-warm-hero', 'Two smart bulbs with white collars, lit warm white, one standing and one lying'),
      picture('smart-bulb-lilac-hero', 'Two smart bulbs with black collars, lit lilac, one standing and one lying'),
    ],
    specs: specs({ radio: 'Matter over Thread', draw: '8.5 W, 0.2 W standby', setup: 'QR code, any Matter hub', light: '806 lm, 2,200–6,500 K and colour, 25,000 h', size: '60 × 112 mm, E26', weight: '72 g each', warranty: '3 years' }),
    details: [
      { title: 'What you need', html: '<p>A Matter hub with Thread; many speakers and routers are one. Without a hub they work as plain bulbs.</p>' },
      { title: 'In the box', html: '<ul><li>Two bulbs</li><li>Set-up codes, also printed on the collars</li></ul>' },
    ],
    publishedAt: '2026-09-21',
  },
];
