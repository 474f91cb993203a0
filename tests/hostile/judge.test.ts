import { describe, expect, it } from 'vitest';
import { brokenOut, formsOf } from './support/html.ts';
import type { Answer } from './support/http.ts';
import { complaintsAbout } from './support/judge.ts';
import { MARK, payloads, scripts } from './support/payloads.ts';

/* The judge is judged: what a careless shop would answer is complained about, what a careful one would is not. */

const good: Answer = {
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'self'; frame-ancestors 'none'",
  },
  cookies: [],
  body: '<!doctype html><title>A shop</title><p>Nothing to see.',
  ms: 10,
};
const complaints = (changes: Partial<Answer>) => complaintsAbout({ ...good, ...changes });
const withHeader = (name: string, value: string) => ({ headers: { ...good.headers, [name]: value } });

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Where a page puts text, with and without care. */
const places: Record<string, (text: string) => string> = {
  text: (text) => `<p>${text}</p>`,
  'an attribute': (text) => `<input value="${text}">`,
  'an attribute in single quotes': (text) => `<input value='${text}'>`,
  'an attribute without quotes': (text) => `<input value=${text}>`,
  'a title': (text) => `<title>${text}</title>`,
  'a textarea': (text) => `<textarea>${text}</textarea>`,
  'a comment': (text) => `<!-- ${text} -->`,
  'a link': (text) => `<a href="${text}">x</a>`,
  'a script': (text) => `<script>var a = "${text}"</script>`,
  'a style': (text) => `<p style="${text}">x</p>`,
};

describe.each(Object.entries(places))('text put into %s as it is', (_, put) => {
  it('is seen to break out with at least one payload', () => {
    expect(scripts.filter((text) => brokenOut(put(text)).length > 0)).not.toEqual([]);
  });
});

it.each(['text', 'an attribute', 'an attribute in single quotes', 'a title', 'a textarea'])(
  'text put into %s with care is never complained about',
  (place) => {
    for (const text of payloads) expect(brokenOut(places[place]!(escaped(text)))).toEqual([]);
  },
);

it('data in a page is no script, unless it ends the script', () => {
  const data = (json: string) => `<script type="application/ld+json">${json}</script>`;
  expect(brokenOut(data(JSON.stringify({ name: `\\u003c/script>${MARK}` })))).toEqual([]);
  expect(() => brokenOut(data(`{"name":"</script><${MARK}>"}`))).toThrow();
});

describe('an answer', () => {
  it('that is good is not complained about', () => expect(complaints({})).toEqual([]));

  it.each<[string, Partial<Answer>]>([
    ['breaks', { status: 500 }],
    ['is out of order', { status: 503 }],
    ['takes for ever', { ms: 60_000 }],
    ['tells of the database', { body: 'D1_ERROR: near "x": syntax error: SQLITE_ERROR' }],
    ['tells where it broke', { body: 'Error\n    at async handle (file:///a.mjs:1:1)' }],
    ['does not tell its letters', withHeader('content-type', 'text/html')],
    ['may be sniffed', { headers: { ...good.headers, 'x-content-type-options': '' } }],
    ['has no policy', { headers: { ...good.headers, 'content-security-policy': '' } }],
    ['has a header that was sent in', withHeader(`x-${MARK}`, '1')],
    ['sets a cookie that was sent in', { cookies: [`${MARK}=1`] }],
    ['leads to another site', withHeader('location', 'https://evil.example/')],
    ['leads to another site by its scheme', withHeader('location', '//evil.example/')],
    ['says it is JSON and is not', { ...withHeader('content-type', 'application/json'), body: '{' }],
    ['runs a script', { body: `<p>${scripts[0]}` }],
  ])('that %s is complained about', (_, changes) => expect(complaints(changes)).not.toEqual([]));
});

it('forms are read as a browser sends them', () => {
  const page = `<form method="POST" action="/a?_action=x"><input name="t" value="&lt;1"><input type="radio" name="r" value="1">
    <input type="radio" name="r" value="2" checked><select name="s"><option>a<option selected value="b">B</select>
    <textarea name="u">\n2</textarea><button formaction="/b?_action=y">y</button></form><form id="f"></form><input form="f" name="z">`;
  const [first, second, third] = formsOf(page);
  expect(first).toMatchObject({ action: '/a?_action=x', method: 'post' });
  expect(first?.fields.map(({ name, value }) => [name, value])).toEqual([
    ['t', '<1'],
    ['r', '2'],
    ['s', 'b'],
    ['u', '2'],
  ]);
  expect(second?.action).toBe('/b?_action=y');
  expect(third).toMatchObject({ method: 'get', fields: [{ name: 'z' }] });
});
