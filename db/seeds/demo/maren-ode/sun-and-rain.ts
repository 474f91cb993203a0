import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Maren Ode' } as const;

export const sunAndRain: ProductSeed[] = [
  {
    ...base,
    slug: 'ines-sunglasses',
    title: 'Ines sunglasses',
    vendor: 'Officina Cadore',
    summary: 'Italian acetate, mineral lenses, five-barrel hinges.',
    descriptionHtml: `<p>Cut from one block of acetate and tumbled in beech chips for three days, until nothing more needs polishing. The hinges have five barrels and are riveted through.</p>
<p>Mineral lenses do not scratch in a coat pocket. They are heavier, by four grams. You will not notice.</p>`,
    category: 'sun-and-rain',
    tags: ['summer', 'gift'],
    plate: 2,
    ...variantGrid({
      sku: 'OC-INES',
      price: 16500,
      weightGrams: 180,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Tortoise', code: 'TOR', swatch: '#6B3D22', picture: 'sunglasses-tortoise-desk.webp', stock: [14] },
          { label: 'Rose', code: 'ROS', swatch: '#D8A59A', picture: 'sunglasses-rose-desk.webp', stock: [5] },
        ],
      },
    }),
    pictures: [
      picture(
        'sunglasses-tortoise-desk',
        'Round acetate sunglasses with tinted lenses, tortoise, seen from above at an angle',
      ),
      picture('sunglasses-rose-desk', 'Round acetate sunglasses with tinted lenses, rose, seen from above at an angle'),
    ],
    specs: specs({
      material: 'Acetate',
      made: 'Cadore, Italy',
      care: 'Lukewarm water, soft cloth',
      maker: 'Officina Cadore',
      lenses: 'Mineral glass, UV 400, category 3',
      size: '48 – 22 – 145 mm',
      weight: '34 g',
    }),
    details: [
      {
        title: 'Fit',
        html: '<p>Lens 48 mm, bridge 22 mm, temple 145 mm. Any optician can warm and bend the temples.</p>',
      },
      {
        title: 'With your own lenses',
        html: '<p>The frame takes prescription lenses. Write to us; the workshop fits them in ten days.</p>',
      },
    ],
    publishedAt: '2026-05-04',
  },
  {
    ...base,
    slug: 'stick-umbrella',
    title: 'Regn stick umbrella',
    vendor: 'Ombrelli Fratelli Pasi',
    summary: 'Beech, steel and cotton; it can be repaired.',
    descriptionHtml: `<p>One stick of beech, bent over steam, from handle to tip. Eight ribs of steel, a canopy of cotton so densely woven that it needs no coating.</p>
<p>When a rib breaks, and one will, send it to us: a new one is <strong>in within the hour</strong>.</p>`,
    category: 'sun-and-rain',
    tags: ['rain', 'gift'],
    plate: 1,
    ...variantGrid({
      sku: 'FP-REGN',
      price: 11500,
      weightGrams: 920,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Ink', code: 'INK', swatch: '#2F3A4D', picture: 'umbrella-ink-hero.webp', stock: [12] },
          { label: 'Mustard', code: 'MUS', swatch: '#C9973F', picture: 'umbrella-mustard-hero.webp', stock: [8] },
        ],
      },
    }),
    pictures: [
      picture('umbrella-mustard-hero', 'Closed stick umbrella with a curved wooden handle, mustard'),
      picture('umbrella-ink-hero', 'Closed stick umbrella with a curved wooden handle, ink'),
    ],
    specs: specs({
      material: 'Beech, steel, cotton',
      made: 'Milan, Italy',
      care: 'Dry open',
      maker: 'Ombrelli Fratelli Pasi',
      size: '90 cm closed, 104 cm open',
      weight: '560 g',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Let it dry open. A damp umbrella that is closed for a week smells of it.</p>',
      },
      { title: 'Repairs', html: '<p>Ribs, strap and tip for as long as you have it, without charge.</p>' },
    ],
    publishedAt: '2026-03-02',
  },
];
