import { expect, test, type APIRequestContext } from 'playwright/test';
import { ask } from './support/direct.ts';
import { expectSecured } from './support/secured.ts';
import { ELECTRONICS, FASHION } from './support/stores.ts';

/* Which headers each kind of answer carries. */

type Kind = {
  what: string;
  path: string;
  status: number;
  host?: string;
  method?: string;
  headers?: Record<string, string>;
  /** Whether it may be kept by caches that many people share. */
  shared?: boolean;
};

const kinds: Kind[] = [
  { what: 'the home page', path: '/', status: 200, shared: true },
  { what: 'a category', path: '/categories/audio', status: 200, shared: true },
  { what: 'a collection', path: '/collections/new-arrivals', status: 200, shared: true },
  { what: 'a product', path: '/products/arc-100', status: 200, shared: true },
  { what: 'a search', path: '/search?q=charger', status: 200, shared: true },
  { what: 'a plain page', path: '/pages/shipping', status: 200, shared: true },
  { what: 'the cart', path: '/cart', status: 200 },
  { what: 'a page that is not there', path: '/nowhere', status: 404 },
  { what: 'an order that is not there', path: '/orders/none', status: 404 },
  { what: 'a host without a store', path: '/', status: 404, host: 'unknown.localhost' },
  { what: 'a redirect', path: '/checkout', status: 303 },
  {
    what: 'a form from another site',
    path: '/cart',
    status: 403,
    method: 'POST',
    headers: { Origin: 'http://x.example' },
  },
  { what: 'the cart as JSON', path: '/cart/summary', status: 200 },
  { what: 'suggestions', path: '/search/suggestions?q=ch', status: 200, shared: true },
  { what: 'the sitemap', path: '/sitemap.xml', status: 200, shared: true },
  { what: 'robots.txt', path: '/robots.txt', status: 200, shared: true },
  { what: 'the icon', path: '/favicon.svg', status: 200, shared: true },
  { what: 'a theme’s stylesheet', path: '/theme/old.css', status: 200, shared: true },
  { what: 'health', path: '/healthz', status: 200 },
  { what: 'sent mail', path: '/_dev/mail', status: 200 },
];

for (const kind of kinds) {
  test(`${kind.what} carries the headers of every answer`, async ({ request }) => {
    const answer = await answerOf(request, kind);
    expect(answer.status()).toBe(kind.status);
    expectSecured(answer);
    expect(answer.headers()['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test(`${kind.what} is ${kind.shared ? '' : 'not '}kept by shared caches`, async ({ request }) => {
    const caching = (await answerOf(request, kind)).headers()['cache-control'];
    if (kind.shared) expect(caching).toMatch(/^public, max-age=\d+/);
    else expect(caching).toMatch(/no-store|private/);
  });

  if (kind.shared) {
    test(`${kind.what} is the same for every visitor`, async ({ request }) => {
      const stranger = await answerOf(request, kind);
      const known = await answerOf(request, { ...kind, headers: { Cookie: 'hermes_cart=known; hermes_cart_count=3' } });
      expect(await known.text()).toBe(await stranger.text());
      for (const answer of [stranger, known]) {
        expect(answer.headers()).not.toHaveProperty('set-cookie');
        expect(answer.headers()['vary'] ?? '').not.toMatch(/cookie/i);
      }
    });
  }
}

test('a picture may be shown elsewhere, and is kept for good', async ({ request }) => {
  const page = await (await ask(request, ELECTRONICS, '/products/arc-100')).text();
  const [, path] = /src="(\/media\/[^"]+)"/.exec(page) ?? [];
  const picture = await ask(request, ELECTRONICS, path!);
  expect(picture.headers()).toMatchObject({
    'content-type': expect.stringMatching(/^image\//),
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': expect.stringContaining('immutable'),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
  });
});

test('static files carry them too, though the Worker never sees the request', async ({ request }) => {
  const page = await (await ask(request, ELECTRONICS, '/')).text();
  const files = [...page.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map(([, path]) => path!);
  expect(files.length).toBeGreaterThan(0);
  for (const path of [...new Set(files), '/plain.css']) {
    const { headers } = { headers: (await ask(request, ELECTRONICS, path)).headers() };
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
});

test('no page allows inline scripts or styles, or anything of another host', async ({ request }) => {
  for (const host of [ELECTRONICS, FASHION]) {
    const policy = (await ask(request, host, '/')).headers()['content-security-policy']!;
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(part);
    }
  }
});

const answerOf = (request: APIRequestContext, { host = ELECTRONICS, path, method = 'GET', headers = {} }: Kind) =>
  ask(request, host, path, { method, headers, maxRedirects: 0, failOnStatusCode: false });
