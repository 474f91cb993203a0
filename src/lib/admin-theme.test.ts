import { expect, test } from 'vitest';
import { themeIn } from './admin-theme.ts';

const jar = (address: string, kept: Record<string, string>) =>
  ({ url: new URL(address), cookies: { get: (name: string) => kept[name] && { value: kept[name] } } }) as never;

test('a page is as dark as this browser was told', () => {
  expect(themeIn(jar('http://a.localhost/admin', { hermes_admin_theme: 'dark' }))).toBe('dark');
  expect(themeIn(jar('https://a.example/admin', { '__Host-hermes_admin_theme': 'light' }))).toBe('light');
});

test('over HTTPS no sibling of the store says how it looks, and what is no theme is the system’s', () => {
  expect(themeIn(jar('https://a.example/admin', { hermes_admin_theme: 'dark' }))).toBe('system');
  expect(themeIn(jar('http://a.localhost/admin', { hermes_admin_theme: 'pink' }))).toBe('system');
  expect(themeIn(jar('http://a.localhost/admin', {}))).toBe('system');
});
