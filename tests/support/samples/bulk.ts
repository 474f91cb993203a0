import type { Samples } from '../sample.ts';

export const samples: Samples = {
  'bulkChanges.state': (_twin, i) => ['running', 'done', 'undoing'][i] ?? 'done',
  'bulkChanges.ask': ({ mark }) => ({ kind: 'tags', add: [mark], remove: [] }),
  'bulkChanges.scope': ({ mark }) => ({ list: `q=${mark}` }),
  'bulkChanges.part': () => 0,
  'bulkChangeProducts.cells': ({ mark }) => [{ variantId: null, field: 'title', before: mark, after: `${mark} new` }],
  'bulkChangeProducts.kept': () => [],
};
