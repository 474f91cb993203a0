import fc from 'fast-check';
import { getTableColumns } from 'drizzle-orm';
import { tableNames } from '#db/site-db.ts';
import type { DeclaredAction, Schema } from '../../hostile/support/declared.ts';
import { inputSchema } from '../../hostile/support/declared.ts';
import { fieldsOf } from '../../hostile/support/encode.ts';
import type { FormOnPage } from '../../hostile/support/html.ts';
import { WRITTEN_AT } from '../../support/twin-clock.ts';
import { idOf, tableOf } from '../../support/twin-rows.ts';
import type { Sample } from './sample.ts';
import { CALLERS, type Caller } from './world.ts';

/** Forms of the store's pages, by who finds them. */
export type FoundForms = ReadonlyMap<Caller, readonly FormOnPage[]>;

/** Tries that are made up for each form or schema. */
const TRIES = 40;

/** Calls that an action may take, the likeliest first: its forms as pages show them, then made from what it declares. */
export function* candidates(action: DeclaredAction, forms: FoundForms, seed: number): Generator<Sample> {
  for (const by of callersOf(action)) {
    const own = (forms.get(by) ?? []).filter((form) => actionOf(form) === action.name);
    if (action.accept === 'form')
      for (const form of own) for (let nth = 0; nth < 6; nth += 1) yield { by, fields: filledIn(form, nth, seed) };
    const values = fc.sample(plausible(inputSchema(action), ''), { seed, numRuns: TRIES });
    for (const value of values)
      if (action.accept === 'json') yield { by, json: value };
      else yield { by, fields: fieldsOf(value) as [string, string][] };
  }
}

const callersOf = ({ name, access }: DeclaredAction): Caller[] => {
  if (name.startsWith('admin.')) return access === 'public' ? ['visitor'] : ['owner'];
  return CALLERS.filter((caller) => caller !== 'owner');
};

const actionOf = ({ action }: FormOnPage) => new URL(action, 'http://here.invalid').searchParams.get('_action');

/** A form as somebody sends it who fills in what is empty; each time another of its choices. */
function filledIn({ fields }: FormOnPage, nth: number, seed: number): [string, string][] {
  return fields
    .filter(({ kind }) => kind !== 'submit')
    .map(({ name, value, kind, options }, i) => {
      if (kind === 'select' && nth && options.length) return [name, options[(nth + i) % options.length]!];
      return [
        name,
        value || (nth % 2 ? value : String(fc.sample(word(name), { seed: seed + nth + i, numRuns: 1 })[0])),
      ];
    });
}

/** A value that fits, as a person would choose it. */
function plausible(schema: Schema, name: string): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => plausible(choice, name)));
  switch (schema.type) {
    case 'integer':
    case 'number':
      return /version|revision|seen/i.test(name) ? fc.constantFrom(WRITTEN_AT, 1, 0) : fc.constantFrom(1, 2, 0);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(plausible(schema.items ?? {}, name), {
        minLength: Math.max(1, schema.minItems ?? 0),
        maxLength: 2,
      });
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, one]) => [key, plausible(one, key)])),
        { requiredKeys: schema.required ?? [] },
      );
    default:
      return fc.oneof({ weight: 4, arbitrary: word(name) }, { weight: 1, arbitrary: matching(schema.pattern) });
  }
}

function matching(pattern: string | undefined): fc.Arbitrary<string> {
  try {
    return pattern === undefined ? fc.constant('') : fc.stringMatching(new RegExp(pattern));
  } catch {
    return fc.constant('');
  }
}

/** What stands in a field of this name. */
function word(name: string): fc.Arbitrary<string> {
  const ids = idsFor(name);
  if (ids.length) return fc.constantFrom(...ids);
  if (name === 'key') return fc.uuid();
  const likely = LIKELY.find(([pattern]) => pattern.test(name))?.[1] ?? ['Something', 'a-thing', '1', ''];
  return fc.constantFrom(...likely);
}

const LIKELY: [RegExp, string[]][] = [
  [/version|revision/i, [String(WRITTEN_AT), '1', '0']],
  [/email/i, ['dana@example.com', 'shopper-1@twin.example']],
  [/price|amount|other|shipping|cost|rate/i, ['1.00', '5', '100']],
  [/quantity|count|number|stock|position|width|height/i, ['1', '2', '0']],
  [/country/i, ['DE', 'US']],
  [/postcode/i, ['10119']],
  [/url|link|href|to$/i, ['/', 'https://example.com/']],
  [/slug|handle|path/i, ['a-new-slug']],
  [/date|from|until|at$/i, ['2026-12-01', '2026-12-01T10:00']],
  [/password/i, ['a new password that is long']],
  [/role/i, ['viewer', 'editor']],
  [/code/i, ['A1', '123456']],
];

/** The ids of the table that a field means: `orderId` and `order` are orders, `ids` may be of any. */
function idsFor(name: string): string[] {
  const noun = /^(\w+?)(Ids?)?$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const named = tableNames.filter((table) => {
    const singular = table.replace(/ies$/, 'y').replace(/s$/, '').toLowerCase();
    return [table.toLowerCase(), singular].includes(noun) || (noun.length > 4 && singular.endsWith(noun));
  });
  const tables = named.length ? named : /^ids?$/i.test(name) ? tableNames : [];
  return tables
    .filter((table) => 'id' in getTableColumns(tableOf(table)))
    .flatMap((table) => [0, 1].map((i) => idOf(table, i)));
}
