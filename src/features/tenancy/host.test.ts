import { describe, expect, test } from 'vitest';
import { NotAStoreHost, storeHost, typedStoreHost } from './host.ts';

const hostOf = (host: string) => storeHost(new URL(`http://${host}/`).hostname);
const label = (length: number) => 'a'.repeat(length);

test.each([
  ['exact', 'shop.example', 'shop.example'],
  ['upper case', 'SHOP.Example', 'shop.example'],
  ['port', 'shop.example:8080', 'shop.example'],
  ['trailing dot', 'shop.example.', 'shop.example'],
  ['trailing dot and port', 'shop.example.:80', 'shop.example'],
  ['Unicode', 'bücher.example', 'xn--bcher-kva.example'],
  ['punycode', 'xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['one label', 'shop', 'shop'],
  ['the longest label', `${label(63)}.example`, `${label(63)}.example`],
  ['IPv4', '127.0.0.1', null],
  ['IPv4 as one number', '2130706433', null],
  ['IPv6', '[::1]', null],
  ['two trailing dots', 'shop.example..', null],
  ['an empty label', 'shop..example', null],
  ['a hyphen at the edge of a label', 'shop-.example', null],
  ['an underscore', 'my_shop.example', null],
  ['a label that is too long', `${label(64)}.example`, null],
  ['a name that is too long', `${`${label(49)}.`.repeat(5)}example`, null],
])('%s', (_name, sent, expected) => expect(hostOf(sent)).toBe(expected));

test('an empty host is no store', () => expect(storeHost('')).toBeNull());

describe('a host as it is typed', () => {
  test.each([
    ['SHOP.Example', 'shop.example'],
    ['shop.example:8080', 'shop.example'],
    ['shop.example.', 'shop.example'],
    ['Bücher.example', 'xn--bcher-kva.example'],
    ['https://shop.example/cart?x=1', 'shop.example'],
  ])('%s is found as requests find it', (typed, host) => expect(typedStoreHost(typed)).toBe(host));

  test.each(['', '127.0.0.1', '0x7f000001', '[::1]', 'my shop', 'shop..example', 'http://', '*.example', 'a@'])(
    '%j is refused',
    (typed) => expect(() => typedStoreHost(typed)).toThrow(NotAStoreHost),
  );
});
