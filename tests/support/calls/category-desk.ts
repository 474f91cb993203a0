import { now, type Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';

const words = { parentId: null, slug: 'renamed', title: 'Renamed', description: '', mediaId: null };
const above = [{ id: idOf('categories', 0), parentId: null }];

export const calls: Calls = {
  'categoryDesk.all': { args: () => [] },
  'categoryDesk.create': {
    args: () => [{ id: 'a-new-one', parentId: null, slug: 'new', title: 'New', position: 9 }, now],
  },
  'categoryDesk.order': { args: (i) => [[idOf('categories', i)], now] },
  // Products lie in each of them.
  'categoryDesk.remove': { args: (i) => [idOf('categories', i)], answer: 'in use' },
  'categoryDesk.save': { args: (i) => [idOf('categories', i), words, above, now] },
};
