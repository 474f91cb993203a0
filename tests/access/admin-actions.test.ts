import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PERMISSIONS, roleCan, ROLES, type Access, type Role } from '#features/staff/permissions.ts';
import { accessOfAction } from '#features/staff/staff-action.ts';
import { staffWith, type Staff } from '#features/staff/staff.ts';
import { admin } from '../../src/actions/admin.ts';
import { ACTION_API_CONTEXT_SYMBOL } from '../support/astro-actions.ts';

type Action = ((input: unknown) => Promise<{ error?: { code: string } }>) & object;

const actions = [...leaves(admin, 'admin')];

/** Every action below `server.admin`, by the name it is called by. */
function* leaves(node: object, name: string): Generator<[string, Action]> {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'function') yield [`${name}.${key}`, value as Action];
    else if (value && typeof value === 'object') yield* leaves(value as object, `${name}.${key}`);
    else throw new Error(`${name}.${key} is no action.`);
  }
}

it.each(actions)('%s is declared with staffAction, and asks for a declared permission', (_name, action) => {
  expect([...PERMISSIONS, 'signedIn', 'public']).toContain(accessOfAction(action));
});

it('every file of admin actions is collected', () => {
  const root = new URL('../../', import.meta.url);
  const files = globSync('src/features/**/admin/*.actions.ts', { cwd: root.pathname });
  const collected = readFileSync(new URL('src/actions/admin.ts', root), 'utf8');
  expect(files.filter((file) => !collected.includes(file.replace('src/', '#')))).toEqual([]);
});

/*
 * The handlers are given nothing but who asks: one that is let pass fails on what is not there, and one that is refused
 * must have been refused before it touched anything.
 */
describe.each(actions)('%s', (_name, action) => {
  const access = accessOfAction(action)!;

  it.each(ROLES)('as %s', async (role) => {
    const code = await codeFor(action, staffOf(role));
    if (isDenied(access, role)) expect(code).toBe('FORBIDDEN');
    else expect(code).not.toBe('FORBIDDEN');
  });

  it('as nobody', async () => {
    const code = await codeFor(action, null);
    if (access === 'public') expect(code).not.toBe('UNAUTHORIZED');
    else expect(code).toBe('UNAUTHORIZED');
  });
});

const isDenied = (access: Access, role: Role) => access !== 'public' && access !== 'signedIn' && !roleCan(role, access);

async function codeFor(action: Action, staff: Staff | null): Promise<string | undefined> {
  const context = { locals: { staff }, [ACTION_API_CONTEXT_SYMBOL]: true };
  const inputs = [new FormData(), {}];
  for (const input of inputs) {
    const { error } = await action.call(context as never, input);
    if (error?.code !== 'UNSUPPORTED_MEDIA_TYPE') return error?.code;
  }
  throw new Error('The action takes neither a form nor JSON.');
}

const staffOf = (role: Role) =>
  staffWith({ accountId: 'a', membershipId: 'm', sessionId: 's', name: 'N', email: 'e', role, confirmedAt: 0 });
