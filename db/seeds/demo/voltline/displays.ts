import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Voltline' } as const;

export const displays: ProductSeed[] = [
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
    specs: specs({
      resolution: '3,840 × 2,160',
      brightness: '410 cd/m²',
      inputs: 'USB-C 90 W, 2 HDMI 2.1',
      screen: '27 inches, IPS, matt',
      colour: '98% DCI-P3, 10 bit',
      draw: '28 W typical, 0.3 W standby',
      size: '612 × 520 × 210 mm',
      weight: '6,400 g',
      warranty: '5 years',
    }),
    details: [
      {
        title: 'Pixel policy',
        html: '<p>One dead or bright pixel is a fault. We exchange the screen within the warranty, and pay for both ways.</p>',
      },
      {
        title: 'In the box',
        html: '<ul><li>Plane 27 and its stand</li><li>USB-C cable, 1 m, and HDMI cable, 1.8 m</li><li>Power cable, US plug</li><li>Calibration report</li></ul>',
      },
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
    specs: specs({
      resolution: '1,920 × 1,080',
      brightness: '620 ANSI lm',
      inputs: 'HDMI 2.0, USB-C video',
      battery: '2.5 h, Eco',
      light: 'LED, 30,000 h',
      size: '168 × 142 × 128 mm',
      weight: '1,640 g',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'Distance and size',
        html: '<table><thead><tr><th scope="col">Distance</th><th scope="col">Diagonal</th></tr></thead><tbody><tr><th scope="row">1.0 m</th><td>38 inches</td></tr><tr><th scope="row">1.6 m</th><td>60 inches</td></tr><tr><th scope="row">2.1 m</th><td>80 inches</td></tr></tbody></table>',
      },
      {
        title: 'In the box',
        html: '<ul><li>Throw</li><li>USB-C power supply, 65 W, US plug</li><li>Remote with battery</li></ul>',
      },
    ],
    publishedAt: '2026-10-05',
  },
];
