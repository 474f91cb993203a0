import { expect, test } from 'playwright/test';
import { logged, serveApart, type Apart } from './support/apart.ts';
import { sendBytes } from './support/raw-http.ts';
import manifest from '../../package.json' with { type: 'json' };

/* What an operator is told: whether it works, and what each request cost. */

const { version } = manifest;
let apart: Apart;

test.describe('a deployment that works', () => {
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    apart = await serveApart('health');
    await apart.open('Alpha Goods', 'alpha.example');
  });
  test.afterAll(() => apart.stop());

  for (const host of ['alpha.example', 'unknown.example', 'localhost', '127.0.0.1', '[::1]']) {
    test(`says so on ${host}`, async () => {
      const { status, headers, body } = await apart.ask('GET /healthz HTTP/1.1', `Host: ${host}`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toMatch(/^application\/json/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(JSON.parse(body)).toEqual({ status: 'ok', version, database: 'ok' });
    });
  }

  test('logs one line for each request, with what it cost', async () => {
    const { headers } = await apart.ask('GET /pages/about HTTP/1.1', 'Host: alpha.example');
    const id = headers.get('x-request-id');
    const [line, ...more] = await logged(apart, (one) => one['requestId'] === id);
    expect(more).toEqual([]);
    expect(line).toEqual({
      level: 'info',
      requestId: id,
      site: expect.stringMatching(/^[0-9a-f-]{36}$/),
      host: 'alpha.example',
      method: 'GET',
      route: '/pages/[slug]',
      status: 404,
      ms: expect.any(Number),
      roundTrips: expect.any(Number),
      statements: expect.any(Number),
      rowsRead: expect.any(Number),
      rowsWritten: 0,
    });
    expect(line!['roundTrips']).toBeGreaterThan(0);
    expect(line!['statements']).toBeGreaterThan(0);
  });

  for (const [what, asked, route] of [
    ['a page', 'GET /', '/'],
    ['a page that is not there', 'GET /nowhere', '/404'],
    ['an address with a token', 'GET /orders/sEcReT', '/orders/[token]'],
    ['a search', 'GET /search?q=sEcReT', '/search'],
    ['a stylesheet', 'GET /theme/sEcReT.css', '/theme/[version].css'],
    ['a form', 'POST /checkout?_action=sEcReT', '/checkout'],
    ['a method that nobody uses', 'DELETE /products/sEcReT', 'entrance'],
    ['a question about methods', 'OPTIONS /cart', 'entrance'],
    ['a head without a body', 'HEAD /', '/'],
  ] as const) {
    test(`logs ${what} once, by its route and without what it carried`, async ({ request }) => {
      const [method = '', path = ''] = asked.split(' ');
      const answer = await request.fetch(`http://127.0.0.1:${apart.port}${path}`, {
        method,
        maxRedirects: 0,
        headers: { Host: 'alpha.example', Cookie: 'hermes_cart=sEcReT' },
        ...(method === 'POST' && { form: { email: 'sEcReT@example.com' } }),
      });
      const lines = await logged(apart, (one) => one['requestId'] === answer.headers()['x-request-id']);
      expect(lines.map((line) => line['route'])).toEqual([route]);
      expect(JSON.stringify(lines)).not.toContain('sEcReT');
    });
  }

  test('every answer has a request id of its own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => apart.ask('GET / HTTP/1.1', 'Host: alpha.example')),
    );
    expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(20);
  });

  test('tells the browser’s developer tools what a page cost', async () => {
    const { headers } = await apart.ask('GET / HTTP/1.1', 'Host: alpha.example');
    expect(headers.get('server-timing')).toMatch(
      /^total;dur=\d+, db;desc="\d+ round trips, \d+ statements, \d+ rows read"$/,
    );
  });
});

test.describe('a deployment whose database is down', () => {
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => void (apart = await serveApart('broken', { broken: true })));
  test.afterAll(() => apart.stop());

  test('says so', async () => {
    const { status, body } = await apart.ask('GET /healthz HTTP/1.1', 'Host: alpha.example');
    expect(status).toBe(503);
    expect(JSON.parse(body)).toEqual({ status: 'unavailable', version, database: 'down' });
  });

  for (const asked of ['GET /', 'GET /cart', 'POST /cart', 'GET /theme/1.css']) {
    test(`answers ${asked} with a plain page and when to come again`, async () => {
      const { status, headers, body } = await apart.ask(
        `${asked} HTTP/1.1`,
        'Host: alpha.example',
        'Content-Length: 0',
      );
      expect(status).toBe(503);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(body).toContain('cannot be reached right now');
      expect(body).toContain(headers.get('x-request-id'));
      expect(body).not.toMatch(/sqlite|\bD1\b|stack/i);
      const [line] = await logged(apart, (one) => one['requestId'] === headers.get('x-request-id'));
      expect(line).toMatchObject({
        level: 'error',
        status: 503,
        site: null,
        error: expect.stringContaining('DatabaseUnreachable'),
      });
    });
  }
});

test.describe('a database that breaks while the shop is open', () => {
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    apart = await serveApart('outage', { outages: true });
    await apart.open('Alpha Goods', 'alpha.example');
    await apart.open('Beta Goods', 'beta.example');
  });
  test.afterAll(() => apart.stop());

  const during = (request: string, host: string) =>
    apart.ask(`${request} HTTP/1.1`, `Host: ${host}`, 'Content-Length: 0', 'X-Test-Outage: 1');
  const after = (request: string, host: string) => apart.ask(`${request} HTTP/1.1`, `Host: ${host}`);

  test('is told of, with no page of a store instead', async () => {
    expect((await after('GET /', 'alpha.example')).status).toBe(200);
    for (const request of ['GET /', 'GET /cart', 'GET /search?q=a', 'GET /products/a', 'GET /robots.txt']) {
      const { status, headers, body } = await during(request, 'alpha.example');
      // What needs no database goes on.
      expect(status, request).toBe(request === 'GET /robots.txt' ? 200 : 503);
      if (status === 200) continue;
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.has('set-cookie')).toBe(false);
      expect(body).not.toMatch(/Alpha|Beta|D1|Network/);
    }
    expect((await during('GET /healthz', 'alpha.example')).status).toBe(503);
  });

  test('takes no form, and says so instead of losing it', async () => {
    const form = 'variantId=a&quantity=1';
    const { status, headers, body } = await sendBytes(
      apart.port,
      [
        ...['POST /cart?_action=cart.add HTTP/1.1', 'Host: alpha.example', 'Origin: http://alpha.example'],
        ...['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${form.length}`],
        ...['X-Test-Outage: 1', 'Connection: close', '', form],
      ].join('\r\n'),
    );
    expect(status).toBe(503);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.has('set-cookie')).toBe(false);
    expect(body).toContain('cannot be reached right now');
  });

  test('leads nobody to believe that a host is no store’s, or another’s', async () => {
    for (const host of ['beta.example', 'nobody.example']) {
      const { status, body } = await during('GET /', host);
      expect(status).toBe(503);
      expect(body).not.toMatch(/Alpha|Beta/);
    }
  });

  test('is forgotten as soon as it is over', async () => {
    for (const [host, name] of [
      ['alpha.example', 'Alpha Goods'],
      ['beta.example', 'Beta Goods'],
    ] as const) {
      const { status, body } = await after('GET /', host);
      expect(status).toBe(200);
      expect(body).toContain(name);
    }
    expect((await after('GET /', 'nobody.example')).status).toBe(404);
    expect((await after('GET /healthz', 'alpha.example')).status).toBe(200);
  });
});

test.describe('in production', () => {
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    apart = await serveApart('production', { vars: { APP_ENV: 'production' } });
    await apart.open('Alpha Goods', 'alpha.example');
  });
  test.afterAll(() => apart.stop());

  test('what a page costs is nobody’s business', async () => {
    const { status, headers } = await apart.ask('GET / HTTP/1.1', 'Host: alpha.example');
    expect(status).toBe(200);
    expect(headers.has('server-timing')).toBe(false);
  });

  test('there is no directory of stores', async () => {
    const { status, body } = await apart.ask('GET / HTTP/1.1', 'Host: localhost');
    expect(status).toBe(404);
    expect(body).not.toContain('Alpha');
  });

  for (const path of ['/_dev/mail', '/_dev/mail/1', '/_dev/mail/1/html', '/_dev/pay/1']) {
    test(`there is no ${path}`, async () => {
      expect((await apart.ask(`GET ${path} HTTP/1.1`, 'Host: alpha.example')).status).toBe(404);
    });
  }

  test('an image of elsewhere is not fetched', async () => {
    const { status } = await apart.ask('GET /_image?href=http://127.0.0.1/&w=10 HTTP/1.1', 'Host: alpha.example');
    expect(status).toBeGreaterThanOrEqual(400);
  });
});
