import { now, type Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';

const person = (i: number) => `account_id-${i + 1}`;

export const calls: Calls = {
  'savedViews.change': { args: (i) => [person(i), idOf('savedViews', i), 'status=open'] },
  'savedViews.ofPerson': { args: (i) => [person(i), `list-${i + 1}`] },
  'savedViews.remove': { args: (i) => [person(i), idOf('savedViews', i)] },
  'savedViews.save': { args: (i) => [person(i), { id: 'new', list: `list-${i + 1}`, name: 'New', query: 'q=a' }, now] },
};
