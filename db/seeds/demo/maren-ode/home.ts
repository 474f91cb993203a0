import type { HomeSectionSeed } from '../format-content.ts';

export const home: HomeSectionSeed[] = [
  {
    type: 'hero-plate',
    title: 'Mustard\nworn in\nthe cold',
    note: 'Fourteen pieces for the winter, knitted, cut and sewn by nine workshops, and made to be mended rather than replaced.',
    cta: { label: 'See the edit', to: { kind: 'collection', slug: 'the-edit' } },
    picture: {
      file: 'beanie-mustard-hero.webp',
      alt: 'Ribbed mustard beanie with a turned-up edge and a cream pompom',
    },
    plate: 3,
  },
  {
    type: 'statement',
    text: 'We make few things, in small runs, and repair every one of them for as long as you wear it.',
    note: 'A run is between thirty and two hundred and forty pieces. When a size is gone we say so, and we tell you before we make it again.',
    link: { label: 'How a run works', to: { kind: 'page', slug: 'how-a-run-works' } },
  },
  {
    type: 'rhythm',
    title: 'The edit',
    items: [
      { product: 'vinter-cardigan', ratio: 'tall' },
      { product: 'ines-sunglasses', ratio: 'square' },
      { product: 'hald-jumper', ratio: 'tall' },
      { product: 'stoneware-mug', ratio: 'square' },
      { product: 'knitted-wraps', ratio: 'wide' },
    ],
  },
  {
    type: 'band',
    title: 'Ingrid, in\none piece',
    text: 'Calf leather, wet-moulded over a form of beech for two days. There is no seam on its front, and the clasp closes with a sound.',
    product: 'ingrid-handbag',
    picture: {
      file: 'handbag-tan-detail.webp',
      alt: 'Close view of the brass clasp and the flap of the tan Ingrid handbag',
    },
    cta: 'See Ingrid',
  },
  {
    type: 'index',
    title: 'Shop by kind',
    categories: [
      'coats-and-overshirts',
      'knitwear',
      'shirts-and-tops',
      'trousers-and-skirts',
      'hats-and-scarves',
      'home',
    ],
    product: 'aske-coat',
  },
  {
    type: 'story',
    kicker: 'From the workshops',
    title: 'Why we still knit on a frame from 1964',
    text: 'Rui Carvalho’s machine makes eleven beanies a day. A modern one makes four hundred. He explains what the slow one knows about tension.',
    picture: { file: 'beanie-fog-hero.webp', alt: 'Fog-grey beanie in a deep rib' },
    plate: 1,
    link: { label: 'Read the story', to: { kind: 'page', slug: 'a-frame-from-1964' } },
  },
];
