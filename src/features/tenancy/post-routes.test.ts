import { expect, test } from 'vitest';
import { ONLY_POSTS, POST_ROUTES, takesOthers, takesPosts } from './post-routes.ts';

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

test('what takes a POST and shows nothing is listed as such: the framework would log its address', () => {
  const found = Object.entries(sources).filter((file) => takesItself(file) && !/\bGET\b|^---/.test(file[1]));
  expect(['/_actions/[...path]', ...found.map(routeOf)].toSorted()).toEqual(ONLY_POSTS.toSorted());
});

test('an address for POSTs alone takes nothing else', () => {
  const get = new Request('http://a.example/');
  expect(takesOthers(get, '/payments/[provider]/notifications')).toBe(false);
  expect(takesOthers(new Request(get, { method: 'POST' }), '/payments/[provider]/notifications')).toBe(true);
  expect(takesOthers(get, '/cart')).toBe(true);
});

test('a page takes the action in its address', () => {
  const post = new Request('http://a.example/cart', { method: 'POST' });
  expect(takesPosts(post, new URL('http://a.example/cart?_action=cart.add'), '/cart')).toBe(true);
  expect(takesPosts(post, new URL('http://a.example/cart'), '/cart')).toBe(false);
  expect(takesPosts(post, new URL('http://a.example/nowhere?_action=cart.add'), '/404')).toBe(false);
  expect(takesPosts(new Request('http://a.example/cart'), new URL('http://a.example/cart'), '/cart')).toBe(true);
});
