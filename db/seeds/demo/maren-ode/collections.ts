import type { CollectionSeed } from '../format.ts';

export const collections: CollectionSeed[] = [
  {
    slug: 'new-arrivals',
    title: 'New this month',
    intro: 'What has come from the workshops since the middle of September.',
    products: ['desk-lamp', 'bud-vase', 'stoneware-bowl', 'wrist-watch', 'travel-pouch', 'knitted-wraps', 'aske-coat', 'ingrid-handbag', 'border-scarf'],
    picture: 'desk-lamp-clay-hero.webp',
  },
  {
    slug: 'the-edit',
    title: 'The edit',
    intro: 'Fourteen pieces for the cold: wool, leather and one candle.',
    products: [
      'aske-coat',
      'hald-jumper',
      'vinter-cardigan',
      'fisherman-beanie',
      'border-scarf',
      'ravn-trousers',
      'signe-skirt',
      'felt-fedora',
      'ingrid-handbag',
      'ines-sunglasses',
      'leather-belt',
      'stoneware-mug',
      'scented-candle',
      'stick-umbrella',
    ],
    picture: 'beanie-mustard-hero.webp',
  },
  {
    slug: 'to-give',
    title: 'To give',
    intro: 'Presents that need no size. We write the card by hand.',
    products: ['card-holder', 'hoop-earrings', 'disc-pendant', 'stoneware-mug', 'scented-candle', 'travel-pouch', 'border-scarf', 'stick-umbrella', 'beanie-knitting-pattern'],
    picture: 'hoops-gold-hero.webp',
  },
  {
    slug: 'last-of-the-run',
    title: 'Last of the run',
    intro: 'Colours we will not make again. Each says when the former price was last asked.',
    products: ['fisherman-beanie', 'border-scarf', 'gerda-shirt-dress', 'holm-overshirt'],
    picture: 'shirt-dress-mustard-front.webp',
  },
];
