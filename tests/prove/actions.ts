import { z } from 'zod';
import { inputOfAction } from '#features/staff/staff-action.ts';
import { server } from '../../src/actions/index.ts';

/** A form or a call that the Worker takes. */
export type Action = {
  /** As it stands in an address: `cart.setQuantity`. */
  name: string;
  accept: 'form' | 'json';
  /** What its schema declares. Forms without a schema are known by the pages that show them. */
  fields: string[];
};

type Declared = { accept?: 'form' | 'json'; input?: z.ZodType; handler: unknown };

/** Every action, however deep, with what it says it takes. */
export const actions = (): Action[] => walk(server as unknown as Record<string, unknown>, []);

function walk(node: Record<string, unknown>, path: string[]): Action[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const name = [...path, key];
    return isAction(value)
      ? [
          {
            name: name.join('.'),
            accept: value.accept ?? 'json',
            fields: fieldsOf(value.input ?? inputOfAction(value)),
          },
        ]
      : walk(value as Record<string, unknown>, name);
  });
}

const isAction = (value: unknown): value is Declared =>
  typeof value === 'object' && value !== null && typeof (value as Declared).handler === 'function';

function fieldsOf(schema: z.ZodType | undefined): string[] {
  if (!schema) return [];
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  return [...new Set(propertiesIn(json))];
}

/** The names of all properties, of each variant of a union too. */
function propertiesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, anyOf = [], oneOf = [], allOf = [] } = schema as Record<string, object>;
  const own = Object.keys(properties);
  return [...own, ...[anyOf, oneOf, allOf].flatMap((all) => Object.values(all).flatMap(propertiesIn))];
}
