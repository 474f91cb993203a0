import { expect, it } from 'vitest';
import { grouped, matchingEntries } from './entries.ts';

const entries = [
  { kind: 'page', label: 'Orders' },
  { kind: 'page', label: 'Settings: shipping', also: 'rates zones' },
  { kind: 'action', label: 'Add a product' },
  { kind: 'page', label: 'Café menu' },
];
const found = (typed: string) => matchingEntries(entries, typed).map(({ label }) => label);

it.each([
  ['ord', ['Orders']],
  ['ship zo', ['Settings: shipping']],
  ['PRODUCT add', ['Add a product']],
  ['cafe', ['Café menu']],
  ['rders', []],
  ['', ['Orders', 'Settings: shipping', 'Add a product', 'Café menu']],
])('%j finds %j', (typed, labels) => {
  expect(found(typed)).toEqual(labels);
});

it('puts places before things to do, and leaves empty kinds out', () => {
  expect(grouped(entries).map(({ heading, entries }) => [heading, entries.length])).toEqual([
    ['Go to', 3],
    ['Do', 1],
  ]);
});
