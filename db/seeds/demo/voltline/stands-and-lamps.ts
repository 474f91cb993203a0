import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Voltline' } as const;

export const standsAndLamps: ProductSeed[] = [
  {
    ...base,
    slug: 'lift-stand',
    title: 'Lift folding laptop stand',
    summary: 'Raises a laptop by 4 to 16 cm and folds to 3 cm.',
    descriptionHtml: `<p>Two hinges, set by hand and stiff enough to type on. At the top setting the upper edge of a 14-inch screen stands at <strong>eye height for someone of 175 cm</strong> at a standard desk.</p>
<p>Aluminium of 4 mm, silicone where it touches the laptop, and an opening that lets the fans breathe.</p>`,
    category: 'stands-and-lamps',
    tags: ['desk', 'laptop', 'travel'],
    plate: 1,
    ...variantGrid({
      sku: 'VL-LIFT',
      price: 5400,
      weightGrams: 1120,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Midnight', code: 'MN', swatch: '#3A4660', picture: 'laptop-stand-midnight-hero.webp', stock: [13] },
          { label: 'Silver', code: 'SI', swatch: '#C9CCD1', picture: 'laptop-stand-silver-hero.webp', stock: [26] },
        ],
      },
    }),
    pictures: [
      picture(
        'laptop-stand-midnight-hero',
        'Midnight metal folding laptop stand with rubber pads and two stops at the front',
      ),
      picture(
        'laptop-stand-silver-hero',
        'Silver metal folding laptop stand with rubber pads and two stops at the front',
      ),
    ],
    specs: specs({
      material: 'Aluminium, 4 mm',
      height: '40 to 160 mm',
      weight: '920 g',
      load: '10 kg',
      size: '255 × 225 × 30 mm, folded',
      warranty: '10 years',
    }),
    details: [
      {
        title: 'Which laptops',
        html: '<p>From 10 to 17 inches and up to 10 kg. The stops are 12 mm high: thicker laptops stay put, they only show the stop.</p>',
      },
      { title: 'In the box', html: '<ul><li>Lift, ready to use</li><li>Hex key for the hinges</li></ul>' },
    ],
    publishedAt: '2026-01-26',
  },
  {
    ...base,
    slug: 'desk-lamp',
    title: 'Beam desk lamp',
    vendor: 'Lumen Works',
    summary: '740 lumens, CRI 97, no flicker we could measure.',
    descriptionHtml: `<p>A cone shade on two brass arms. The LED behind the diffuser renders colours with a <strong>CRI of 97</strong>, so that a print on the desk looks as it does by the window.</p>
<p>A dial in the base dims it from 100% to 2%. We filmed it at 4,000 frames a second and found no flicker at any step.</p>`,
    category: 'stands-and-lamps',
    tags: ['desk', 'light'],
    plate: 2,
    ...variantGrid({
      sku: 'VL-BEAM',
      price: 11900,
      weightGrams: 2350,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Ink', code: 'IN', swatch: '#2F3A4D', picture: 'desk-lamp-ink-hero.webp', stock: [8] },
          { label: 'Sage', code: 'SG', swatch: '#8FA893', picture: 'desk-lamp-sage-hero.webp', stock: [15] },
        ],
      },
    }),
    pictures: [
      picture('desk-lamp-ink-hero', 'Ink desk lamp with two brass arms, round base and a cone shade'),
      picture('desk-lamp-sage-hero', 'Sage desk lamp with two brass arms, round base and a cone shade'),
      picture('desk-lamp-sage-angle', 'Sage desk lamp from the right'),
    ],
    specs: specs({
      material: 'Steel and brass',
      height: '520 mm, fully up',
      weight: '1,900 g',
      light: '740 lm, 2,700 K, CRI 97',
      draw: '9 W, 0.2 W when off',
      input: '100–240 V, plug adapter included',
      warranty: '3 years',
    }),
    details: [
      {
        title: 'Replacing the light',
        html: '<p>The LED module is held by two screws and costs $14. It is rated for 50,000 hours, which is 17 years at eight hours a day.</p>',
      },
      {
        title: 'In the box',
        html: '<ul><li>Beam, arms folded</li><li>Power supply for the US, with an EU adapter</li><li>Hex key</li></ul>',
      },
    ],
    publishedAt: '2026-08-31',
  },
];
