import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Voltline' } as const;

export const cameras: ProductSeed[] = [
  {
    ...base,
    slug: 'meter-24',
    title: 'Meter 24 camera',
    vendor: 'Kestrel Optics',
    summary: '24 megapixels, a fixed 35 mm lens, a dial for everything that matters.',
    descriptionHtml: `<p>Shutter, aperture and exposure have a dial or a ring each, and you can read all three with the camera switched off. The lens is a <strong>fixed 35 mm f/2</strong>; the only zoom is your feet.</p>
<p>It starts in 0.4 seconds. The mechanical shutter is rated for 150,000 frames and can be exchanged.</p>`,
    category: 'cameras',
    tags: ['travel'],
    plate: 3,
    ...variantGrid({
      sku: 'KO-MTR24',
      price: 89900,
      weightGrams: 860,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Silver', code: 'SI', swatch: '#C9CBCE', picture: 'film-style-camera-silver-hero.webp', stock: [5] },
          {
            label: 'Graphite',
            code: 'GR',
            swatch: '#3B3E45',
            picture: 'film-style-camera-graphite-hero.webp',
            stock: [0],
          },
        ],
      },
    }),
    pictures: [
      picture('film-style-camera-silver-hero', 'Silver film-style camera with a leather wrap and a ribbed lens'),
      picture('film-style-camera-silver-detail', 'Close-up of the lens and dials of the silver film-style camera'),
      picture('film-style-camera-graphite-hero', 'Graphite film-style camera with a brown leather wrap'),
      picture('film-style-camera-silver-angle', 'Silver film-style camera from the right'),
    ],
    specs: specs({
      format: '24 MP, APS-C',
      lens: '35 mm equivalent, f/2',
      weight: '478 g',
      shutter: '30 s to 1/4,000 s, mechanical',
      viewfinder: 'Optical, 0.55×',
      battery: '420 frames',
      storage: 'Two SD UHS-II',
      size: '122 × 74 × 61 mm',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'In the box',
        html: '<ul><li>Meter 24</li><li>Battery, charges in the camera by USB-C</li><li>Lens cap and wrist strap</li></ul>',
      },
      {
        title: 'Repair',
        html: '<p>Kestrel Optics repairs it in Portland, Oregon, and publishes the prices. A new shutter is $140.</p>',
      },
    ],
    publishedAt: '2026-09-28',
  },
  {
    ...base,
    slug: 'pop-camera',
    title: 'Pop instant camera',
    vendor: 'Kestrel Optics',
    summary: 'Prints in 90 seconds, charges by USB-C, has one dial.',
    descriptionHtml: `<p>Ten prints from a pack, each <strong>62 × 46 mm</strong>, each one of a kind. The dial has four steps: portrait, room, daylight, snow.</p>
<p>The battery lasts for 12 packs. A window on the back counts what is left.</p>`,
    category: 'cameras',
    tags: ['travel', 'gift'],
    plate: 2,
    ...variantGrid({
      sku: 'KO-POP',
      price: 9900,
      weightGrams: 520,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Cream', code: 'CR', swatch: '#F1EBDD', picture: 'instant-camera-cream-hero.webp', stock: [0] },
          { label: 'Mint', code: 'MI', swatch: '#A9CFC2', picture: 'instant-camera-mint-hero.webp', stock: [0] },
        ],
      },
    }),
    pictures: [
      picture(
        'instant-camera-cream-hero',
        'Cream instant camera with three coloured stripes and a print coming out of the top',
      ),
      picture('instant-camera-cream-angle', 'Cream instant camera from the right, with a print in the slot'),
      picture(
        'instant-camera-mint-hero',
        'Mint instant camera with three coloured stripes and a print coming out of the top',
      ),
    ],
    specs: specs({
      format: 'Instant film, 62 × 46 mm',
      lens: '60 mm, f/12.7',
      weight: '312 g',
      shutter: '1/2 to 1/250 s',
      viewfinder: 'Optical, 0.37×',
      battery: '120 prints, USB-C',
      size: '108 × 112 × 62 mm',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'In the box',
        html: '<ul><li>Pop</li><li>Neck strap</li><li>USB-C cable, 0.3 m</li></ul><p>Film is not included.</p>',
      },
      {
        title: 'When it is back',
        html: '<p>The maker expects the next batch in January 2027. We put it on sale when we have tested ten of it, not before.</p>',
      },
    ],
    publishedAt: '2026-06-29',
  },
  {
    ...base,
    slug: 'cardinal-mic',
    title: 'Cardinal desktop microphone',
    summary: 'Large diaphragm, 24 bit at 96 kHz, mutes with a touch.',
    descriptionHtml: `<p>A cardioid condenser with a capsule of 25 mm. Its own noise is <strong>11 dB(A)</strong>: in a quiet room the quiet stays quiet.</p>
<p>The dial in front sets the headphone level, the plate above it mutes, and the light tells which. It hangs in its fork on rubber, so a keyboard on the same desk is not heard.</p>`,
    category: 'recording',
    tags: ['desk', 'calls'],
    plate: 3,
    ...variantGrid({
      sku: 'VL-CARD',
      price: 13900,
      weightGrams: 1250,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Graphite', code: 'GR', swatch: '#34373E', picture: 'microphone-graphite-hero.webp', stock: [20] },
          { label: 'Sage', code: 'SG', swatch: '#8FA893', picture: 'microphone-sage-hero.webp', stock: [11] },
        ],
      },
    }),
    pictures: [
      picture('microphone-sage-hero', 'Sage desktop microphone in a metal fork on a round base'),
      picture('microphone-graphite-hero', 'Graphite desktop microphone in a metal fork on a round base'),
      picture('microphone-graphite-angle', 'Graphite desktop microphone from the right, with its cable'),
    ],
    specs: specs({
      capture: '24 bit, 96 kHz',
      connection: 'USB-C',
      weight: '940 g',
      pattern: 'Cardioid',
      response: '20 Hz to 20 kHz',
      mount: 'Stand, or 5/8 inch thread',
      size: '112 × 112 × 235 mm',
      warranty: '3 years',
    }),
    details: [
      { title: 'Compatibility', html: '<p>No driver on Windows, macOS, Linux, phones or tablets.</p>' },
      {
        title: 'In the box',
        html: '<ul><li>Cardinal on its stand</li><li>USB-C cable, 2 m</li><li>Foam wind shield</li></ul>',
      },
    ],
    publishedAt: '2026-07-27',
  },
  {
    ...base,
    slug: 'sight-2k',
    title: 'Sight 2K webcam',
    summary: '1440p at 60 frames, a glass lens, a shutter you can see.',
    descriptionHtml: `<p>The sensor is 1/1.8 inch, twice the area of the usual. In the light of one desk lamp, <strong>80 lux on your face</strong>, it still shows skin rather than noise.</p>
<p>Turn the ring at its end and a shutter closes over the lens. It stands on its own foot or on top of a screen.</p>`,
    category: 'recording',
    tags: ['desk', 'calls'],
    plate: 3,
    ...variantGrid({
      sku: 'VL-SIGHT',
      price: 10900,
      weightGrams: 430,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Graphite', code: 'GR', swatch: '#34373E', picture: 'webcam-graphite-hero.webp', stock: [15] },
          {
            label: 'Fog',
            code: 'FO',
            swatch: '#C3C9D2',
            picture: 'webcam-fog-hero.webp',
            stock: [8],
            price: 8900,
            compareAt: { price: 10900, lastChargedOn: '2026-11-15' },
          },
        ],
      },
    }),
    pictures: [
      picture('webcam-fog-hero', 'Fog webcam with a black glass front on a round desk stand'),
      picture('webcam-graphite-hero', 'Graphite webcam with a black glass front on a round desk stand'),
      picture('webcam-fog-angle', 'Fog webcam on its stand from the right, with the cable behind'),
    ],
    specs: specs({
      capture: '1440p at 60 Hz',
      connection: 'USB-C',
      weight: '286 g',
      fieldOfView: '65, 78 or 90 degrees',
      sensor: '1/1.8 inch, f/1.8',
      mount: 'Stand, clip, 1/4 inch thread',
      size: '118 × 90 × 165 mm',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'Compatibility',
        html: '<p>No driver on Windows, macOS, Linux or ChromeOS. Exposure, focus and framing are set in the browser and kept in the camera.</p>',
      },
      {
        title: 'In the box',
        html: '<ul><li>Sight 2K on its stand</li><li>Clip for screens up to 40 mm thick</li><li>USB-C cable, 2 m</li></ul>',
      },
    ],
    publishedAt: '2026-07-27',
  },
];
