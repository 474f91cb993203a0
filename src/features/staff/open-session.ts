import type { ActionAPIContext } from 'astro:actions';
import type { Account } from '#db/accounts.ts';
import { addressOf } from '#lib/client-address.ts';
import { newId } from '#lib/ids.ts';
import { ipPrefix } from '#lib/ip-prefix.ts';
import type { Member } from './members.repo.ts';
import { sessionCookie } from './staff-cookies.ts';
import type { SessionMethod } from './sessions.repo.ts';

/**
 * Signs in someone whose password was right, unless it was replaced meanwhile: that ends all sessions, and this one would
 * begin too late to be among them. Answers whether it was done.
 * @param account as it was when the password was compared
 */
export async function openSessionOf(
  account: Pick<Account, 'id' | 'passwordHash'>,
  member: Member,
  method: SessionMethod,
  context: ActionAPIContext,
): Promise<boolean> {
  const { people } = context.locals;
  const sessionId = await openSession(context, member, method);
  // Looked at once the session is there: a password that is replaced from now on takes it along.
  const current = await people.accounts.byId(account.id);
  if (current?.passwordHash === account.passwordHash) return true;
  await people.sessions.close(sessionId, member.id);
  sessionCookie.drop(context);
  return false;
}

/**
 * Signs a member in on this browser, with a new token: whatever token it held before is worth nothing. Answers the session's id.
 * @param confirmedAt when they proved who they are, in epoch milliseconds
 */
export async function openSession(
  context: ActionAPIContext,
  member: Member,
  method: SessionMethod,
  confirmedAt: number = context.locals.now,
): Promise<string> {
  const { people, staff, now } = context.locals;
  if (staff) await people.sessions.close(staff.sessionId, staff.membershipId);
  const session = {
    id: newId(),
    tokenHash: await sessionCookie.give(context),
    membershipId: member.id,
    accountId: member.accountId,
    method,
    userAgent: (context.request.headers.get('User-Agent') ?? '').slice(0, 300),
    ipPrefix: ipPrefix(addressOf(context.request)),
    confirmedAt,
  };
  await people.sessions.open(session, now);
  return session.id;
}
