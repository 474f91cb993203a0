import { expect, it } from 'vitest';
import { announcementSettings } from '#features/content/announcement.ts';
import type { Menus } from '#features/content/content.repo.ts';
import { legalSettings } from '#features/content/legal.ts';
import { generalSettings } from '#features/settings/general.ts';
import { themeSettings } from '#features/theme/theme.ts';
import { frameOf } from './frame.ts';

const now = Date.UTC(2026, 5, 1);

const siteNamed = (name: string, announcement: object = {}) => ({
  general: generalSettings.parse({ name, email: 'shop@example.com', currency: 'EUR' }),
  theme: themeSettings.parse({}),
  announcement: announcementSettings.parse(announcement),
  legal: legalSettings.parse({}),
});

const menusWith = (...slugs: string[]): Menus => {
  const items = slugs.map((slug) => ({ label: slug, to: { kind: 'category' as const, slug } }));
  return { header: [{ title: 'Shop', items }], service: [], footer: [{ title: 'More', items }], legal: [] };
};

const at = (path: string, when = now) => ({ url: new URL(path, 'https://shop.example'), now: when });
const current = (html: string | undefined) =>
  [...(html ?? '').matchAll(/href="([^"]*)" +aria-current/g)].map((m) => m[1]);

it('says which of its links is the page, and nothing of it on the next one', () => {
  const [site, menus] = [siteNamed('One'), menusWith('audio', 'video')];
  for (const path of ['/categories/audio', '/categories/video', '/categories/audio']) {
    const { above, below } = frameOf(menus, site, at(path));
    expect(new Set([...current(above.text), ...current(below?.text)])).toEqual(new Set([path]));
  }
  expect(current(frameOf(menus, site, at('/products/a')).above.text)).toEqual([]);
});

it('is made once for all pages that it does not link to', () => {
  const [site, menus] = [siteNamed('One'), menusWith('audio')];
  expect(frameOf(menus, site, at('/products/a'))).toBe(frameOf(menus, site, at('/products/b')));
});

it('is that of the store, also where two stores have the same menus', () => {
  const menus = menusWith('audio');
  const [one, two] = ['One', 'Two'].map((name) => frameOf(menus, siteNamed(name), at('/products/a')));
  expect(one!.above.text).toContain('One');
  expect(two!.above.text).toContain('Two');
  expect(two!.above.text + two!.below!.text).not.toContain('One');
});

it('follows what the store changes: menus, announcement, the year', () => {
  const site = siteNamed('One');
  frameOf(menusWith('audio'), site, at('/products/a'));
  expect(frameOf(menusWith('video'), site, at('/products/a')).above.text).toContain('/categories/video');
  const told = siteNamed('One', { shown: true, text: 'Closed today' });
  const menus = menusWith('audio');
  expect(frameOf(menus, told, at('/products/a')).above.text).toContain('Closed today');
  expect(frameOf(menus, told, at('/products/a', Date.UTC(2027, 1, 1))).below!.text).toContain('© 2027');
});

it('keeps no search of somebody for the next one', () => {
  const [site, menus] = [siteNamed('One'), menusWith('audio')];
  expect(frameOf(menus, site, at('/search?q=lamp')).above.text).toContain('value="lamp"');
  expect(frameOf(menus, site, at('/search?q=desk')).above.text).not.toContain('lamp');
  expect(frameOf(menus, site, at('/')).above.text).not.toContain('lamp');
});
