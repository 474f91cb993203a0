import { expect, test } from 'vitest';
import { maySend } from './same-origin.ts';

const url = new URL('http://a.example:4321/cart');
const sends = (method: string, headers: Record<string, string>) => maySend(new Request(url, { method, headers }), url);

test('reading is open to all', () => expect(sends('GET', { Origin: 'http://b.example' })).toBe(true));
test('a form of the same host may send', () => expect(sends('POST', { Origin: 'http://a.example:4321' })).toBe(true));
test.each([
  ['a sibling store', 'http://b.example:4321'],
  ['the same host on another port', 'http://a.example:1234'],
  ['the same host by another scheme', 'https://a.example:4321'],
  ['the same host with a path', 'http://a.example:1234/http://a.example:4321'],
  ['a sandboxed frame', 'null'],
  ['nonsense', '::'],
])('%s may not', (_name, origin) => expect(sends('POST', { Origin: origin })).toBe(false));
test('without Origin, Sec-Fetch-Site decides', () => {
  expect(sends('POST', { 'Sec-Fetch-Site': 'same-site' })).toBe(false);
  expect(sends('POST', { 'Sec-Fetch-Site': 'cross-site' })).toBe(false);
  expect(sends('POST', { 'Sec-Fetch-Site': 'same-origin' })).toBe(true);
});
test('a client that is no browser sends neither', () => expect(sends('POST', {})).toBe(true));
