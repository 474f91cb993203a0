import type { ActionAPIContext } from 'astro:actions';
import { addressOf } from '#lib/client-address.ts';
import { newId } from '#lib/ids.ts';
import { ipPrefix } from '#lib/ip-prefix.ts';
import type { Member } from './members.repo.ts';
import { sessionCookie } from './staff-cookies.ts';
import type { SessionMethod } from './sessions.repo.ts';

/**
 * Signs a member in on this browser, with a new token: whatever token it held before is worth nothing.
 * @param confirmedAt when they proved who they are, in epoch milliseconds
 */
export async function openSession(
  context: ActionAPIContext,
  member: Member,
  method: SessionMethod,
  confirmedAt: number = context.locals.now,
): Promise<void> {
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
}
