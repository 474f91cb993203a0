import type { Calls } from '../call.ts';

export const calls: Calls = {
  'search.results': { args: (i) => [i ? 'bbmarc titel' : 'products title', null], indexed: true },
  'search.suggestions': { args: (i) => [i ? 'bb' : 'prod'], indexed: true },
};
