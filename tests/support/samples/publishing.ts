import type { NamedRows, Samples } from '../sample.ts';

const keys = ['home', 'theme', 'menus', 'announcement'];

export const namedRows: NamedRows = { drafts: keys };

export const samples: Samples = {
  'drafts.value': ({ mark }) => ({ mark }),
  'drafts.revision': () => 1,
  'versions.document': (_twin, i) => keys[i],
  'versions.number': () => 1,
  'versions.value': ({ mark }) => ({ mark }),
};
