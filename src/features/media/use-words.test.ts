import { expect, test } from 'vitest';
import { useLink, useWords } from './use-words.ts';

const product = (title: string) => ({ kind: 'product', id: title, title, slug: title }) as const;

test('what shows a picture is told by name', () => {
  expect(useWords([product('Mug')])).toBe('Mug');
  expect(useWords([product('Mug'), { kind: 'settings', group: 'home' }])).toBe('Mug and the home page');
  expect(useWords(['A', 'B', 'C', 'D', 'E'].map(product))).toBe('A, B, and 3 more');
});

test('and leads to where it can show another one', () => {
  expect(useLink(product('mug'))).toBe('/admin/products/mug');
  expect(useLink({ kind: 'settings', group: 'home' })).toBe('/admin/appearance');
  expect(useLink({ kind: 'page', id: 'about', title: 'About' })).toBe('/admin/pages/about');
});
