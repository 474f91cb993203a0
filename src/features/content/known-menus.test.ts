import { expect, it } from 'vitest';
import type { SiteId } from '#lib/site-id.ts';
import { knownMenus, type MenuRow } from './known-menus.ts';

const [a, b] = ['store-a', 'store-b'] as SiteId[];
const rows = (label: string): MenuRow[] => [
  { place: 'header', title: 'Shop', items: JSON.stringify([{ label }]) },
  { place: 'legal', title: 'Legal', items: '[]' },
];
const header = (label: string) => [{ title: 'Shop', items: [{ label }] }];

it('reads rows by their place', () => {
  const menus = knownMenus()(a!, rows('Sale'));
  expect(menus).toEqual({ header: header('Sale'), service: [], footer: [], legal: [{ title: 'Legal', items: [] }] });
});

it('reads the same rows once, and other rows again', () => {
  const menusOf = knownMenus();
  const first = menusOf(a!, rows('Sale'));
  expect(menusOf(a!, rows('Sale'))).toBe(first);
  expect(menusOf(a!, rows('News')).header).toEqual(header('News'));
  expect(menusOf(a!, [])).toEqual({ header: [], service: [], footer: [], legal: [] });
});

it('gives a store nothing that was read for another one', () => {
  const menusOf = knownMenus();
  const first = menusOf(a!, rows('Sale'));
  expect(menusOf(b!, rows('Sale'))).not.toBe(first);
  expect(menusOf(b!, rows('News')).header).toEqual(header('News'));
  expect(menusOf(a!, rows('Sale'))).toBe(first);
});

it('lets nobody change what others are given', () => {
  const menus = knownMenus()(a!, rows('Sale'));
  expect(() => menus.header[0]!.items.push({ label: 'Mine' })).toThrow(TypeError);
});
