import { expect, it } from 'vitest';
import { team } from '#features/staff/admin/team.actions.ts';
import type { Role } from '#features/staff/permissions.ts';
import { staffWith } from '#features/staff/staff.ts';
import { ACTION_API_CONTEXT_SYMBOL } from '../support/astro-actions.ts';

const invitation = { id: 'i', email: 'boss@example.com', role: 'owner' };

it('an admin neither takes back the invitation of an owner nor puts another in its place', async () => {
  expect(await sent(team.withdraw, { invitationId: 'i' }, 'admin')).toEqual({ code: 'CONFLICT', told: [] });
  const lesser = { email: invitation.email, role: 'viewer' };
  expect(await sent(team.invite, lesser, 'admin')).toEqual({ code: 'CONFLICT', told: [] });
});

it('an owner takes it back', async () => {
  expect(await sent(team.withdraw, { invitationId: 'i' }, 'owner')).toEqual({ code: undefined, told: ['withdraw i'] });
});

/** Sends a form as somebody of this role, to a store with one open invitation. */
async function sent(action: object, fields: Record<string, string>, role: Role) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const told: string[] = [];
  const person = { accountId: 'a', membershipId: 'm', sessionId: 's', name: 'N', email: 'e', confirmedAt: 0 };
  const invitations = {
    unanswered: async () => [invitation],
    withdraw: async (id: string) => {
      told.push(`withdraw ${id}`);
      return invitation;
    },
    invite: async () => {
      told.push('invite');
      return invitation;
    },
  };
  const locals = {
    staff: staffWith({ ...person, role }),
    admin: { invitations },
    people: { members: { byEmail: async () => null } },
    shop: { audit: { record: async () => {} } },
    journal: { begin: () => {}, end: () => {}, isHeld: () => false },
    ...{ now: 1, siteId: 'site', requestId: 'r' },
  };
  const url = new URL('https://shop.example/_actions/admin');
  const context = { locals, url, request: new Request(url), [ACTION_API_CONTEXT_SYMBOL]: true };
  const call = action as (input: FormData) => Promise<{ error?: { code: string } }>;
  const { error } = await call.call(context as never, form);
  return { code: error?.code, told };
}
