import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { accessTo, adminPages } from '#features/staff/admin-pages.ts';
import { PERMISSIONS } from '#features/staff/permissions.ts';

const root = new URL('../../', import.meta.url).pathname;

/** The route patterns of the files below src/pages/admin, as Astro makes them. */
const patterns = globSync('src/pages/admin/**/*.{astro,ts}', { cwd: root }).map((file) =>
  file
    .replace('src/pages', '')
    .replace(/\.(astro|ts)$/, '')
    .replace(/\/index$/, ''),
);

it('every page and endpoint below /admin says what it asks for, and nothing else is listed', () => {
  expect(patterns.length).toBeGreaterThan(0);
  expect(Object.keys(adminPages).sort()).toEqual(patterns.sort());
});

it('asks for declared permissions only', () => {
  const known = new Set<string>([...PERMISSIONS, 'signedIn', 'public']);
  expect(Object.values(adminPages).filter((access) => !known.has(access))).toEqual([]);
});

it.each(['/admin/nothing', '/admin/[...rest]', 'constructor', '__proto__', ''])('knows nothing of %s', (pattern) => {
  expect(accessTo(pattern)).toBeUndefined();
});
