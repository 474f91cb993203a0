import { picture, variantGrid } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { letterSizes } from './sizes.ts';
import { specs } from './specs.ts';

const base = { kind: 'physical', status: 'active', vendor: 'Maren Ode' } as const;

export const dresses: ProductSeed[] = [
  {
    ...base,
    slug: 'mai-slip-dress',
    title: 'Mai satin slip dress',
    summary: 'Cut on the bias, so that it moves before you do.',
    descriptionHtml: `<p>Satin of triacetate, which falls like silk and can be washed at home. Cut at 45 degrees to the thread: it follows without clinging.</p>
<p>The straps are two millimetres wide, turned by hand over a wire, and adjust at the back.</p>`,
    category: 'dresses',
    tags: ['evening', 'summer'],
    plate: 4,
    ...variantGrid({
      sku: 'MO-MAI',
      price: 22500,
      weightGrams: 320,
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Sage',
            code: 'SAG',
            swatch: '#8FA893',
            picture: 'slip-dress-sage-front.webp',
            stock: [3, 8, 6, 4, 1],
          },
          {
            label: 'Champagne',
            code: 'CHP',
            swatch: '#DCC6A4',
            picture: 'slip-dress-champagne-front.webp',
            stock: [2, 5, 0, 3, 0],
          },
        ],
      },
      columns: letterSizes,
    }),
    pictures: [
      picture(
        'slip-dress-champagne-front',
        'Satin slip dress with fine straps and a scooped neck, champagne, front view',
      ),
      picture('slip-dress-sage-front', 'Satin slip dress with fine straps and a scooped neck, sage, front view'),
    ],
    specs: specs({
      material: '70% triacetate, 30% polyester',
      made: 'Guimarães, Portugal',
      care: '30 °C in a net, hang dry',
      maker: 'Confecções Vale',
      fit: 'Close',
      length: '112 cm',
      fabricWeight: '150 g/m²',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Wash at 30 °C in a net, hang it up wet, do not wring. Iron under a cloth.</p>',
      },
      {
        title: 'Fit and measurements',
        html: '<p>Bust, size M: 92 cm. Length from the strap 112 cm. The bias gives 4 cm.</p>',
      },
    ],
    publishedAt: '2026-04-20',
  },
  {
    ...base,
    slug: 'gerda-shirt-dress',
    title: 'Gerda shirt dress',
    summary: 'Poplin to below the knee, buttoned from collar to hem.',
    descriptionHtml: `<p>A shirt that did not stop. Short sleeves with a turn-up, two chest pockets, seven buttons, and pockets in the side seams that nobody sees.</p>
<p>Open it is a summer coat. With the belt it is a dress for people who do not like dresses.</p>`,
    category: 'dresses',
    tags: ['cotton', 'summer'],
    plate: 1,
    ...variantGrid({
      sku: 'MO-GERDA',
      price: 17500,
      weightGrams: 520,
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Mustard',
            code: 'MUS',
            swatch: '#C9973F',
            picture: 'shirt-dress-mustard-front.webp',
            stock: [4, 9, 12, 5, 2],
            price: 12250,
            compareAt: { price: 17500, lastChargedOn: '2026-10-18' },
          },
          {
            label: 'Sky',
            code: 'SKY',
            swatch: '#BCD0E2',
            picture: 'shirt-dress-sky-front.webp',
            stock: [6, 10, 11, 7, 4],
          },
        ],
      },
      columns: letterSizes,
    }),
    pictures: [
      picture(
        'shirt-dress-mustard-front',
        'Buttoned shirt dress with short sleeves and chest pockets, mustard, front view',
      ),
      picture('shirt-dress-sky-front', 'Buttoned shirt dress with short sleeves and chest pockets, sky, front view'),
    ],
    specs: specs({
      material: '100% organic cotton poplin',
      made: 'Guimarães, Portugal',
      care: '40 °C, line dry',
      maker: 'Confecções Vale',
      fit: 'Straight, A-line from the hip',
      length: '116 cm',
      fastening: 'Mother-of-pearl buttons',
      fabricWeight: '140 g/m²',
    }),
    details: [
      { title: 'Material and care', html: '<p>Wash at 40 °C with the buttons closed. Iron damp.</p>' },
      { title: 'Fit and measurements', html: '<p>Chest measured flat, size M: 54 cm. Length 116 cm.</p>' },
    ],
    publishedAt: '2026-04-20',
  },
  {
    ...base,
    slug: 'solveig-dress',
    title: 'Solveig fluted midi dress',
    status: 'draft',
    summary: 'For spring: crepe without sleeves, fluted from the hip.',
    descriptionHtml: `<p>The second sample is here and the third is on its way. The flutes start two centimetres too low; Teresa is moving them.</p>
<p>On sale in March 2027, in terracotta and navy.</p>`,
    category: 'dresses',
    tags: ['spring'],
    plate: 1,
    ...variantGrid({
      sku: 'MO-SOLV',
      price: 19500,
      weightGrams: 480,
      rows: {
        name: 'Colour',
        values: [
          {
            label: 'Terracotta',
            code: 'TER',
            swatch: '#C4704F',
            picture: 'midi-dress-terracotta-front.webp',
            stock: [0, 0, 0, 0, 0],
          },
          {
            label: 'Navy',
            code: 'NAV',
            swatch: '#33405C',
            picture: 'midi-dress-navy-front.webp',
            stock: [0, 0, 0, 0, 0],
          },
        ],
      },
      columns: letterSizes,
    }),
    pictures: [
      picture('midi-dress-navy-front', 'Sleeveless midi dress, fluted from the hip, navy, front view'),
      picture('midi-dress-terracotta-front', 'Sleeveless midi dress, fluted from the hip, terracotta, front view'),
    ],
    specs: specs({
      material: '65% viscose, 35% wool crepe',
      made: 'Porto, Portugal',
      care: '30 °C in a net, hang dry',
      fit: 'Close, fluted hem',
      length: '118 cm',
    }),
    details: [
      {
        title: 'Material and care',
        html: '<p>Wash at 30 °C in a net. Hang it up wet; the flutes come back by themselves.</p>',
      },
    ],
  },
];
