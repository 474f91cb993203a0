import { expect, test } from 'vitest';
import { secure } from './secure.ts';

const secured = (headers: Record<string, string> = {}, address = 'http://a.example/') => {
  const response = new Response(null, { headers });
  secure(response, new URL(address));
  return response.headers;
};

test('an answer that says nothing about caching is not kept', () => {
  expect(secured().get('Cache-Control')).toBe('no-store');
  expect(secured({ 'Cache-Control': 'public, max-age=60' }).get('Cache-Control')).toBe('public, max-age=60');
});

test('a route may be stricter', () => {
  expect(secured({ 'Referrer-Policy': 'no-referrer' }).get('Referrer-Policy')).toBe('no-referrer');
  expect(secured({ 'Content-Security-Policy': "default-src 'none'" }).get('Content-Security-Policy')).toBe(
    "default-src 'none'",
  );
});

test('a route cannot do without the others', () => {
  const headers = secured({ 'X-Content-Type-Options': 'sniff', 'X-Frame-Options': 'ALLOWALL' });
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('X-Frame-Options')).toBe('DENY');
});

test('https is remembered, for this host alone', () => {
  expect(secured().has('Strict-Transport-Security')).toBe(false);
  expect(secured({}, 'https://a.example/').get('Strict-Transport-Security')).toBe('max-age=31536000');
});

test.each([
  ['text/html', 'text/html; charset=utf-8'],
  ['image/svg+xml', 'image/svg+xml; charset=utf-8'],
  ['application/xml', 'application/xml; charset=utf-8'],
  ['text/css; charset=utf-8', 'text/css; charset=utf-8'],
  ['text/plain;charset=UTF-8', 'text/plain;charset=UTF-8'],
  ['application/json', 'application/json'],
  ['image/webp', 'image/webp'],
])('%s is told as %s', (type, told) => {
  expect(secured({ 'Content-Type': type }).get('Content-Type')).toBe(told);
});
