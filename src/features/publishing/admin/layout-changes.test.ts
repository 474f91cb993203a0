import { expect, test } from 'vitest';
import { themeSettings } from '#features/theme/theme.ts';
import { layoutChanges } from './layout-changes.ts';

const plain = themeSettings.parse({});
const masthead = { ...plain, structure: { ...plain.structure, header: 'masthead' as const } };

test('the first change of a layout needs the page again, and so does the way back', () => {
  const changes = layoutChanges(plain);
  expect([masthead, masthead, plain].map(changes)).toEqual([true, false, true]);
});

test('colours and sizes do not', () => {
  const light = { ...plain.colours.light, accent: '#123456' };
  expect(layoutChanges(plain)({ ...plain, colours: { light } })).toBe(false);
});
