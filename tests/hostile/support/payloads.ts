/** Stands in every payload that tries to become markup, a header or a script, so that what came of it can be found. */
export const MARK = 'hx7f3a';

const markup = [
  `<${MARK}>`,
  `"><${MARK} on${MARK}=1>`,
  `'><${MARK}>`,
  `" on${MARK}="1`,
  `' on${MARK}='1`,
  ` on${MARK}=1 `,
  `<img src=x onerror=window.${MARK}=1>`,
  `"><img src=x onerror=window.${MARK}=1>`,
  `<svg onload=window.${MARK}=1>`,
  `<script>window.${MARK}=1</script>`,
  `</script><script>window.${MARK}=1</script>`,
  `</title><${MARK}>`,
  `</textarea><${MARK}>`,
  `</style><${MARK}>`,
  `</pre></p></option></select><${MARK}>`,
  `--><${MARK}><!--`,
  `]]><${MARK}>`,
  `<!--<script>${MARK}`,
  `javascript:window.${MARK}=1`,
  `JaVaScRiPt\t:window.${MARK}=1//`,
  `data:text/html,<script>window.${MARK}=1</script>`,
  `&lt;${MARK}&gt;`,
  `&#60;${MARK}&#62;`,
  `%3C${MARK}%3E`,
  `\u003c${MARK}\u003e`,
  `＜${MARK}＞`,
  `<${MARK}\u0000>`,
  `<math><mtext><table><mglyph><style><!--</style><${MARK}>`,
];

const templates = [
  `{{${MARK}}}`,
  `\${${MARK}}`,
  `<%= ${MARK} %>`,
  `#{${MARK}}`,
  `{${MARK}}`,
  `@{${MARK}}`,
  '{{7*7}}',
  '{{constructor.constructor("x")()}}',
];

const queries = [
  `' or '1'='1`,
  `' or 1=1 --`,
  `" or ""="`,
  `'; drop table orders; --`,
  `') union select id, email from customers --`,
  `1 and 1=cast((select email from customers limit 1) as int)`,
  `'||(select group_concat(email) from customers)||'`,
  '%',
  '_%_',
  '*',
  '"',
  '" OR *',
  'NEAR(a b, 3)',
  'title:x AND NOT y',
  '^a + b - c',
  "x' AND randomblob(100000000) --",
  'json_each(?)',
  '$.a',
];

const headers = [
  `a\r\nX-${MARK}: 1`,
  `a\nSet-Cookie: ${MARK}=1`,
  `a\r\n\r\n<${MARK}>`,
  `a\u2028X-${MARK}: 1`,
  `a%0d%0aX-${MARK}: 1`,
];

const places = [
  '../../../etc/passwd',
  '..\\..\\x',
  '/etc/passwd',
  '%2e%2e%2f',
  'file:///etc/passwd',
  'http://127.0.0.1/',
  'http://169.254.169.254/',
  '//evil.example',
  '\\\\evil.example',
  'https://evil.example/',
  '/\\evil.example',
  '.',
  '..',
  '/',
  '//',
];

const keys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'null',
  'undefined',
  'true',
  'false',
  'NaN',
  '[]',
  '{}',
  '[object Object]',
  '{"$gt":""}',
];

const numbers = [
  '0',
  '-0',
  '-1',
  '1.5',
  '1e3',
  '1e309',
  '-1e309',
  'Infinity',
  '0x10',
  '0b1',
  '1_000',
  '1,000',
  '1.000,00',
  ' 1 ',
  '+1',
  '٣',
  '１',
  '2147483648',
  '9007199254740993',
  '18446744073709551616',
  '9'.repeat(400),
  `0.${'0'.repeat(400)}1`,
];

const times = [
  '0000-00-00',
  '2026-02-30',
  '2024-02-29T25:61:61Z',
  '+275760-09-13',
  '-271821-04-19',
  '1970-01-01T00:00:00+99:99',
  '99999999999999999',
];

const unicode = [
  '',
  ' ',
  '\t',
  '\r\n',
  'a\u0000b',
  '\u0000',
  '\u0001\u0008\u000b\u001b[31m',
  '\ufeffa',
  '\u202egnp.exe',
  '\u2066a\u2069',
  '\u200b\u200d',
  'Z̴̡͙̘̃͛̈́a̸̛̺l̷̰̾g̶̢͝o̸͈͝'.repeat(20),
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '𝕳𝖊𝖑𝖑𝖔',
  'ǅİıſẞß',
  'ﷺ'.repeat(50),
  'م'.repeat(300),
  '\ud800',
  '\udfff\ud800',
  'a\uffff\ufffe',
  "=cmd|'/c calc'!A1",
  '@SUM(1+1)',
];

const long = [
  'a'.repeat(501),
  'a'.repeat(10_000),
  'a '.repeat(5_000),
  `${'a'.repeat(5_000)}!`,
  '-'.repeat(5_000),
  '@'.repeat(2_000),
  `a@${'a.'.repeat(2_000)}`,
  ' '.repeat(20_000) + 'x',
  '0'.repeat(5_000),
  '('.repeat(5_000),
  '𝕳'.repeat(5_000),
];

/** Values that have broken other shops: markup, templates, queries, headers, places, keys, numbers, times, letters, lengths. */
export const payloads = [
  ...markup,
  ...templates,
  ...queries,
  ...headers,
  ...places,
  ...keys,
  ...numbers,
  ...times,
  ...unicode,
  ...long,
];

/** Those that would run as script in a page that did not escape them. */
export const scripts = markup;

/** Fields that nobody asked for: a careless handler would take them into a row, or into an object's prototype. */
export const uninvited = [
  '__proto__',
  'constructor',
  'prototype',
  'siteId',
  'site_id',
  'id',
  'price',
  'total',
  'role',
  'isAdmin',
  'status',
  'orderId',
  'createdAt',
  '__proto__.role',
  'constructor.prototype.role',
];
