import type { MenuSeed } from '../format-content.ts';

export const menus: MenuSeed[] = [
  {
    slug: 'service-notes',
    place: 'service',
    title: 'Service notes',
    items: [
      { label: 'Delivered free in Germany from €120', to: { kind: 'page', slug: 'shipping' } },
      { label: 'Repairs, free for life', to: { kind: 'page', slug: 'repairs' } },
    ],
  },
  {
    slug: 'main',
    place: 'header',
    title: 'Main',
    items: [
      { label: 'Clothing', to: { kind: 'category', slug: 'clothing' } },
      { label: 'Accessories', to: { kind: 'category', slug: 'accessories' } },
      { label: 'Home', to: { kind: 'category', slug: 'home' } },
      { label: 'To give', to: { kind: 'collection', slug: 'to-give' } },
    ],
  },
  {
    slug: 'footer-shop',
    place: 'footer',
    title: 'Shop',
    items: [
      { label: 'New this month', to: { kind: 'collection', slug: 'new-arrivals' } },
      { label: 'Clothing', to: { kind: 'category', slug: 'clothing' } },
      { label: 'Accessories', to: { kind: 'category', slug: 'accessories' } },
      { label: 'Home', to: { kind: 'category', slug: 'home' } },
      { label: 'Patterns', to: { kind: 'category', slug: 'patterns' } },
      { label: 'Last of the run', to: { kind: 'collection', slug: 'last-of-the-run' } },
    ],
  },
  {
    slug: 'footer-care',
    place: 'footer',
    title: 'Care',
    items: [
      { label: 'Delivery', to: { kind: 'page', slug: 'shipping' } },
      { label: 'Returns', to: { kind: 'page', slug: 'returns' } },
      { label: 'Size guide', to: { kind: 'page', slug: 'size-guide' } },
      { label: 'Repairs, free for life', to: { kind: 'page', slug: 'repairs' } },
      { label: 'Write to us', to: { kind: 'page', slug: 'contact' } },
    ],
  },
  {
    slug: 'footer-studio',
    place: 'footer',
    title: 'Studio',
    items: [
      { label: 'Torstraße 140, Berlin', to: { kind: 'page', slug: 'contact' } },
      { label: 'About us', to: { kind: 'page', slug: 'about' } },
      { label: 'How a run works', to: { kind: 'page', slug: 'how-a-run-works' } },
      { label: 'A frame from 1964', to: { kind: 'page', slug: 'a-frame-from-1964' } },
    ],
  },
  {
    slug: 'legal',
    place: 'legal',
    title: 'Legal',
    items: [
      { label: 'Imprint', to: { kind: 'page', slug: 'imprint' } },
      { label: 'Privacy', to: { kind: 'page', slug: 'privacy' } },
      { label: 'Terms', to: { kind: 'page', slug: 'terms' } },
    ],
  },
];
