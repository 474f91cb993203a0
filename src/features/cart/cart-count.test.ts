import { describe, expect, it } from 'vitest';
import { countIn } from './cart-count.ts';

describe('countIn', () => {
  it.each([
    ['hermes_cart_count=3', 3],
    ['theme=dark; hermes_cart_count=12; other=1', 12],
    ['', 0],
    ['other=7', 0],
    ['not_hermes_cart_count=7', 0],
    ['hermes_cart_count=', 0],
    ['hermes_cart_count=<b>1</b>', 0],
    ['hermes_cart_count=123456', 0],
    ['hermes_cart_count=-4', 0],
  ])('reads %j as %i', (cookies, count) => {
    expect(countIn(cookies, { protocol: 'http:' })).toBe(count);
  });

  it('believes what this host alone can have set, over HTTPS', () => {
    const cookies = 'hermes_cart_count=99; __Host-hermes_cart_count=2';
    expect(countIn(cookies, { protocol: 'https:' })).toBe(2);
    expect(countIn('hermes_cart_count=99', { protocol: 'https:' })).toBe(0);
  });
});
