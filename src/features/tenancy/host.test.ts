import { expect, test } from 'vitest';
import { storeHost } from './host.ts';

const hostOf = (host: string) => storeHost(new URL(`http://${host}/`).hostname);

test.each([
  ['exact', 'shop.example', 'shop.example'],
  ['upper case', 'SHOP.Example', 'shop.example'],
  ['port', 'shop.example:8080', 'shop.example'],
  ['trailing dot', 'shop.example.', 'shop.example'],
  ['trailing dot and port', 'shop.example.:80', 'shop.example'],
  ['Unicode', 'bücher.example', 'xn--bcher-kva.example'],
  ['punycode', 'xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['IPv4', '127.0.0.1', null],
  ['IPv4 as one number', '2130706433', null],
  ['IPv6', '[::1]', null],
])('%s', (_name, sent, expected) => expect(hostOf(sent)).toBe(expected));

test('an empty host is no store', () => expect(storeHost('')).toBeNull());
