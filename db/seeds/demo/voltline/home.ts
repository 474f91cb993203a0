import type { HomeSectionSeed } from '../format-content.ts';

export const home: HomeSectionSeed[] = [
  {
    type: 'hero-field',
    title: '100 watts in 182 grams.',
    lede: 'Arc 100 runs a 16-inch laptop, a tablet and a phone from one outlet. Second-generation gallium nitride, so it stays at 62\u00a0°C at full load. We measured it.',
    product: 'arc-100',
    picture: {
      file: 'three-port-charger-graphite-desk.webp',
      alt: 'Arc 100 charger in graphite, with three USB-C ports in a column',
    },
    cta: 'See Arc 100',
    second: { label: 'Compare the range', to: { kind: 'path', path: '/#compare' } },
    dimensions: { width: '52 mm', height: '62 mm' },
  },
  {
    type: 'ruler',
    title: 'What are you charging?',
    more: { label: 'How much power do I need?', to: { kind: 'page', slug: 'how-much-power' } },
    items: [
      { label: '15 W', note: 'Phone, wireless', hint: 'Halo puck, $39', to: { kind: 'product', slug: 'halo-puck' } },
      {
        label: '20 W',
        note: 'Phone and earbuds',
        hint: 'Halo stand, $59',
        to: { kind: 'product', slug: 'halo-stand' },
      },
      { label: '45 W', note: 'Tablet or thin laptop', hint: 'Arc 45, $35', to: { kind: 'product', slug: 'arc-45' } },
      {
        label: '65 W',
        note: 'Laptop, on the move',
        hint: 'Brick 20K, $89',
        to: { kind: 'product', slug: 'brick-20k' },
      },
      { label: '96 W', note: 'Laptop and displays', hint: 'Port 9, $189', to: { kind: 'product', slug: 'port-9' } },
      {
        label: '100 W',
        note: '16-inch laptop and two more',
        hint: 'Arc 100, $79',
        to: { kind: 'product', slug: 'arc-100' },
      },
    ],
  },
  {
    type: 'product-row',
    title: 'On our own desks',
    collection: 'on-our-desks',
    more: { label: 'All nine', to: { kind: 'collection', slug: 'on-our-desks' } },
  },
  {
    type: 'comparison',
    title: 'Four ways to charge, side by side',
    products: ['arc-45', 'arc-100', 'halo-stand', 'brick-20k'],
    highlight: 'arc-100',
    specKeys: ['output', 'ports', 'standard', 'caseTemperature', 'efficiency', 'size', 'weight', 'warranty'],
  },
  {
    type: 'tiles',
    items: [
      {
        title: 'Cables that carry 240 W',
        text: 'E-marked, braided, 0.5 to 3 m. From $14.',
        picture: { file: 'braided-cable-sage-desk.webp', alt: '' },
        to: { kind: 'category', slug: 'cables' },
      },
      {
        title: 'Power banks you can fly with',
        text: 'All under the 100 Wh airline limit.',
        picture: { file: 'power-bank-olive-hero.webp', alt: '' },
        to: { kind: 'category', slug: 'power-banks' },
      },
      {
        title: 'One cable to the desk',
        text: 'Nine ports, two displays, 96 W back.',
        picture: { file: 'usb-c-dock-graphite-desk.webp', alt: '' },
        to: { kind: 'product', slug: 'port-9' },
      },
      {
        title: 'A week in one bag',
        text: 'What goes with us, weighed.',
        picture: { file: 'voltline-backpack-moss-hero.webp', alt: '' },
        to: { kind: 'collection', slug: 'one-bag' },
      },
    ],
  },
  { type: 'category-list', title: 'Everything we stock' },
  {
    type: 'promises',
    items: [
      { icon: 'gauge', title: 'Bench-tested', text: 'Our own figures on every page' },
      { icon: 'truck', title: 'Free 2-day shipping', text: 'In the US over $75' },
      { icon: 'return', title: '60-day returns', text: 'Label included' },
      { icon: 'shield', title: '3-year warranty', text: 'Or longer, where it says so' },
    ],
  },
];
