import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtRoutes } from '../support/built-routes.ts';
import { runsOf, SEED } from './support/effort.ts';
import { complaintsAbout } from './support/judge.ts';
import { payloads } from './support/payloads.ts';
import type { Role } from './support/roles.ts';
import { stage } from './support/stage.ts';

/*
 * Every route of the built Worker, with anything in the places of its address and anything asked after it. Nothing
 * breaks, and asking changes nothing.
 */

const here = stage();
const routes = builtRoutes();
/** Addresses in all. */
const ALL = 1_600;
/** What a page may be asked besides what its links ask. */
const USUAL = [
  'q',
  'after',
  'before',
  'page',
  'sort',
  'limit',
  'id',
  'next',
  'returnTo',
  'redirect',
  'url',
  '_action',
  'removed',
  'quantity',
  'width',
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...payloads.filter((one) => one.length < 1_500)) },
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe.each(routes)('$route', ({ route }) => {
  it('takes any address', async () => {
    const role = fc.nat().map((n) => here.roles[n % here.roles.length]!);
    const address = fc.tuple(placed(route), asked()).map(([path, query]) => path + query);
    await fc.assert(
      fc.asyncProperty(role, address, async (who, path) => visit(who, path)),
      { numRuns: runsOf(ALL, routes.length), seed: SEED },
    );
  });
});

/** The route's address, with values that are there, or anything, in the places of its parameters. */
function placed(route: string): fc.Arbitrary<string> {
  const parts = route.split(/(\[[^\]]+\])/);
  const anything = fc
    .tuple(...parts.map((part) => (part.startsWith('[') ? text.map(encoded) : fc.constant(part))))
    .map((all) => all.join('') || '/');
  const there = [...here.pages.values()].flat().filter((page) => page.route === route && page.status < 400);
  const paths = [...new Set(there.map(({ path }) => path.split('?')[0]!))];
  return paths.length ? fc.oneof(anything, fc.constantFrom(...paths)) : anything;
}

function asked(): fc.Arbitrary<string> {
  const names = [...USUAL, ...namesAsked()];
  const name = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: text });
  return fc
    .array(fc.tuple(name, text), { maxLength: 4 })
    .map((pairs) =>
      pairs.length ? `?${pairs.map(([key, value]) => `${encoded(key)}=${encoded(value)}`).join('&')}` : '',
    );
}

/** What the links and the searches of the pages ask. */
function namesAsked(): string[] {
  const pages = [...here.pages.values()].flat();
  const links = pages.flatMap(({ path }) => [...new URL(path, 'http://here.invalid').searchParams.keys()]);
  const searches = pages.flatMap(({ forms }) => forms.filter(({ method }) => method === 'get'));
  const fields = searches.flatMap((form) => form.fields.map(({ name }) => name));
  return [...new Set([...links, ...fields])];
}

async function visit(who: Role, path: string): Promise<void> {
  const before = here.writes();
  const answer = await who.ask({ path });
  here.tried();
  expect(complaintsAbout(answer), `${path} by ${who.role}@${who.host}`).toEqual([]);
  expect(here.written(before), path).toEqual([]);
}

/** Percent signs where HTTP needs them; lone halves of letters become what browsers make of them. */
const encoded = (part: string) => encodeURIComponent(part.toWellFormed());
