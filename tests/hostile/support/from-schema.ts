import fc from 'fast-check';
import type { Schema } from './declared.ts';
import type { Encoding, Field, HostileFile } from './encode.ts';
import { fieldsOf } from './encode.ts';
import { payloads, uninvited } from './payloads.ts';

/** Values that a field may really have in a store: ids, slugs, tokens; by field name, and any of them under `*`. */
export type Known = ReadonlyMap<string, readonly string[]>;

export type FormCase = { fields: Field[]; encoding: Encoding };

const MOST_SPOILT = 4;

/** A form made from what its action declares: as it should be, or with up to four things wrong with it. */
export function formFrom(schema: Schema, known: Known): fc.Arbitrary<FormCase> {
  return fc.record({
    fields: fc
      .tuple(
        valueFrom(schema, known).map((value) => fieldsOf(value)),
        fc.array(spoiling, { maxLength: MOST_SPOILT }),
      )
      .map(([fields, changes]) => changes.reduce((all, change) => change(all), fields)),
    encoding: fc.constantFrom<Encoding>('urlencoded', 'multipart'),
  });
}

/** JSON made from what its action declares, or with something else in one place of it, or anything at all. */
export const jsonFrom = (schema: Schema, known: Known): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 3, arbitrary: valueFrom(schema, known) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(valueFrom(schema, known), fc.nat(), anything)
        .map(([whole, at, by]) => replaced(whole, at, by)),
    },
    { weight: 1, arbitrary: anything },
  );

/** A value that fits, as far as JSON Schema can say; what a refinement wants besides is often missed. */
export function valueFrom(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => valueFrom(choice, known, name)));
  switch (schema.type) {
    case 'string':
      return textFrom(schema, known, name);
    case 'integer':
    case 'number':
      return numberFrom(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(valueFrom(schema.items ?? {}, known, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 12),
      });
    case 'object':
      return objectFrom(schema, known);
    default:
      return anything;
  }
}

function objectFrom({ properties = {}, required = [], additionalProperties }: Schema, known: Known) {
  const declared = fc.record(
    Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, valueFrom(one, known, key)])),
    { requiredKeys: required },
  );
  if (typeof additionalProperties !== 'object') return declared;
  const more = fc.dictionary(fc.string({ maxLength: 20 }), valueFrom(additionalProperties, known), { maxKeys: 3 });
  return fc.tuple(more, declared).map(([one, other]) => ({ ...one, ...other }));
}

function textFrom({ format, pattern, minLength = 0, maxLength = 60 }: Schema, known: Known, name: string) {
  if (format === 'binary') return file;
  const anyText = fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 300)) });
  const there = [...(known.get(name) ?? []), ...(/id$|token|slug|product/i.test(name) ? (known.get('*') ?? []) : [])];
  return fc.oneof(
    { weight: 2, arbitrary: matching(pattern) ?? (format === 'email' ? fc.emailAddress() : anyText) },
    ...(there.length ? [{ weight: 6, arbitrary: fc.constantFrom(...there) }] : []),
  );
}

function matching(pattern: string | undefined): fc.Arbitrary<string> | null {
  if (pattern === undefined) return null;
  try {
    return fc.stringMatching(new RegExp(pattern));
  } catch {
    // Not every pattern can be turned round.
    return null;
  }
}

const numberFrom = ({ type, minimum = -1000, maximum = 1e9 }: Schema): fc.Arbitrary<number> =>
  type === 'integer'
    ? fc.integer({ min: Math.max(minimum, -1e9), max: Math.max(minimum, Math.min(maximum, 1e9)) })
    : fc.double({ min: minimum, max: Math.max(minimum, maximum), noNaN: true });

const payload = fc.constantFrom(...payloads);

const file: fc.Arbitrary<HostileFile> = fc.record({
  name: fc.constantFrom('a.png', '../../a.png', 'a.php\u0000.png', '"><hx7f3a>.svg', 'CON', 'a'.repeat(300), ''),
  type: fc.constantFrom('image/png', 'image/svg+xml', 'text/html', 'text/csv', 'application/x-httpd-php', ''),
  content: fc.oneof(
    payload,
    fc.constantFrom('\x89PNG\r\n\x1a\n', '<svg onload=window.hx7f3a=1>', 'GIF89a;<?php ?>', 'PK\x03\x04'),
  ),
});

const anything: fc.Arbitrary<unknown> = fc.oneof(
  payload,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1e308,
    2 ** 53,
    [],
    {},
    [[]],
    JSON.parse('{"__proto__":{"role":"owner"}}') as unknown,
  ),
);

type Change = (fields: Field[]) => Field[];

const at = fc.nat();
const put = (fields: Field[], index: number, change: (field: Field) => Field[]) =>
  fields.flatMap((field, i) => (i === index % fields.length ? change(field) : [field]));

const spoiling: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(at, payload).map(
      ([i, text]): Change =>
        (all) =>
          put(all, i, ([name]) => [[name, text]]),
    ),
  },
  {
    weight: 1,
    arbitrary: at.map(
      (i): Change =>
        (all) =>
          put(all, i, () => []),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(at, payload).map(
      ([i, text]): Change =>
        (all) =>
          put(all, i, (field) => [field, [field[0], text]]),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(at, payload).map(
      ([i, text]): Change =>
        (all) =>
          put(all, i, (field) => [[field[0], text], field]),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(at, file).map(
      ([i, one]): Change =>
        (all) =>
          put(all, i, ([name]) => [[name, one]]),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(at, fc.constantFrom('[]', '[0]', '.a', '[__proto__]', '\u0000', ' ')).map(
      ([i, end]): Change =>
        (all) =>
          put(all, i, ([name, value]) => [[name + end, value]]),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...uninvited), payload).map((field): Change => (all) => [...all, field]),
  },
  { weight: 1, arbitrary: fc.tuple(payload, payload).map((field): Change => (all) => [...all, field]) },
);

/** The value with one part of it, at any depth, replaced. */
function replaced(whole: unknown, at: number, by: unknown): unknown {
  if (typeof whole !== 'object' || whole === null) return by;
  const keys = Object.keys(whole);
  const key = keys[at % (keys.length || 1)];
  if (key === undefined) return by;
  const part = (whole as Record<string, unknown>)[key];
  const changed = at % 3 === 0 ? by : replaced(part, Math.floor(at / 7), by);
  return Array.isArray(whole) ? whole.with(Number(key), changed) : { ...whole, [key]: changed };
}
