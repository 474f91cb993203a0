import { expect, it } from 'vitest';
import { storeOrigin } from './store-origin.ts';

const site = { primaryHost: 'shop.example' };

it('is the host of the database over HTTPS, whatever was asked', () => {
  expect(storeOrigin(site, new URL('http://evil.example:8080/admin'), false)).toBe('https://shop.example');
});

it('keeps scheme and port on a developer’s machine', () => {
  expect(storeOrigin(site, new URL('http://evil.example:4321/admin'), true)).toBe('http://shop.example:4321');
});
