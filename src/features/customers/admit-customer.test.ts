import { expect, it } from 'vitest';
import { returnTo } from './admit-customer.ts';

it.each(['/account', '/account/orders?after=1.a', '/checkout', '/account/addresses/new'])('goes on to %s', (path) => {
  expect(returnTo(path)).toBe(path);
});

it.each([
  ...['', null, '/', '/admin', '/accounts', '/products/x', '//evil.example', 'https://evil.example/account'],
  ...[
    '/account/../admin',
    '/account\\..\\x',
    '/account /x',
    '/account/sign-in',
    '/account/register',
    '/account/reset/x',
  ],
])('leads nowhere else: %s', (path) => {
  expect(returnTo(path)).toBe('/account');
});
