import { expect, test } from 'vitest';
import { POST_ROUTES, takesPosts } from './post-routes.ts';

const sources = import.meta.glob<string>('/src/pages/**/*.{ts,astro}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const takesItself = ([, source]: [string, string]) =>
  /export (?:const|(?:async )?function) (?:POST|ALL)\b|request\.method === 'POST'/.test(source);
const routeOf = ([file]: [string, string]) =>
  file
    .replace(/^\/src\/pages/, '')
    .replace(/\.(ts|astro)$/, '')
    .replace(/\/index$/, '') || '/';

test('every page that takes a POST by itself is listed, and no other', () => {
  const found = Object.entries(sources).filter(takesItself).map(routeOf);
  expect(found.toSorted()).toEqual(POST_ROUTES.filter((route) => !route.startsWith('/_dev/')).toSorted());
});

test('a page takes the action in its address', () => {
  const post = new Request('http://a.example/cart', { method: 'POST' });
  expect(takesPosts(post, new URL('http://a.example/cart?_action=cart.add'), '/cart')).toBe(true);
  expect(takesPosts(post, new URL('http://a.example/cart'), '/cart')).toBe(false);
  expect(takesPosts(post, new URL('http://a.example/nowhere?_action=cart.add'), '/404')).toBe(false);
  expect(takesPosts(new Request('http://a.example/cart'), new URL('http://a.example/cart'), '/cart')).toBe(true);
});
