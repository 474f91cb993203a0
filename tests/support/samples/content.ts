import { menus } from '#db/schema/index.ts';
import type { Samples } from '../sample.ts';

export const samples: Samples = {
  'menus.items': ({ mark }) => [{ label: `${mark} entry`, to: { kind: 'page', slug: 'slug-1' } }],
  // Each place has room for one at least.
  'menus.place': (_twin, i) => menus.place.enumValues[i % menus.place.enumValues.length],
  'pages.status': () => 'published',
};
