import { now, type Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';

const words = { slug: 'filled', title: 'Filled', description: '', rules: null };

export const calls: Calls = {
  'collectionDesk.byId': { args: (i) => [idOf('collections', i)] },
  'collectionDesk.create': { args: () => [{ id: 'a-new-one', ...words }, now] },
  'collectionDesk.filing': { args: (i) => [idOf('collections', i)] },
  'collectionDesk.list': { args: () => [''] },
  'collectionDesk.members': { args: (i) => [idOf('collections', i)] },
  'collectionDesk.newestProducts': { args: () => [2] },
  'collectionDesk.productIds': { args: (i) => [[`slug-${i + 1}`]] },
  'collectionDesk.queueNext': { args: () => [now] },
  'collectionDesk.remove': { args: (i) => [idOf('collections', i)] },
  'collectionDesk.save': {
    args: (i) => [
      { id: idOf('collections', i), ...words },
      [{ do: 'remove', table: 'collectionProducts', id: idOf('collectionProducts', i) }],
      now,
    ],
  },
};
