import type { Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';

const added = { id: 'a-new-one', namespace: 'custom', key: 'new', label: 'New', type: 'text', position: 9 };

export const calls: Calls = {
  'metafieldDesk.add': { args: () => [added] },
  'metafieldDesk.all': { args: () => [] },
  'metafieldDesk.remove': { args: (i) => [idOf('metafieldDefinitions', i)] },
  'metafieldDesk.rename': { args: (i) => [idOf('metafieldDefinitions', i), 'Renamed'] },
};
