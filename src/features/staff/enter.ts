import type { Account } from '#db/accounts.ts';
import { refuse } from '#lib/action-failure.ts';
import { paths } from '#lib/paths.ts';
import type { Member } from './members.repo.ts';
import { openSessionOf } from './open-session.ts';
import type { SessionMethod } from './sessions.repo.ts';
import type { Done, StaffContext } from './staff-action.ts';
import { stepCookie } from './staff-cookies.ts';

export const REPLACED = 'This password was replaced while you signed in. Use the new one.';

export type Entered = { to: string };

/**
 * Lets in someone whose password was right: at once, or after the second factor if their account has one.
 * @param account as it was when the password was compared
 * @param to the admin page that comes next
 * @throws ActionError when the password was replaced meanwhile
 */
export async function enter(
  account: Pick<Account, 'id' | 'totpSince' | 'passwordHash'>,
  member: Member,
  { method, to }: { method: SessionMethod; to: string },
  { people, context, now }: StaffContext<'public'>,
): Promise<Done<Entered>> {
  if (account.totpSince !== null) {
    const tokenHash = await stepCookie.give(context);
    await people.challenges.begin({ kind: 'second-factor', tokenHash, accountId: account.id }, now);
    return { data: { to: paths.admin.secondFactor(to) }, changes: [] };
  }
  if (!(await openSessionOf(account, member, method, context))) throw refuse(REPLACED);
  return { data: { to }, changes: [{ action: 'session.open', after: { method } }], actor: member };
}
