import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Voltline' } as const;

export const smartHome: ProductSeed[] = [
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
    specs: specs({
      radio: 'Wi-Fi 7, 2.4/5/6 GHz',
      draw: '9.4 W typical',
      setup: 'Web page, no account',
      network: '1 × 2.5 Gb/s, 3 × 1 Gb/s',
      coverage: '180 m², measured',
      size: '230 × 150 × 38 mm, antennas 180 mm',
      weight: '720 g',
      warranty: '5 years',
    }),
    details: [
      {
        title: 'Before you buy',
        html: '<p>It replaces a router, not a modem. If your provider gave you one box for both, switch that to bridge mode; we help by phone.</p>',
      },
      {
        title: 'In the box',
        html: '<ul><li>Relay</li><li>Power supply, US plug</li><li>Network cable, 1.5 m</li></ul>',
      },
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
    specs: specs({
      radio: 'Matter over Thread',
      draw: '8.5 W, 0.2 W standby',
      setup: 'QR code, any Matter hub',
      light: '806 lm, 2,200–6,500 K and colour, 25,000 h',
      size: '60 × 112 mm, E26',
      weight: '72 g each',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'What you need',
        html: '<p>A Matter hub with Thread; many speakers and routers are one. Without a hub they work as plain bulbs.</p>',
      },
      { title: 'In the box', html: '<ul><li>Two bulbs</li><li>Set-up codes, also printed on the collars</li></ul>' },
    ],
    publishedAt: '2026-09-21',
  },
];
