import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { letterSizes } from './sizes.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Maren Ode' } as const;

export const tops: ProductSeed[] = [
  {
    ...base,
    slug: 'oda-shirt',
    title: 'Oda oxford shirt',
    summary: 'Heavy oxford cloth, mother-of-pearl buttons, no iron needed.',
    descriptionHtml: `<p>Oxford as it was woven before it became thin: 180 grams, two threads in the warp, one in the weft. It dries in its own shape and looks better for it.</p>
<p>The collar is not fused but sewn over linen. It rolls rather than stands.</p>`,
    category: 'shirts-and-tops',
    tags: ['cotton'],
    plate: 3,
    ...variantGrid({
      sku: 'MO-ODA',
      price: 12500,
      weightGrams: 420,
      rows: {
        name: 'Colour',
        values: [
          { label: 'Sky', code: 'SKY', swatch: '#BCD0E2', picture: 'shirt-sky-front.webp', stock: [9, 17, 22, 15, 6] },
          {
            label: 'White',
            code: 'WHI',
            swatch: '#F3F1EC',
            picture: 'shirt-white-front.webp',
            stock: [7, 20, 24, 12, 8],
          },
        ],
      },
      columns: letterSizes,
    }),
    pictures: [
      picture('shirt-sky-front', 'Oxford shirt with a chest pocket and pearl buttons, sky, front view'),
      picture('shirt-white-front', 'Oxford shirt with a chest pocket and pearl buttons, white, front view'),
      picture('shirt-sky-back', 'Oxford shirt, sky, back view'),
    ],
    specs: specs({
      material: '100% organic cotton oxford',
      made: 'Guimarães, Portugal',
      care: '40 °C, line dry',
      maker: 'Confecções Vale',
      fit: 'Straight',
      length: '74 cm',
      fastening: 'Mother-of-pearl buttons',
      fabricWeight: '180 g/m²',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Wash at 40 °C, shake it out and hang it up wet. It shrinks by 2% in the first wash; the measurements are those after it.</p>',
      },
      {
        title: 'Fit and measurements',
        html: '<p>Chest measured flat, size M: 56 cm. Length 74 cm. Collar, size M: 40 cm.</p>',
      },
    ],
    publishedAt: '2026-03-16',
  },
  {
    ...base,
    slug: 'brest-top',
    title: 'Brest boat-neck top',
    summary: 'Stripes that meet at the seams, a collar without a seam, jersey that holds its line.',
    descriptionHtml: `<p>Interlock jersey, knitted double and turned, so that it neither curls nor shows through. The stripes meet at the side seams; we check every top before it leaves.</p>
<p>Worn under the Holm, over the Signe, or on its own from May.</p>`,
    category: 'shirts-and-tops',
    tags: ['cotton', 'stripe'],
    plate: 3,
    ...variantGrid({
      sku: 'MO-BREST',
      price: 8500,
      weightGrams: 340,
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Navy',
            code: 'NAV',
            swatch: '#34405A',
            picture: 'breton-navy-front.webp',
            stock: [12, 19, 64, 14, 7],
          },
          {
            label: 'Terracotta',
            code: 'TER',
            swatch: '#C4704F',
            picture: 'breton-terracotta-front.webp',
            stock: [5, 11, 13, 0, 3],
          },
        ],
      },
      columns: letterSizes,
    }),
    pictures: [
      picture('breton-navy-front', 'Striped top with a boat neck and long sleeves, navy on cream, front view'),
      picture(
        'breton-terracotta-front',
        'Striped top with a boat neck and long sleeves, terracotta on cream, front view',
      ),
      picture('breton-navy-detail', 'Close view of the neck and the stripes of the navy top'),
    ],
    specs: specs({
      material: '100% organic cotton interlock',
      made: 'Barcelos, Portugal',
      care: '30 °C, line dry',
      maker: 'Malhas do Cávado',
      fit: 'Straight',
      length: '64 cm',
      fabricWeight: '280 g/m²',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Wash at 30 °C with like colours, dry on the line. No tumble dryer: it shortens the sleeves.</p>',
      },
      {
        title: 'Fit and measurements',
        html: '<p>Chest measured flat, size M: 51 cm. Length 64 cm. Sleeve from the shoulder 58 cm.</p>',
      },
    ],
    publishedAt: '2026-03-16',
  },
  {
    ...base,
    slug: 'lise-tee',
    title: 'Lise cotton T-shirt',
    summary: 'A T-shirt of 220 grams that is still one after a hundred washes.',
    descriptionHtml: `<p>Single jersey from long-staple cotton, knitted slowly and washed before it is cut. The neck is bound with the same cloth, on a machine that takes two needles.</p>
<p>We washed ours a hundred times and measured: the length changed by <strong>11 millimetres</strong>.</p>`,
    category: 'shirts-and-tops',
    tags: ['cotton'],
    plate: 4,
    ...variantGrid({
      sku: 'MO-LISE',
      price: 4500,
      weightGrams: 240,
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Sage',
            code: 'SAG',
            swatch: '#9FB09A',
            picture: 'tee-sage-front.webp',
            stock: [18, 31, 42, 26, 12],
          },
          { label: 'Ink', code: 'INK', swatch: '#2F3A4D', picture: 'tee-ink-front.webp', stock: [14, 28, 37, 22, 10] },
          { label: 'Oat', code: 'OAT', swatch: '#EFE7DA', picture: 'tee-oat-front.webp', stock: [9, 0, 21, 16, 0] },
        ],
      },
      columns: letterSizes,
    }),
    pictures: [
      picture('tee-ink-front', 'Plain T-shirt with a bound neck, ink, front view'),
      picture('tee-sage-front', 'Plain T-shirt with a bound neck, sage, front view'),
      picture('tee-oat-front', 'Plain T-shirt with a bound neck, oat, front view'),
    ],
    specs: specs({
      material: '100% organic cotton jersey',
      made: 'Barcelos, Portugal',
      care: '40 °C, line dry',
      maker: 'Malhas do Cávado',
      fit: 'Regular',
      length: '68 cm',
      fabricWeight: '220 g/m²',
    }),
    details: [
      { title: 'Material and care', html: '<p>Wash at 40 °C. Iron, if at all, on the wrong side.</p>' },
      { title: 'Fit and measurements', html: '<p>Chest measured flat, size M: 53 cm. Length 68 cm.</p>' },
    ],
    publishedAt: '2026-03-16',
  },
];
