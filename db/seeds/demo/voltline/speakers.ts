import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Voltline' } as const;

export const speakers: ProductSeed[] = [
  {
    ...base,
    slug: 'drum-speaker',
    title: 'Drum smart speaker',
    summary: 'Room-filling sound, a switch that cuts the microphones, a local API.',
    descriptionHtml: `<p>A woofer of 102 mm and a tweeter that fires upwards against a cone, so that it sounds the same wherever you sit. It plays down to <strong>48 Hz</strong> in a room of 20 m².</p>
<p>The ring shows when it listens. The switch on the back cuts the microphones' power, not their software. Home automation talks to it directly on your network; it works without an account.</p>`,
    category: 'speakers',
    tags: ['smart-home', 'wireless'],
    plate: 4,
    ...variantGrid({
      sku: 'VL-DRUM',
      price: 17900,
      weightGrams: 2300,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Fog', code: 'FO', swatch: '#A9AFB8', picture: 'smart-speaker-fog-hero.webp', stock: [18] },
          { label: 'Clay', code: 'CL', swatch: '#C98A6B', picture: 'smart-speaker-clay-hero.webp', stock: [5] },
        ],
      },
    }),
    pictures: [
      picture('smart-speaker-clay-hero', 'Round smart speaker in clay woven fabric with a lit ring around the top'),
      picture('smart-speaker-clay-top', 'Top of the clay smart speaker with its buttons and ring of light'),
      picture('smart-speaker-fog-hero', 'Round smart speaker in fog woven fabric with a lit ring around the top'),
    ],
    specs: specs({
      amplifier: '60 W',
      response: '48 Hz to 20 kHz',
      connection: 'Wi-Fi 6, Bluetooth 5.3',
      maximumLevel: '94 dB at 1 m',
      draw: '2.1 W idle',
      setup: 'Web page, no account needed',
      size: '144 × 144 × 165 mm',
      weight: '1,850 g',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'Privacy',
        html: '<p>Speech is recognised on the speaker. Nothing leaves your network unless you connect a streaming service, and then only what that service needs.</p>',
      },
      { title: 'In the box', html: '<ul><li>Drum</li><li>Power cable, 1.8 m, US plug</li></ul>' },
    ],
    publishedAt: '2026-05-04',
  },
  {
    ...base,
    slug: 'shelf-5',
    title: 'Shelf 5 bookshelf speakers, pair',
    vendor: 'Hollis & Vane',
    summary: 'Two-way speakers with metal domes, ±2 dB from 58 Hz.',
    descriptionHtml: `<p>Passive two-way speakers with a 130 mm woofer and a 25 mm aluminium dome. Each pair is matched and comes with <strong>its own measured curve</strong>, printed on a card with the serial number.</p>
<p>They want 20 cm to the wall and an amplifier of 30 watts or more.</p>`,
    category: 'speakers',
    tags: ['hi-fi'],
    plate: 2,
    ...variantGrid({
      sku: 'HV-SHELF5',
      price: 34900,
      weightGrams: 11200,
      rows: {
        name: 'Finish',
        values: [
          {
            label: 'Walnut',
            code: 'WA',
            swatch: '#7A4E36',
            picture: 'bookshelf-speakers-walnut-hero.webp',
            stock: [4],
          },
          { label: 'White', code: 'WH', swatch: '#EDEAE4', picture: 'bookshelf-speakers-white-hero.webp', stock: [10] },
        ],
      },
    }),
    pictures: [
      picture('bookshelf-speakers-walnut-hero', 'Pair of walnut two-way bookshelf speakers with metal domes'),
      picture('bookshelf-speakers-walnut-angle', 'Pair of walnut bookshelf speakers seen from the right'),
      picture('bookshelf-speakers-white-hero', 'Pair of white two-way bookshelf speakers with metal domes'),
    ],
    specs: specs({
      amplifier: '30 to 120 W, not included',
      response: '58 Hz to 25 kHz, ±2 dB',
      connection: 'Binding posts',
      maximumLevel: '106 dB at 1 m',
      driver: '130 mm + 25 mm',
      size: '175 × 240 × 290 mm each',
      weight: '4,900 g each',
      warranty: '10 years',
    }),
    details: [
      {
        title: 'In the box',
        html: '<ul><li>Two speakers, matched</li><li>Card with the measured curve</li><li>Eight rubber feet</li></ul>',
      },
      { title: 'Delivery', html: '<p>11 kg in one box. The driver carries it to your door, not up the stairs.</p>' },
    ],
    publishedAt: '2026-03-30',
  },
];
