import { expect, it } from 'vitest';
import { draftHref, draftName } from './drafts.ts';

it('calls a page by its title, and everything else by what it is', () => {
  expect(draftName('page:1', 'Shipping')).toBe('Shipping');
  expect(draftName('page:1', '')).toBe('Page');
  expect(draftName('home', null)).toBe('Home page');
});

it('leads to where each draft is written', () => {
  expect(draftHref('page:1')).toBe('/admin/pages/1');
  expect(draftHref('menus')).toBe('/admin/menus');
  expect(draftHref('theme')).toBe('/admin/appearance');
});
