import { expect, test, type APIRequestContext, type APIResponse } from 'playwright/test';
import { builtRoutes } from '../support/built-routes.ts';
import { ask } from './support/direct.ts';
import { expectSecured } from './support/secured.ts';
import { staffCookie } from './support/staff.ts';
import { ELECTRONICS } from './support/stores.ts';

/*
 * The headers of every route of the built Worker, as a stranger and as an owner: a route that is added is in here by
 * itself, and is personal until it is listed as public.
 */

/** The routes that are the same for everybody, so that shared caches may keep them. */
const PUBLIC = new Set([
  ...['/', '/categories/[slug]', '/collections/[slug]', '/products/[slug]', '/pages/[slug]'],
  ...[
    '/search',
    '/search/suggestions',
    '/sitemap.xml',
    '/robots.txt',
    '/favicon.svg',
    '/favicon.ico',
    '/theme/[version].css',
  ],
  '/media/[id]/[width]',
]);

/** Cookies that scripts of our own read: none of them lets anybody in. */
const READ_BY_SCRIPTS = /^hermes_(cart_count|admin_theme)=/;

/** Something that is there, where a parameter is asked for; elsewhere nothing is. */
const THERE: Record<string, string> = {
  '/categories/[slug]': '/categories/audio',
  '/collections/[slug]': '/collections/new-arrivals',
  '/products/[slug]': '/products/arc-100',
  '/pages/[slug]': '/pages/shipping',
};

for (const { route } of builtRoutes()) {
  const missing = route.replace(/\[[^\]]+\]/g, 'none');
  for (const path of new Set([THERE[route] ?? missing, missing])) {
    test(`${path} carries the headers of every answer, and is kept by nobody unless it is public`, async ({
      request,
    }) => {
      const owner = { Cookie: await staffCookie(request, ELECTRONICS, 'owner') };
      for (const headers of [{}, owner]) {
        for (const answer of await answersOf(request, path, headers)) {
          expect(answer.status()).toBeLessThan(500);
          expectSecured(answer, isFramed(answer, route));
          const caching = answer.headers()['cache-control'];
          if (answer.ok() && PUBLIC.has(route)) expect(caching).toMatch(/^public/);
          else if (!PUBLIC.has(route)) expect(caching).toMatch(/no-store|private/);
          expectCookies(answer, /^public/.test(caching ?? ''));
        }
      }
    });
  }
}

/** The studio shows drafts in a frame: they may be, and nothing else. */
const isFramed = (answer: APIResponse, route: string) =>
  route.startsWith('/admin/preview/') && answer.headers()['x-frame-options'] === 'SAMEORIGIN';

/** As it is asked for, and as a form is sent there. */
async function answersOf(request: APIRequestContext, path: string, headers: Record<string, string>) {
  const options = { headers, maxRedirects: 0, failOnStatusCode: false };
  return [
    await ask(request, ELECTRONICS, path, options),
    await ask(request, ELECTRONICS, path, { ...options, method: 'POST', form: { a: 'b' } }),
  ];
}

function expectCookies(answer: APIResponse, isPublic: boolean) {
  const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
  if (isPublic) expect(cookies).toEqual([]);
  for (const { value } of cookies) {
    expect(value).toMatch(/SameSite=(Lax|Strict)/);
    expect(value).not.toMatch(/Domain=/i);
    if (!READ_BY_SCRIPTS.test(value)) expect(value).toContain('HttpOnly');
  }
}
