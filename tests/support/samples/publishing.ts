import type { NamedRows, Samples } from '../sample.ts';

const keys = ['home', 'theme', 'menus', 'announcement'];
const keysOfVersions = ['home', 'settings:general', 'menus', 'announcement'];

export const namedRows: NamedRows = { drafts: keys };

export const samples: Samples = {
  'drafts.value': ({ mark }) => ({ mark }),
  'drafts.revision': () => 1,
  'versions.document': (_twin, i) => keysOfVersions[i],
  'versions.number': () => 1,
  'versions.value': ({ mark }) => ({ mark }),
};
