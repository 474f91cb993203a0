import { now, type Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';

const key = (i: number) => idOf('drafts', i);
const author = (i: number) => ({ name: 'Editor', now, newId: () => `version-${i}` });
const seen = { draft: { value: { sections: [] }, revision: 1 }, live: null, versions: [{ number: 1 }] };

export const calls: Calls = {
  'publishing.discard': { args: (i) => [key(i), 1] },
  'publishing.document': { args: (i) => [key(i)] },
  'publishing.drafts': { args: () => [] },
  'publishing.publish': { args: (i) => [key(i), seen, author(i)] },
  'publishing.save': { args: (i) => [key(i), { changed: true }, 1, author(i)] },
  'publishing.version': { args: (i) => [key(i), 1] },
  'publishing.waiting': { args: () => [] },
};
