import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';
import { brokenConstraint, onlyIf } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';
import type { Invitation } from './invitations.repo.ts';
import type { Role } from './permissions.ts';

/** Invitations for those who hold one. Times in epoch milliseconds. */
export function joiningRepo(people: SiteDb) {
  const { staffInvitations: invitations } = people.rows;
  const usable = (tokenHash: string, now: number) =>
    and(
      eq(invitations.tokenHash, tokenHash),
      isNull(invitations.acceptedAt),
      isNull(invitations.withdrawnAt),
      gt(invitations.expiresAt, now),
    );
  return {
    /** The invitation with this token, or null when it was used, withdrawn, or is too old. */
    async byToken(tokenHash: string, now: number): Promise<Invitation | null> {
      const { id, email, role, invitedBy, expiresAt } = invitations;
      const found = people
        .select({ id, email, role, invitedBy, expiresAt })
        .from(invitations)
        .where(usable(tokenHash, now));
      const [rows] = (await people.write([found])) as [Invitation[]];
      return rows[0] ?? null;
    },

    /**
     * Makes the account a member with the role that was offered, once. Answers the membership's id, or null when the
     * invitation cannot be accepted any more or the account is a member already.
     */
    async accept(
      tokenHash: string,
      person: { accountId: string; name: string; email: string },
      now: number,
    ): Promise<string | null> {
      const offered = people.select({ role: invitations.role }).from(invitations).where(usable(tokenHash, now));
      const id = newId();
      try {
        await people.write([
          people.insert('memberships', {
            ...{ ...person, id, createdAt: now, updatedAt: now },
            // Nothing where there is no such invitation any more: the row is refused, and all of this with it.
            role: onlyIf<Role>(sql`exists ${offered}`, sql`${offered}`),
          }),
          people.update('staffInvitations', (row) => eq(row.tokenHash, tokenHash), { acceptedAt: now }),
        ]);
        return id;
      } catch (error) {
        if (brokenConstraint(error)?.startsWith('memberships.')) return null;
        throw error;
      }
    },
  };
}
