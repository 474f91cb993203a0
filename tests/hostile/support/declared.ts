import { z } from 'zod';
import { accessOfAction, inputOfAction } from '#features/staff/staff-action.ts';
import type { Access } from '#features/staff/permissions.ts';
import { server } from '../../../src/actions/index.ts';

export type DeclaredAction = {
  name: string;
  accept: 'form' | 'json';
  input: z.ZodType | undefined;
  /** What an action of the admin asks for; a shopper's are for everyone. */
  access: Access;
};

/** As much of JSON Schema as zod writes. */
export type Schema = {
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
};

/** Every action of the platform, however deep in the tree of `src/actions/index.ts`. */
export const declaredActions = (): DeclaredAction[] => actionsIn(server as unknown as Tree, []);

type Tree = { [name: string]: Tree | Definition };
type Definition = { handler: unknown; accept?: 'form' | 'json'; input?: z.ZodType };

function actionsIn(tree: Tree, path: string[]): DeclaredAction[] {
  return Object.entries(tree).flatMap(([key, node]) => {
    const name = [...path, key];
    if (!isDefinition(node)) return actionsIn(node, name);
    const [input, access] = [inputOfAction(node) ?? node.input, accessOfAction(node) ?? 'public'];
    return [{ name: name.join('.'), accept: node.accept ?? 'json', input, access }];
  });
}

const isDefinition = (node: Tree | Definition): node is Definition => typeof node['handler'] === 'function';

/** What an action takes, before any of it is transformed. */
export function inputSchema({ input }: DeclaredAction): Schema {
  if (!input) return { type: 'object', properties: {} };
  return z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema;
}
