import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ACTION_API_CONTEXT_SYMBOL, defineAction } from '../../node_modules/astro/dist/actions/runtime/server.js';

vi.mock('astro:actions', () => import('../hostile/support/declared-only.ts'));
const { declaredActions } = await import('../hostile/support/declared.ts');

/*
 * A form's empty field reaches an action as null. What may be left empty has to be taken so, and a number that was not typed
 * is not 0. Each field that a form action declares is sent alone, through Astro's own reading of forms.
 */

type Field = [name: string, schema: z.ZodType];

const fields = declaredActions()
  .filter(({ accept }) => accept === 'form')
  .flatMap(({ name, input }) =>
    input ? fieldsOf(input).map(([field, schema]): Field => [`${name}: ${field}`, schema]) : [],
  );

it('are those of all forms', () => {
  expect(fields.length).toBeGreaterThan(150);
  expect(fields.map(([name]) => name)).toEqual(
    expect.arrayContaining(['admin.inventory.adjust: quantity', 'admin.bulk.begin: list']),
  );
});

describe.each(fields)('%s', (_name, schema) => {
  it('takes an empty field if it takes an empty text', async () => {
    if (schema.safeParse('').success) await expect(sent(schema, '')).resolves.toBeDefined();
  });

  it.each(['', ' '])('takes “%s” for no number', async (text) => {
    const read = await sent(schema, text).catch(() => null);
    expect(typeof read?.field).not.toBe('number');
  });
});

/** The fields of a form, of each of its kinds where it has several. */
function fieldsOf(schema: z.ZodType): Field[] {
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options.flatMap((one) => fieldsOf(one as z.ZodType));
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape as Record<string, z.ZodType>);
  throw new Error(`A form that is no object: ${schema.type}`);
}

/** What becomes of a form with one field. @throws what its schema refuses */
async function sent(schema: z.ZodType, text: string): Promise<{ field: unknown }> {
  const input = z.object({ field: schema });
  const action = defineAction({ accept: 'form', input, handler: async (read) => read as { field: unknown } });
  const form = new FormData();
  form.set('field', text);
  return action.orThrow.call({ [ACTION_API_CONTEXT_SYMBOL]: true } as never, form);
}
