import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { declaredActions, inputSchema } from './support/declared.ts';
import { runsOf, SEED } from './support/effort.ts';
import { encodeForm, encodeJson, type Encoded } from './support/encode.ts';
import { formFrom, jsonFrom } from './support/from-schema.ts';
import { complaintsAbout } from './support/judge.ts';
import { keepsTyped, recordsRefusals } from './support/refusals.ts';
import type { Role } from './support/roles.ts';
import { stage } from './support/stage.ts';

/*
 * Every action, called as a script would call it, with input made from what it declares and with anything else. Nothing
 * breaks, nothing of the inside is told, and what is refused has changed nothing.
 */

const here = stage();
const actions = declaredActions();
/** Calls in all. */
const ALL = 4_000;

it('are all declared with what they take', () => {
  expect(actions.length).toBeGreaterThan(5);
  expect(actions.filter(({ input }) => !input).map(({ name }) => name)).toEqual([]);
});

describe.each(actions)('$name', (action) => {
  it('takes what it declares, and refuses the rest without a trace', async () => {
    const schema = inputSchema(action);
    const input =
      action.accept === 'form'
        ? formFrom(schema, here.known).map(
            ({ fields, encoding }) =>
              () =>
                encodeForm(fields, encoding),
          )
        : jsonFrom(schema, here.known).map((value) => async () => encodeJson(value));
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom(...WAYS), input, async (n, way, encoded) => {
        const allowed = here.roles.filter(({ may }) => may(action.access));
        // Most of those who call it may: the others are refused before their input is looked at.
        const callers = n % 8 ? allowed : here.roles;
        await call(action.name, callers[Math.floor(n / 8) % callers.length]!, way, await encoded());
      }),
      { numRuns: runsOf(ALL, actions.length), seed: SEED },
    );
  });
});

/** Tables that were seen to change: a count that sees nothing would find every refusal without a trace. */
const changed = new Set<string>();
afterAll(() => expect([...changed]).toEqual(expect.arrayContaining(['carts', 'cart_lines'])));

/** By a script, and by the form of a page that knows the action or does not. */
const WAYS = [
  '/_actions/',
  '/_actions/',
  '/cart?_action=',
  '/checkout?_action=',
  '/admin?_action=',
  '/admin/sign-in?_action=',
  '/nowhere?_action=',
];

async function call(name: string, who: Role, way: string, { headers, body }: Encoded): Promise<void> {
  await who.ready();
  const before = here.writes();
  const answer = await who.ask({ method: 'POST', path: way + name, headers, body });
  here.tried();
  const told = `${way}${name} by ${who.role}@${who.host}: ${new TextDecoder().decode(body).slice(0, 2000)}\n${answer.body.slice(0, 500)}`;
  expect(complaintsAbout(answer), told).toEqual([]);
  const written = here.written(before);
  if (answer.status < 400) for (const table of written) changed.add(table);
  const allowed = (table: string) =>
    recordsRefusals(table) || (!way.startsWith('/_actions/') && keepsTyped[name]?.includes(table));
  if (answer.status >= 400)
    expect(
      written.filter((table) => !allowed(table)),
      told,
    ).toEqual([]);
}
