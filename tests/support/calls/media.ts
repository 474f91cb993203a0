import { now, type Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';

const picture = {
  ...{ id: 'new-picture', name: 'new.png', size: 10, hash: 'new-hash', contentType: 'image/webp' },
  ...{ width: 400, height: 300, widths: [400] },
};

export const calls: Calls = {
  'media.add': { args: () => [picture, now] },
  'media.byHash': { args: (i) => [`hash-${i + 1}`] },
  'media.byId': { args: (i) => [idOf('media', i)] },
  'media.byIds': { args: (i) => [[idOf('media', i)]] },
  'media.describe': { args: (i) => [idOf('media', i), 'Described'] },
  'media.library': { args: () => [{ name: '', after: null }] },
  'media.remove': { args: (i) => [idOf('media', i)] },
  'media.uses': { args: (i) => [idOf('media', i)] },
};
