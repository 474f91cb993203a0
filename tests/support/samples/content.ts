import type { Samples } from '../sample.ts';

export const samples: Samples = {
  'menus.items': ({ mark }) => [{ label: `${mark} entry`, to: { kind: 'page', slug: 'slug-1' } }],
  'pages.status': () => 'published',
};
