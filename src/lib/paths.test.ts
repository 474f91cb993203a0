import fc from 'fast-check';
import { expect, it } from 'vitest';
import { absolute, paths } from './paths.ts';

const origin = 'https://shop.example';
const segment = fc.oneof(
  fc.stringMatching(/^[\w-]{0,6}$/),
  fc.constantFrom('..', '.', '%2e%2e', 'a b', 'é', '?q', '#x'),
);
const path = fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join('/')}`);

it('gives a path its origin as an address would be read', () => {
  fc.assert(
    fc.property(path, (one) => {
      fc.pre(URL.canParse(one, origin));
      expect(absolute(origin, one)).toBe(new URL(one, origin).href);
    }),
  );
});

it('tells of a host without the dot it may be asked for with', () => {
  expect(absolute('https://shop.example.', '/products/a')).toBe('https://shop.example/products/a');
  expect(absolute('http://shop.localhost.:4321', '/products/é')).toBe('http://shop.localhost:4321/products/%C3%A9');
});

it('writes a slug as an address has it, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (slug) => {
      expect(paths.product(slug)).toBe(`/products/${encodeURIComponent(slug)}`);
    }),
  );
});
