import net from 'node:net';
import { expect, test } from 'playwright/test';
import { LIMITS } from '#features/tenancy/request-limits.ts';
import { logged, serveApart, type Apart } from './support/apart.ts';
import { sendBytes } from './support/raw-http.ts';

/*
 * What is refused before it is parsed, byte by byte: sizes, methods, kinds of content, and requests that say one thing
 * and are another.
 */

const HOST = 'alpha.example';
const FORM = 'application/x-www-form-urlencoded';
const ADD = '/_actions/cart.add';

let apart: Apart;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  apart = await serveApart('limits');
  await apart.open('Alpha Goods', HOST);
});
test.afterAll(() => apart.stop());

const ask = (line: string, ...headers: string[]) => apart.ask(`${line} HTTP/1.1`, `Host: ${HOST}`, ...headers);

/** Sends a POST with a body of any bytes; its length is told unless `headers` say otherwise. */
function post(path: string, type: string, body: string, ...headers: string[]) {
  const length = headers.some((line) => /^(content-length|transfer-encoding):/i.test(line))
    ? []
    : [`Content-Length: ${Buffer.byteLength(body)}`];
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${HOST}`,
    `Content-Type: ${type}`,
    ...length,
    ...headers,
    'Connection: close',
  ];
  return sendBytes(apart.port, `${head.join('\r\n')}\r\n\r\n${body}`);
}

const chunked = (body: string, size = 50_000) => {
  const chunks = body.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
  return `${chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('')}0\r\n\r\n`;
};

test.describe('a method', () => {
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    test(`${method} is not taken anywhere`, async () => {
      for (const path of ['/', '/cart', '/healthz', ADD, '/payments/test/notifications']) {
        const { status, headers } = await ask(`${method} ${path}`);
        expect(status).toBe(405);
        expect(headers.get('allow')).toBe('GET, HEAD, POST');
        expect(headers.get('cache-control')).toBe('no-store');
      }
    });
  }

  test('POST is not taken by a page that is only shown', async () => {
    for (const path of ['/', '/cart', '/search', '/checkout', '/cart/summary', '/robots.txt', '/sitemap.xml']) {
      const { status, headers } = await ask(`POST ${path}`, 'Content-Length: 0');
      expect(status).toBe(405);
      expect(headers.get('allow')).toBe('GET, HEAD');
    }
  });
});

test('an action runs at no address that is not there, and no answer to a form is kept', async () => {
  expect((await post('/nowhere?_action=cart.add', FORM, 'variantId=a')).status).toBe(405);
  for (const path of ['/?_action=cart.seen', '/products/a?_action=cart.seen', ADD, '/nowhere']) {
    expect((await post(path, FORM, 'a=b')).headers.get('cache-control')).toBe('no-store');
  }
});

test.describe('an address', () => {
  test('that is too long is refused with 414', async () => {
    expect((await ask(`GET /search?q=${'a'.repeat(LIMITS.address - 10)}`)).status).toBe(200);
    expect((await ask(`GET /search?q=${'a'.repeat(LIMITS.address)}`)).status).toBe(414);
    expect((await ask(`GET /${'a/'.repeat(30_000)}`)).status).toBe(414);
  });

  test('whose percent signs mean nothing is refused, and is no error of ours', async () => {
    for (const path of ['/products/%E0%A4%A', '/%', '/categories/%zz', `/%${'25'.repeat(20)}2f`]) {
      expect((await ask(`GET ${path}`)).status).toBe(400);
    }
  });

  for (const path of [
    '//evil.example/',
    '/\\evil.example/',
    '//evil.example/%2e%2e/',
    '/%09/evil.example/',
    '/;//evil.example/',
  ]) {
    test(`${path} leads to no other site`, async () => {
      const { headers } = await ask(`GET ${path}`);
      const target = new URL(headers.get('location') ?? '/', `http://${HOST}${path}`);
      expect(target.hostname).toBe(HOST);
    });
  }

  test('of the framework that no page uses is not there', async () => {
    for (const path of [
      '/_image?href=/plain.css',
      '/_image?href=http://127.0.0.1/',
      '/_server-islands/x?e=1&p=2&s=3',
    ]) {
      expect((await ask(`GET ${path}`)).status).toBe(404);
    }
  });
});

test('headers that are too large are refused with 431', async () => {
  const cookies = (bytes: number) => `Cookie: ${'a=bcdefg; '.repeat(bytes / 10)}`;
  expect((await ask('GET /cart', cookies(LIMITS.headers - 500))).status).toBe(200);
  for (const headers of [
    [cookies(LIMITS.headers)],
    [`X-A: ${'a'.repeat(LIMITS.headers)}`],
    Array.from({ length: 1200 }, (_, i) => `X-${i}: ${'a'.repeat(30)}`),
  ]) {
    expect((await ask('GET /cart', ...headers)).status).toBe(431);
  }
});

test.describe('content', () => {
  for (const type of ['text/plain', 'text/xml', 'application/octet-stream', 'application/csp-report', '']) {
    test(`of type "${type}" is refused with 415`, async () => {
      for (const path of [ADD, '/cart?_action=cart.add', '/payments/test/notifications']) {
        expect((await post(path, type, '{"a":1}')).status).toBe(415);
      }
    });
  }

  test('that is too large is refused with 413, whether its length was told or not', async () => {
    const body = `a=${'b'.repeat(LIMITS.body)}`;
    for (const path of [ADD, '/cart?_action=cart.add', '/payments/test/notifications', '/nowhere']) {
      expect((await post(path, FORM, body)).status).toBe(413);
      expect((await post(path, FORM, chunked(body), 'Transfer-Encoding: chunked')).status).toBe(413);
    }
    expect((await post(ADD, FORM, chunked('x'.repeat(5_000_000)), 'Transfer-Encoding: chunked')).status).toBe(413);
    expect((await post(ADD, FORM, chunked('a=b'), 'Transfer-Encoding: chunked')).status).toBeLessThan(413);
  });

  test('that is a file is not read for someone who is not signed in', async () => {
    const type = 'multipart/form-data; boundary=b';
    const file = `--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n${'x'.repeat(2_000_000)}\r\n--b--\r\n`;
    for (const path of [
      '/_actions/admin.access.signIn',
      '/cart?_action=admin.access.signIn',
      '/_actions/admin.nothing',
    ]) {
      expect((await post(path, type, file)).status).toBe(401);
      expect((await post(path, type, chunked(file), 'Transfer-Encoding: chunked')).status).toBe(411);
      expect((await post(path, type, file, `Content-Length: ${LIMITS.upload + 1}`)).status).toBe(413);
    }
  });

  test('with a told length that is too large is refused, however little comes', async () => {
    expect((await post(ADD, FORM, 'x'.repeat(1000), `Content-Length: ${LIMITS.body + 1}`)).status).toBe(413);
  });

  test('with lengths that contradict each other is refused', async () => {
    for (const headers of [
      ['Content-Length: 3', 'Transfer-Encoding: chunked'],
      ['Content-Length: 3', 'Content-Length: 4'],
      ['Content-Length: -1'],
      ['Content-Length: 3x'],
      ['Transfer-Encoding: chunked, identity'],
    ]) {
      expect((await post(ADD, FORM, 'a=b', ...headers)).status).toBe(400);
    }
  });

  test('that ends before its time is nobody’s error', async () => {
    const path = `${ADD}?cut`;
    await new Promise<void>((gone) => {
      const socket = net.connect(apart.port, '127.0.0.1', () => {
        socket.write(
          `POST ${path} HTTP/1.1\r\nHost: ${HOST}\r\nContent-Type: ${FORM}\r\nContent-Length: 5000\r\n\r\na=b`,
        );
        setTimeout(() => socket.destroy(), 200);
      });
      socket.on('close', () => gone());
    });
    const lines = await logged(apart, (line) => line['route'] === 'entrance' && line.status === 400, 1);
    expect(lines.length).toBeGreaterThan(0);
    expect(apart.log.filter((line) => line['level'] === 'error')).toEqual([]);
  });

  test('that is no JSON, or nested without end, is refused with 400', async () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    for (const body of ['{', '{"a":', 'a=b', '\u0000', nested(65), nested(100_000), '{"a":'.repeat(20_000)]) {
      for (const path of [ADD, '/payments/test/notifications']) {
        expect((await post(path, 'application/json', body)).status).toBe(400);
      }
    }
  });

  test('of a page’s form is never JSON', async () => {
    for (const path of ['/cart?_action=cart.setQuantity', '/checkout?_action=checkout.place', '/?_action=cart.add']) {
      expect((await post(path, 'application/json', '{}')).status).toBe(415);
    }
  });

  test('of more fields or parts than any form has is refused with 413', async () => {
    const fields = Array.from({ length: LIMITS.fields + 1 }, (_, i) => `f${i}=1`).join('&');
    expect((await post(ADD, FORM, fields)).status).toBe(413);
    const part = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';
    const bomb = `${part.repeat(LIMITS.fields + 1)}--b--\r\n`;
    expect((await post(ADD, 'multipart/form-data; boundary=b', bomb)).status).toBe(413);
  });

  test('in parts that cannot be told apart is refused', async () => {
    for (const [type, body] of [
      ['multipart/form-data', 'a'],
      ['multipart/form-data; boundary=b', 'no part at all'],
      ['multipart/form-data; boundary=b', '--b'],
      [`multipart/form-data; boundary=${'b'.repeat(100)}`, `--${'b'.repeat(100)}--`],
      ['multipart/form-data; boundary=b', '--b\r\n--b\r\n--b--'],
      ['multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--'],
      ['multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx'],
    ] as const) {
      for (const path of [ADD, '/cart?_action=cart.setQuantity', '/checkout?_action=checkout.place']) {
        expect((await post(path, type, body)).status).toBe(400);
      }
    }
  });
});

test('whatever is refused carries the headers of every answer, and is logged without what was sent', async () => {
  const before = apart.log.length;
  const answers = [
    await ask('PUT /secret-path'),
    await ask(`GET /secret-path?${'a'.repeat(LIMITS.address)}`),
    await ask('GET /secret-path', `X-A: ${'a'.repeat(LIMITS.headers)}`),
    await post(ADD, 'text/plain', 'secret-text'),
    await post(ADD, 'application/json', '{secret-text'),
  ];
  for (const { headers, body } of answers) {
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'permissions-policy': expect.stringContaining('camera=()'),
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(body).not.toContain('secret');
  }
  await logged(apart, (line) => line['route'] === 'entrance', before + answers.length);
  expect(JSON.stringify(apart.log)).not.toContain('secret');
  expect(apart.log.filter((line) => line['level'] === 'error')).toEqual([]);
});
