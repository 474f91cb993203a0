import { describe, expect, it } from 'vitest';
import { stepsOf, type Answered } from './traffic.ts';

const page = (headers: Record<string, string> = {}, rest: Partial<Answered> = {}): Answered => ({
  method: 'GET',
  headers: new Headers({
    'Sec-Fetch-Dest': 'document',
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Site': 'none',
    ...headers,
  }),
  routePattern: '/products/[slug]',
  status: 200,
  beganCart: false,
  ...rest,
});
const visit = { visits: 1, carts: 0, checkouts: 0 };

describe('a visit', () => {
  it.each(['none', 'cross-site', 'same-site'])('begins with a page come to from %s', (from) => {
    expect(stepsOf(page({ 'Sec-Fetch-Site': from }))).toEqual(visit);
  });

  it.each<[string, Answered]>([
    ['a page come to from here', page({ 'Sec-Fetch-Site': 'same-origin' })],
    ['a picture', page({ 'Sec-Fetch-Dest': 'image', 'Sec-Fetch-Mode': 'no-cors' })],
    ['a page that is fetched ahead', page({ 'Sec-Purpose': 'prefetch;prerender' })],
    ['a page of the admin', page({}, { routePattern: '/admin/orders' })],
    ['a page that is not there', page({}, { status: 404 })],
    ['a form', page({}, { method: 'POST' })],
    ['a robot', { ...page(), headers: new Headers() }],
  ])('does not begin with %s', (_name, answered) => {
    expect(stepsOf(answered)).toBe(null);
  });
});

it('a cart is counted when it is begun, by a form or by a script', () => {
  expect(stepsOf(page({ 'Sec-Fetch-Site': 'same-origin' }, { method: 'POST', status: 303, beganCart: true }))).toEqual({
    visits: 0,
    carts: 1,
    checkouts: 0,
  });
});

it('checkout is counted when it is entered, not at each of its steps', () => {
  const enter = (referrer: string) =>
    stepsOf(page({ 'Sec-Fetch-Site': 'same-origin', Referer: referrer }, { routePattern: '/checkout' }));
  expect(enter('https://shop.example/cart')).toEqual({ visits: 0, carts: 0, checkouts: 1 });
  expect(enter('https://shop.example/checkout')).toBe(null);
});

it('checkout is counted for who comes to it by a link or a bookmark as well', () => {
  const entered = page({ 'Sec-Fetch-Site': 'none' }, { routePattern: '/checkout' });
  expect(stepsOf(entered)).toEqual({ visits: 1, carts: 0, checkouts: 1 });
});
