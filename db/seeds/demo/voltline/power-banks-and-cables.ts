import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Voltline' } as const;

export const powerBanksAndCables: ProductSeed[] = [
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
      picture(
        'power-bank-silver-hero',
        'Upright silver power bank with four charge lights and a braided cable plugged in',
      ),
      picture(
        'power-bank-olive-hero',
        'Upright olive power bank with four charge lights and a braided cable plugged in',
      ),
    ],
    specs: specs({
      capacity: '20,000 mAh',
      output: '65 W',
      weight: '438 g',
      ports: '1 USB-C, in and out',
      input: '60 W',
      size: '152 × 72 × 26 mm',
      standard: 'USB PD 3.0, PPS',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'Flying with it',
        html: '<p>Allowed in cabin baggage on every airline we know of; never in checked baggage. The 74 Wh are printed on its foot, which is what security asks for.</p>',
      },
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
          {
            label: 'Coral',
            code: 'CO',
            swatch: '#E07A5F',
            picture: 'braided-cable-coral-desk.webp',
            stock: [38, 71, 120, 6],
          },
          {
            label: 'Sage',
            code: 'SG',
            swatch: '#8FA893',
            picture: 'braided-cable-sage-desk.webp',
            stock: [40, 0, 55, 14],
          },
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
    specs: specs({
      power: '240 W',
      data: '480 Mb/s',
      lengths: '0.5 to 3 m',
      standard: 'USB PD 3.1 EPR, e-marked',
      material: 'Polyester braid over aramid',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'Care',
        html: '<p>Wipe with a damp cloth. Coil it loosely and close the strap; tight loops are what wears a cable out.</p>',
      },
      {
        title: 'In the box',
        html: '<ul><li>Braid 240 in the length you chose</li><li>Strap, fixed to the cable</li></ul>',
      },
    ],
    publishedAt: '2026-02-16',
  },
];
