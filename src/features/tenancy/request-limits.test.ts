import { describe, expect, it } from 'vitest';
import { bodyLimit, bodyRefusal, headRefusal, LIMITS } from './request-limits.ts';

const FORM = 'application/x-www-form-urlencoded';
const address = (path: string) => new URL(path, 'http://shop.example');
const asked = (path: string, init: RequestInit = {}) => {
  const request = new Request(address(path), init);
  return headRefusal(request, address(path))?.status ?? null;
};
const sent = (path: string, type: string | null, headers: Record<string, string> = {}) =>
  asked(path, { method: 'POST', body: 'a=b', headers: { ...headers, 'Content-Type': type ?? '' } });
const read = async (body: string | null, type: string) =>
  (await bodyRefusal(body === null ? null : new TextEncoder().encode(body), type))?.status ?? null;

describe('the head of a request', () => {
  it.each(['GET', 'HEAD', 'POST'])('may be %s', (method) => expect(asked('/', { method })).toBeNull());
  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'GETS'])('may not be %s', (method) =>
    expect(asked('/', { method })).toBe(405),
  );

  it('has an address of 8 KB at most', () => {
    expect(asked(`/${'a'.repeat(LIMITS.address - 1)}`)).toBeNull();
    expect(asked(`/${'a'.repeat(LIMITS.address)}`)).toBe(414);
    expect(asked(`/?q=${'%20'.repeat(3000)}`)).toBe(414);
  });

  it.each(['/products/%E0%A4%A', '/%', '/%zz', `/%${'25'.repeat(9)}2f`])(
    'has an address that means something: not %s',
    (path) => expect(asked(path)).toBe(400),
  );
  it.each(['/products/caf%C3%A9', '/pages/100%25', '/pages/%252525', '/?q=%E0%A4%A'])('may be for %s', (path) =>
    expect(asked(path)).toBeNull(),
  );

  it('has headers of 32 KB at most', () => {
    expect(asked('/', { headers: { 'X-A': 'a'.repeat(LIMITS.headers - 3) } })).toBeNull();
    expect(asked('/', { headers: { 'X-A': 'a'.repeat(LIMITS.headers - 2) } })).toBe(431);
    expect(asked('/', { headers: { 'X-A': 'a'.repeat(20_000), 'X-B': 'b'.repeat(20_000) } })).toBe(431);
  });

  it.each([
    FORM,
    `${FORM};charset=UTF-8`,
    'application/json',
    'Application/JSON ; charset=utf-8',
    'multipart/form-data; boundary=x',
  ])('may announce %s', (type) => expect(sent('/cart', type)).toBeNull());
  it.each(['text/plain', 'text/xml', '', 'application/x-www-form-urlencodedx', 'application/json-patch+json'])(
    'may not announce %j',
    (type) => expect(sent('/cart', type)).toBe(415),
  );
  it('is no JSON when it is the form of a page', () => {
    expect(sent('/cart?_action=cart.add', 'application/json')).toBe(415);
    expect(sent('/_actions/cart.add', 'application/json')).toBeNull();
  });

  it('has to say how the parts of a form are told apart', () => {
    expect(sent('/cart', 'multipart/form-data')).toBe(400);
    expect(sent('/cart', 'multipart/form-data; boundary="a b"; charset=utf-8')).toBeNull();
    expect(sent('/cart', `multipart/form-data; boundary=${'x'.repeat(71)}`)).toBe(400);
  });

  it('may announce as much as its action takes', () => {
    const length = (bytes: number) => ({ 'Content-Length': String(bytes) });
    expect(sent('/cart', FORM, length(LIMITS.body))).toBeNull();
    expect(sent('/cart', FORM, length(LIMITS.body + 1))).toBe(413);
    expect(sent('/cart?_action=admin.pages.save', FORM, length(LIMITS.body + 1))).toBeNull();
    expect(sent('/_actions/admin.pages.save', FORM, length(LIMITS.staffBody + 1))).toBe(413);
    expect(sent('/_actions/admin.media.add', 'multipart/form-data; boundary=x', length(LIMITS.upload))).toBeNull();
    expect(sent('/_actions/admin.media.add', 'multipart/form-data; boundary=x', length(LIMITS.upload + 1))).toBe(413);
    expect(sent('/_actions/admin.media.add', 'multipart/form-data; boundary=x')).toBe(411);
    expect(sent('/_actions/cart.admin.add', FORM, length(LIMITS.body + 1))).toBe(413);
  });
});

describe('the body of a request', () => {
  it('is as large as its action takes', async () => {
    const post = new Request(address('/cart'), { method: 'POST', body: 'a', headers: { 'Content-Type': FORM } });
    expect(bodyLimit(post, address('/cart'))).toBe(LIMITS.body);
    expect(bodyLimit(post, address('/cart?_action=admin.pages.save'))).toBe(LIMITS.staffBody);
    expect(await read(null, FORM)).toBe(413);
  });

  it('may be missing', async () => {
    expect(asked('/cart', { method: 'POST' })).toBeNull();
    expect(asked('/cart', { method: 'POST', body: '', headers: { 'Content-Length': '0' } })).toBeNull();
    expect(await read('', FORM)).toBeNull();
  });

  it('is JSON when it says so', async () => {
    expect(await read('{"a":["}]",{}]}', 'application/json')).toBeNull();
    for (const broken of ['{', '{a:1}', 'undefined', '{}{}', '\u0000'])
      expect(await read(broken, 'application/json')).toBe(400);
  });

  it('is not nested deeper than any form of ours', async () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(await read(nested(LIMITS.depth), 'application/json')).toBeNull();
    expect(await read(nested(LIMITS.depth + 1), 'application/json')).toBe(400);
    expect(await read(nested(100_000), 'application/json')).toBe(400);
    expect(await read(JSON.stringify(`\\"${'['.repeat(1000)}`), 'application/json')).toBeNull();
  });

  it('has as many fields as a form of ours could', async () => {
    const fields = (count: number) => Array.from({ length: count }, (_, i) => `f${i}=1`).join('&');
    expect(await read(fields(LIMITS.fields), FORM)).toBeNull();
    expect(await read(fields(LIMITS.fields + 1), FORM)).toBe(413);
    const parts = (count: number) =>
      `${'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(count)}--x--`;
    expect(await read(parts(LIMITS.fields), 'multipart/form-data; boundary=x')).toBeNull();
    expect(await read(parts(LIMITS.fields + 1), 'multipart/form-data; boundary="x"')).toBe(413);
    for (const broken of ['no part at all', '--x', '--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--']) {
      expect(await read(broken, 'multipart/form-data; boundary=x')).toBe(400);
    }
  });
});
