import { expect, test } from 'vitest';
import { homeTitle, pageTitle } from './titles.ts';

test('a short tagline stands behind the name', () => {
  expect(homeTitle({ name: 'Oak', tagline: 'Furniture that lasts.' })).toBe('Oak: Furniture that lasts');
});
test('a long tagline is left out', () => {
  expect(homeTitle({ name: 'Oak', tagline: 'x'.repeat(80) })).toBe('Oak');
});
test('the name is said once', () => {
  expect(pageTitle('Oak: Furniture', 'Oak')).toBe('Oak: Furniture');
  expect(pageTitle('Chairs', 'Oak')).toBe('Chairs · Oak');
});
