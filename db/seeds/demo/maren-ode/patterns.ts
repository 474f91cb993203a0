import { oneVariant, picture } from '../authoring.ts';
import type { ProductSeed } from '../format.ts';
import { specs } from './specs.ts';

const base = { kind: 'digital', status: 'active', vendor: 'Maren Ode' } as const;

const afterPaying = {
  title: 'How you get it',
  html: '<p>The link stands on your order page as soon as the order is paid. Print it at home or in a copy shop.</p>',
};

export const patterns: ProductSeed[] = [
  {
    ...base,
    slug: 'tote-sewing-pattern',
    title: 'Market tote, sewing pattern',
    summary: 'Our tote to sew yourself: three pieces, one evening.',
    descriptionHtml: `<p>The pattern our workshop uses, redrawn for a household machine. Three pieces of canvas, two handles, eleven steps with drawings, and a page on how to put in a patch that covers a mistake.</p>
<p>For canvas of up to 450 grams. If you can sew a straight seam, you can sew this.</p>`,
    category: 'patterns',
    tags: ['sewing', 'gift'],
    plate: 1,
    ...oneVariant({ sku: 'MO-PAT-TOTE', price: 1200, weightGrams: 0, stock: null }),
    pictures: [
      picture(
        'tote-pattern-linen-top',
        'Linen-coloured booklet with the outline of a bag panel and a handle printed on its cover',
      ),
    ],
    specs: specs({
      format: 'PDF, A4 and A0',
      level: 'Beginner',
      languages: 'German, English',
      licence: 'Sew for yourself and as presents',
      size: '38 × 34 × 14 cm, finished',
    }),
    details: [
      afterPaying,
      {
        title: 'What you need',
        html: '<p>1.2 m of canvas, 140 cm wide; 1.4 m of webbing or leather for the handles; strong thread; a needle of size 100.</p>',
      },
    ],
    publishedAt: '2026-03-30',
  },
  {
    ...base,
    slug: 'beanie-knitting-pattern',
    title: 'Fisherman beanie, knitting pattern',
    summary: 'The beanie in three sizes, with the crown explained in pictures.',
    descriptionHtml: `<p>Rui has written down what he does on his machine, and Maren has turned it into something for two needles. The crown, where most beanies go wrong, has four pages of its own.</p>
<p>You need 90 grams of a yarn that knits to 24 stitches on 10 centimetres, and two evenings.</p>`,
    category: 'patterns',
    tags: ['knitting', 'gift'],
    plate: 4,
    ...oneVariant({ sku: 'MO-PAT-FISH', price: 900, weightGrams: 0, stock: null }),
    pictures: [picture('beanie-pattern-linen-top', 'Sage green booklet with a knitting chart printed on its cover')],
    specs: specs({
      format: 'PDF, A4',
      level: 'Some experience',
      languages: 'German, English, Portuguese',
      licence: 'Knit for yourself and as presents',
      size: 'S, M and L',
    }),
    details: [
      afterPaying,
      {
        title: 'What you need',
        html: '<p>A circular needle of 3.5 mm, 40 cm long; four stitch markers; a blunt needle to close the crown.</p>',
      },
    ],
    publishedAt: '2026-10-26',
  },
];
