import type { MenuSeed } from '../format-content.ts';

export const menus: MenuSeed[] = [
  {
    slug: 'service-notes',
    place: 'service',
    title: 'Service notes',
    items: [
      { label: 'Free 2-day shipping over $75', to: { kind: 'page', slug: 'shipping' } },
      { label: '60-day returns, label included', to: { kind: 'page', slug: 'returns' } },
      { label: 'Ships from Reno, Nevada' },
      { label: 'Help: (775) 555-0142', to: { kind: 'url', url: 'tel:+17755550142' } },
    ],
  },
  {
    slug: 'departments',
    place: 'header',
    title: 'Departments',
    items: [
      { label: 'Chargers', to: { kind: 'category', slug: 'chargers' } },
      { label: 'Power banks', to: { kind: 'category', slug: 'power-banks' } },
      { label: 'Cables', to: { kind: 'category', slug: 'cables' } },
      { label: 'Audio', to: { kind: 'category', slug: 'audio' } },
      { label: 'Keyboards', to: { kind: 'category', slug: 'keyboards-and-mice' } },
      { label: 'Docks & storage', to: { kind: 'category', slug: 'docks-and-storage' } },
      { label: 'Displays', to: { kind: 'category', slug: 'displays' } },
      { label: 'Cameras', to: { kind: 'category', slug: 'cameras-and-recording' } },
      { label: 'Price cuts', to: { kind: 'collection', slug: 'price-cuts' }, emphasis: 'sale' },
    ],
  },
  {
    slug: 'footer-buy',
    place: 'footer',
    title: 'Buy',
    items: [
      { label: 'How much power do I need?', to: { kind: 'page', slug: 'how-much-power' } },
      { label: 'New on the bench', to: { kind: 'collection', slug: 'new-arrivals' } },
      { label: 'A week in one bag', to: { kind: 'collection', slug: 'one-bag' } },
      { label: 'Accessories', to: { kind: 'category', slug: 'accessories' } },
    ],
  },
  {
    slug: 'footer-help',
    place: 'footer',
    title: 'Help',
    items: [
      { label: 'Shipping times and costs', to: { kind: 'page', slug: 'shipping' } },
      { label: 'Returns within 60 days', to: { kind: 'page', slug: 'returns' } },
      { label: 'Warranty and repair', to: { kind: 'page', slug: 'warranty' } },
      { label: 'Contact', to: { kind: 'page', slug: 'contact' } },
    ],
  },
  {
    slug: 'footer-voltline',
    place: 'footer',
    title: 'Voltline',
    items: [
      { label: 'About us', to: { kind: 'page', slug: 'about' } },
      { label: 'How we test', to: { kind: 'page', slug: 'how-we-test' } },
      { label: 'Bench reports', to: { kind: 'product', slug: 'bench-reports-2026' } },
    ],
  },
  {
    slug: 'legal',
    place: 'legal',
    title: 'Legal',
    items: [
      { label: 'Privacy', to: { kind: 'page', slug: 'privacy' } },
      { label: 'Terms', to: { kind: 'page', slug: 'terms' } },
    ],
  },
];
