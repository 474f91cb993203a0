import type { CollectionSeed } from '../format.ts';

export const collections: CollectionSeed[] = [
  {
    slug: 'new-arrivals',
    title: 'New on the bench',
    intro: 'What passed our tests since September.',
    products: [
      'span-6',
      'backpack',
      'throw-projector',
      'meter-24',
      'hush-buds',
      'glow-bulb',
      'travel-pouch',
      'span-tab',
      'bench-reports-2026',
    ],
    picture: 'phone-lilac-hero.webp',
  },
  {
    slug: 'on-our-desks',
    title: 'On our own desks',
    intro: 'What the eleven of us use every day, bought with our own money.',
    products: [
      'arc-100',
      'hush-two',
      'row-65',
      'port-9',
      'braid-240',
      'plane-27',
      'glide-mouse',
      'desk-lamp',
      'cardinal-mic',
    ],
    picture: 'compact-keyboard-graphite-desk.webp',
  },
  {
    slug: 'one-bag',
    title: 'A week in one bag',
    intro: 'Everything that goes with us when we travel: 3.1 kilograms in all, laptop not counted.',
    products: ['backpack', 'travel-pouch', 'arc-100', 'brick-20k', 'braid-240', 'hush-two', 'cell-ssd', 'lift-stand'],
    picture: 'voltline-backpack-moss-hero.webp',
  },
  {
    slug: 'price-cuts',
    title: 'Price cuts',
    intro: 'Current products at a lower price. Each says when the former price was last charged.',
    products: ['arc-100', 'hush-two', 'port-9', 'row-104', 'sight-2k', 'span-tab'],
    picture: 'three-port-charger-sand-desk.webp',
  },
];
