import { expect, test } from 'vitest';
import { menusDocument } from './menus.ts';

const about = { label: 'About', to: { kind: 'page', slug: 'about' } };
const menu = (place: string, items: object[] = [about]) => ({ place, title: 'Menu', items });
const problems = (menus: object[]) =>
  menusDocument.safeParse({ menus }).error?.issues.map(({ message }) => message) ?? [];

test('the header may have menus within its menu, one level of them', () => {
  expect(problems([menu('header', [{ ...about, items: [about] }])])).toEqual([]);
  const deeper = menusDocument.parse({
    menus: [menu('header', [{ ...about, items: [{ ...about, items: [about] }] }])],
  });
  expect(deeper.menus[0]?.items[0]?.items).toEqual([about]);
});

test('nothing else nests', () => {
  expect(problems([menu('footer', [{ ...about, items: [about] }])])).toEqual([
    'Only the header has menus within menus',
  ]);
});

test('a place takes as many menus as there is room for', () => {
  expect(problems([menu('footer'), menu('footer'), menu('footer'), menu('footer')])).toEqual([]);
  expect(problems([menu('header'), menu('header')])).toEqual(['There is no room for so many menus at one place']);
});

test.each([
  ['no name', { to: about.to }],
  ['a script', { label: 'Run', to: { kind: 'url', url: 'javascript:alert(1)' } }],
  ['another scheme', { label: 'Old', to: { kind: 'url', url: 'http://example.com' } }],
])('refuses a link with %s', (_, item) => expect(problems([menu('header', [item])])).not.toEqual([]));
