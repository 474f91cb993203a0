import { expect, it } from 'vitest';
import { backTo } from './back-to.ts';

it.each([
  ['/admin/orders?view=to-send&q=a%20b', '/admin/orders?view=to-send&q=a%20b'],
  ['/admin', '/admin'],
  ['/admin?period=7', '/admin?period=7'],
  ['//evil.example', '/admin'],
  ['https://evil.example/admin', '/admin'],
  ['/administer', '/admin'],
  ['/admin\\..\\evil', '/admin'],
  ['/admin/\r\nSet-Cookie: a=b', '/admin'],
  [null, '/admin'],
])('%s leads to %s', (path, to) => {
  expect(backTo(path)).toBe(to);
});
