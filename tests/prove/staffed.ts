import { createHash } from 'node:crypto';
import { drizzle } from 'drizzle-orm/d1';
import { accounts, memberships, passwordResets, staffSessions } from '#db/schema/index.ts';
import { ROLES, type Role } from '#features/staff/permissions.ts';
import { WRITTEN_AT } from '../support/twin-clock.ts';
import { EXTRA_ROW, idOf, rowOf, type Twin } from '../support/twin-rows.ts';
import { tokenHashOf, tokenOf } from '../support/twin-tokens.ts';
import { twinA, twinB } from '../support/twins.ts';

const HOUR = 60 * 60 * 1000;
/** Neither twin has that many people of its own. */
const FIRST_ROW = 20;
/** Whoever wants a new password: signed in nowhere. */
const FORGETFUL = 99;

/** A hash that no password has. */
const NO_PASSWORD = `scrypt$14$8$5$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Whose session a browser holds: somebody's of both stores, who has another role in each, or of the other store's only. */
export type Where = 'here' | 'elsewhere';

/** The session token of a role. */
export const staffToken = (role: Role, where: Where): string => tokenOf('staffSessions', rowFor(role, where));

/**
 * Signs somebody of each role in at both stores. Whoever has a role in the first store has the opposite one, under the same
 * ids and the same token, in the other: a session that is not bound to its store shows by what it may do.
 */
export async function letStaffIn(d1: D1Database): Promise<void> {
  const db = drizzle(d1);
  const people = ROLES.flatMap((role) => [
    person(twinA, role, rowFor(role, 'here')),
    person(twinB, opposite(role), rowFor(role, 'here')),
    person(twinB, role, rowFor(role, 'elsewhere')),
  ]);
  await db.batch([
    ...people.map(({ account }) => db.insert(accounts).values(account).onConflictDoNothing()),
    ...[twinA, twinB].map((twin) => db.insert(accounts).values(accountOf(twin, FORGETFUL)).onConflictDoNothing()),
    db.update(accounts).set({ passwordHash: NO_PASSWORD }),
    ...people.map(({ membership }) => db.insert(memberships).values(membership)),
    ...people.map(({ session }) => db.insert(staffSessions).values(session)),
    db.delete(passwordResets),
    db.insert(passwordResets).values([reset(twinA, resetTokens.own), reset(twinB, resetTokens.others)]),
  ] as never);
}

function person(twin: Twin, role: Role, i: number) {
  const now = Date.now();
  const id = idOf('memberships', i);
  const account = accountOf(twin, i);
  const { id: accountId, email } = account;
  const session = { ...rowOf('staffSessions', twin, i), membershipId: id, accountId };
  return {
    account,
    membership: { ...rowOf('memberships', twin, i), id, accountId, role, email } as typeof memberships.$inferInsert,
    session: {
      ...session,
      ...{ tokenHash: tokenHashOf('staffSessions', i), lastSeenAt: now, confirmedAt: now, expiresAt: now + HOUR },
    } as unknown as typeof staffSessions.$inferInsert,
  };
}

/** Nobody here works in both stores: who does may see both in the store switcher, and ends sessions in both. */
const accountOf = (twin: Twin, i: number): typeof accounts.$inferInsert => ({
  id: `01900000-0000-7000-8000-dddddddd${twin === twinA ? '00' : '11'}${i}`,
  ...{ email: `staff-${i}@${twin.host}`, name: 'Person', passwordHash: NO_PASSWORD, passwordChangedAt: WRITTEN_AT },
  ...{ createdAt: WRITTEN_AT, updatedAt: WRITTEN_AT },
});

/** Links to choose a new password are unique across stores, and each works at the store that sent it. */
export const resetTokens = { own: tokenOf('passwordResets', 0), others: tokenOf('passwordResets', EXTRA_ROW) };

const reset = (twin: Twin, token: string): typeof passwordResets.$inferInsert => ({
  ...{ id: token, siteId: twin.id, tokenHash: createHash('sha256').update(token).digest('hex') },
  accountId: accountOf(twin, FORGETFUL).id,
  ...{ createdAt: Date.now(), expiresAt: Date.now() + HOUR },
});

const rowFor = (role: Role, where: Where) => FIRST_ROW + ROLES.indexOf(role) + (where === 'here' ? 0 : ROLES.length);
const opposite = (role: Role): Role => ROLES[ROLES.length - 1 - ROLES.indexOf(role)]!;
