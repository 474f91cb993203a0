import { SITE_TTL } from '#features/tenancy/sites.ts';
import { setStatus } from '#db/platform.ts';
import type { SiteId } from '#lib/site-id.ts';
import { expect, test } from 'playwright/test';
import { logged, serveApart, type Apart } from './support/apart.ts';
import { sendAndHangUp } from './support/raw-http.ts';

/*
 * Which store answers on which host, over HTTP. Every test sends its bytes itself: clients put the Host header right.
 */

const ALPHA = 'Alpha Goods';
const BUCH = 'Bücherstube';
const CLOSED = 'Closed Corner';
const GONE = 'Gone Gifts';
const NAMES = [ALPHA, BUCH, CLOSED, GONE];

let apart: Apart;
let alphaId: SiteId;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  apart = await serveApart('hosts');
  ({ id: alphaId } = await apart.open(ALPHA, 'alpha.example', 'www.alpha.example', 'alpha.example.org'));
  await apart.open(BUCH, 'xn--bcher-kva.localhost', 'xn--bcher-kva.example');
  const closed = await apart.open(CLOSED, 'closed.example');
  const gone = await apart.open(GONE, 'gone.example');
  await setStatus(apart.db, closed.id, 'maintenance', 'We are painting the walls.', Date.now());
  await setStatus(apart.db, gone.id, 'suspended', 'We have moved on.', Date.now());
});
test.afterAll(() => apart.stop());

const get = (host: string, path = '/', ...headers: string[]) =>
  apart.ask(`GET ${path} HTTP/1.1`, `Host: ${host}`, ...headers);
const namesIn = (body: string) => NAMES.filter((name) => body.includes(name));

test.describe('the store answers on its host', () => {
  for (const [how, host] of [
    ['exact', 'alpha.example'],
    ['in upper case', 'ALPHA.Example'],
    ['with a port', 'alpha.example:8080'],
    ['with a trailing dot', 'alpha.example.'],
    ['with a trailing dot and a port', 'alpha.example.:80'],
  ]) {
    test(how!, async () => {
      const { status, body } = await get(host!);
      expect(status).toBe(200);
      expect(namesIn(body)).toEqual([ALPHA]);
      expect(body).toMatch(/rel="canonical" href="http:\/\/alpha\.example(?::\d+)?\/"/);
    });
  }

  test('in punycode', async () => {
    const { status, body } = await get('xn--bcher-kva.localhost');
    expect(status).toBe(200);
    expect(namesIn(body)).toEqual([BUCH]);
  });

  test('in Unicode, as it is typed into a browser', async ({ page }) => {
    const answer = await page.goto(`http://bücher.localhost:${apart.port}/`);
    expect(answer?.status()).toBe(200);
    expect(namesIn(await page.content())).toEqual([BUCH]);
  });
});

test('a page says what its store is written in, and which way that is read', async () => {
  const { id } = await apart.open('Sfarim', 'sfarim.example');
  await apart.db
    .prepare(`update settings set value = json_set(value, '$.language', 'he') where site_id = ? and id = 'general'`)
    .bind(id)
    .run();
  expect((await get('sfarim.example')).body).toMatch(/<html lang="he" dir="rtl"/);
  expect((await get('alpha.example')).body).toMatch(/<html lang="en" data-/);
});

test.describe('a further host leads to the primary one', () => {
  const path = '/products/caf%C3%A9?colour=red&size=m&q=%22a%20b%22';

  test('for good, with path and query', async () => {
    const { status, headers, body } = await get('WWW.alpha.example', path);
    expect(status).toBe(301);
    expect(headers.get('location')).toBe(`http://alpha.example${path}`);
    expect(body).toBe('');
  });

  test('with the port it was asked on', async () => {
    const { headers } = await get('alpha.example.org:8080', path);
    expect(headers.get('location')).toBe(`http://alpha.example:8080${path}`);
  });

  test('a form is sent there again as it is', async () => {
    const { status, headers } = await apart.ask(
      `POST ${path} HTTP/1.1`,
      'Host: www.alpha.example',
      'Content-Length: 0',
    );
    expect(status).toBe(308);
    expect(headers.get('location')).toBe(`http://alpha.example${path}`);
  });

  test('and not to a host that stands in the path', async () => {
    for (const trick of ['//evil.example/', '/\\evil.example/', '/@evil.example', '///evil.example']) {
      const { headers } = await get('www.alpha.example', trick);
      expect(new URL(headers.get('location')!).hostname).toBe('alpha.example');
    }
  });
});

test.describe('no store answers', () => {
  for (const [what, host] of [
    ['on an unknown host', 'unknown.example'],
    ['below a store’s host', 'shop.alpha.example'],
    ['on a host that begins like a store’s', 'alpha.example.evil.example'],
    ['on a host that ends like a store’s', 'evilalpha.example'],
    ['on an IPv4 address', '127.0.0.1'],
    ['on an IPv6 address', '[::1]'],
    ['on an IP address in one number', '2130706433'],
    ['on an IP address in hexadecimal', '0x7f000001'],
    ['on an empty host', ''],
    ['on two hosts in one', 'alpha.example, unknown.example'],
    ['on a host with a user', 'alpha.example@unknown.example'],
    ['on a host with a path', 'unknown.example/alpha.example'],
    ['on a host with two trailing dots', 'alpha.example..'],
    ['on a host in raw UTF-8', 'bücher.example'],
    ['on a host in percent signs', 'b%C3%BCcher.example'],
    ['on a host with a quote in it', `alpha.example' or '1'='1`],
    ['on a host that is too long', `${'a'.repeat(300)}.example`],
    ['on localhost', 'localhost'],
  ]) {
    test(what!, async () => {
      const { status, body } = await get(host!, '/cart');
      expect([400, 404]).toContain(status);
      expect(namesIn(body)).toEqual([]);
    });
  }

  test('without a Host', async () => {
    for (const version of ['1.0', '1.1']) {
      const { status, body } = await apart.ask(`GET / HTTP/${version}`);
      expect([400, 404]).toContain(status);
      expect(namesIn(body)).toEqual([]);
    }
  });

  test('when there are two Hosts', async () => {
    for (const second of ['unknown.example', 'alpha.example', 'xn--bcher-kva.example']) {
      const { status, body } = await apart.ask('GET / HTTP/1.1', 'Host: alpha.example', `Host: ${second}`);
      expect([400, 404]).toContain(status);
      expect(namesIn(body)).toEqual([]);
    }
  });

  test('when the request’s target names another host', async () => {
    const { status, body } = await apart.ask('GET http://alpha.example/ HTTP/1.1', 'Host: unknown.example');
    expect([400, 404]).toContain(status);
    expect(namesIn(body)).toEqual([]);
  });

  test('but for a plain page that is not kept', async () => {
    const { status, headers, body } = await get('unknown.example');
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toContain('No shop here');
  });
});

test.describe('no header chooses the store', () => {
  for (const header of [
    'X-Forwarded-Host: xn--bcher-kva.localhost',
    'Forwarded: host=xn--bcher-kva.localhost',
    'X-Host: xn--bcher-kva.localhost',
    'X-Original-Host: xn--bcher-kva.localhost',
    'X-HTTP-Host-Override: xn--bcher-kva.localhost',
    'X-Forwarded-Server: xn--bcher-kva.localhost',
    'X-Original-URL: http://xn--bcher-kva.localhost/healthz',
    'X-Rewrite-URL: http://xn--bcher-kva.localhost/healthz',
    'X-Forwarded-Proto: https',
    'X-Forwarded-Port: 4321',
  ]) {
    test(header, async () => {
      const [asked, unknown] = [await get('alpha.example', '/', header), await get('unknown.example', '/', header)];
      expect(asked.status).toBe(200);
      expect(namesIn(asked.body)).toEqual([ALPHA]);
      expect(asked.body).toContain('<link rel="canonical" href="http://alpha.example/"');
      expect(unknown.status).toBe(404);
      expect(namesIn(unknown.body)).toEqual([]);
    });
  }
});

test.describe('a paused store', () => {
  for (const [host, name, words] of [
    ['closed.example', CLOSED, 'We are painting the walls.'],
    ['gone.example', GONE, 'We have moved on.'],
  ] as const) {
    test(`${name} says so in its own words`, async () => {
      for (const request of ['GET /', 'GET /cart', 'GET /sitemap.xml', 'POST /cart', 'GET /media/a/320']) {
        const { status, headers, body } = await apart.ask(`${request} HTTP/1.1`, `Host: ${host}`, 'Content-Length: 0');
        expect(status).toBe(503);
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
        expect(headers.get('cache-control')).toBe('no-store');
        expect(body).toContain(words);
        expect(namesIn(body)).toEqual([name]);
      }
    });
  }

  test(`is paused, and open again, within ${SITE_TTL / 1000} seconds`, async () => {
    expect((await get('alpha.example')).status).toBe(200);
    for (const [status, expected] of [
      ['suspended', 503],
      ['active', 200],
    ] as const) {
      await setStatus(apart.db, alphaId, status, null, Date.now());
      const since = Date.now();
      await expect.poll(async () => (await get('alpha.example')).status, { timeout: SITE_TTL + 2_000 }).toBe(expected);
      expect(Date.now() - since).toBeLessThan(SITE_TTL + 1_000);
    }
  });
});

test.describe('looking a host up', () => {
  test('is one query for many who ask at once', async () => {
    const host = 'nobody-yet.example';
    await Promise.all(Array.from({ length: 30 }, () => get(host)));
    const lines = await logged(apart, (line) => line.host === host, 30);
    expect(lines).toHaveLength(30);
    expect(lines.reduce((sum, line) => sum + Number(line['roundTrips']), 0)).toBe(1);
  });

  test('goes on for the others when the one who asked first hangs up', async () => {
    await apart.open('Delta', 'delta.example');
    const gone = sendAndHangUp(apart.port, 'GET / HTTP/1.1', 'Host: delta.example');
    const others = await Promise.all(Array.from({ length: 10 }, () => get('delta.example')));
    await gone;
    expect(others.map(({ status }) => status)).toEqual(others.map(() => 200));
  });
});
