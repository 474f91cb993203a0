import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { oneOfEach, runsOf, SEED } from './support/effort.ts';
import { filledIn } from './support/buy.ts';
import { encodeForm, type Field } from './support/encode.ts';
import { formsOf, type FormOnPage } from './support/html.ts';
import { complaintsAbout } from './support/judge.ts';
import { payloads } from './support/payloads.ts';
import { keepsTyped, recordsRefusals } from './support/refusals.ts';
import type { Role } from './support/roles.ts';
import { stage } from './support/stage.ts';

/*
 * Every form that someone finds on their way through a store, sent from its page as a browser without script would send
 * it, with anything typed into its fields. Nothing breaks, what is refused changes nothing, and what was typed is still
 * there in the page that says why.
 */

const here = stage();
/** Forms that are sent, in all. */
const ALL = 1_200;
const TYPED = new Set(['text', 'email', 'tel', 'search', 'url', 'number', 'password', 'textarea']);
/** Never sent back, on purpose. */
const SECRET = new Set(['password']);
/** As much of what was typed is kept. */
const KEPT = 20;
let kept = 0;

type Found = { who: Role; page: string; form: FormOnPage };

function found(): Found[] {
  const all = here.roles.flatMap((who) =>
    (here.pages.get(who) ?? []).flatMap(({ path, forms }) =>
      forms.filter(({ method }) => method === 'post').map((form) => ({ who, page: path, form })),
    ),
  );
  const search = ({ form, page }: Found) => new URL(form.action || page, 'http://a').search;
  const ofAKind = new Map(all.map((one) => [`${one.who.role}@${one.who.host} ${search(one)}`, one]));
  // The stores differ in what they sell, not in their forms.
  return oneOfEach([...ofAKind.values()], (one) => `${one.who.role} ${search(one)}`);
}

describe('the forms of the pages', () => {
  it('are found', () => {
    const actions = new Set(found().map(({ form }) => actionOf(form.action)));
    expect([...actions].toSorted()).toEqual(
      expect.arrayContaining(['cart.add', 'cart.setQuantity', 'checkout.place', 'order.pay']),
    );
  });

  it('take anything that is typed', async () => {
    const all = found();
    const numRuns = runsOf(ALL, all.length);
    for (const one of all) {
      await fc.assert(
        fc.asyncProperty(typing, async (typed) => submit(one, typed)),
        { numRuns, seed: SEED },
      );
    }
  });
});

afterAll(() => expect(kept, 'fields that were compared with what was typed').toBeGreaterThan(0));

/** What is typed: into some of the form's fields, by their place, anything. */
const typing = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...payloads)), { maxLength: 5 });
type Typed = [place: number, text: string][];

async function submit({ who, page, form }: Found, typed: Typed): Promise<void> {
  await who.ready();
  // A page may have changed since it was found: a cart has another version, a line is gone.
  const fresh = formsOf((await who.ask({ path: page })).body).find(({ action }) => action === form.action) ?? form;
  const changes = new Map(typed.map(([at, text]) => [at % (fresh.fields.length || 1), text]));
  const fields = filledIn(fresh, who.host).map(([name, value], i): Field => [name, changes.get(i) ?? value]);
  const { pathname, search } = new URL(form.action || page, `http://here.invalid${page}`);
  const before = here.writes();
  const { headers, body } = await encodeForm(fields, 'urlencoded');
  const answer = await who.ask({ method: 'POST', path: pathname + search, headers, body });
  here.tried();
  const told = `${pathname}${search} by ${who.role}@${who.host}: ${JSON.stringify(fields).slice(0, 2000)}`;
  expect(complaintsAbout(answer), told).toEqual([]);
  const written = here.written(before);
  if (answer.status < 400) return;
  const action = actionOf(form.action) ?? '';
  const allowed = (table: string) => recordsRefusals(table) || keepsTyped[action]?.includes(table);
  expect(
    written.filter((table) => !allowed(table)),
    told,
  ).toEqual([]);
  expectKept(fresh, fields, answer.body, told);
}

function expectKept(form: FormOnPage, typed: Field[], html: string, told: string): void {
  const answered = formsOf(html).find(
    ({ action, fields }) => actionOf(action) === actionOf(form.action) && hasSameKeys(fields, typed),
  );
  if (!answered) return;
  for (const { name, kind, value } of answered.fields) {
    const text = typed.find((field) => field[0] === name)?.[1];
    if (!TYPED.has(kind) || SECRET.has(kind) || typeof text !== 'string') continue;
    kept += 1;
    expect(comparable(value).slice(0, KEPT), `${name} of ${told}`).toBe(comparable(text).slice(0, KEPT));
  }
}

/** Whether hidden fields, which say what a form is about, are those that were sent: a page has one such form a line. */
const hasSameKeys = (fields: FormOnPage['fields'], typed: Field[]) =>
  fields.every(
    ({ name, kind, value }) =>
      kind !== 'hidden' || !/id$/i.test(name) || typed.some((one) => one[0] === name && one[1] === value),
  );

const actionOf = (action: string) => new URL(action, 'http://here.invalid').searchParams.get('_action');

/** As text is after it went to and fro: no page can hold NUL, and line ends are the browser's. */
const comparable = (text: string) =>
  text
    .replace(/\0|\ufffd|[\ud800-\udfff]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\n/, '');
