import { and, desc, eq, isNull, type AnyColumn } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';
import { newId } from '#lib/ids.ts';
import type { Role } from './permissions.ts';

/** How long, in milliseconds, an invitation can be accepted. */
export const INVITATION_LIFE = 7 * 24 * 60 * 60 * 1000;

/** An invitation that nobody has accepted. `expiresAt` in epoch milliseconds. */
export type Invitation = { id: string; email: string; role: Role; invitedBy: string; expiresAt: number };
export type NewInvitation = { email: string; role: Role; invitedBy: string; tokenHash: string };

/** Offers to join the store, for those who make them. Times in epoch milliseconds. */
export function invitationsRepo(people: SiteDb) {
  const { staffInvitations: invitations } = people.rows;
  const shown = {
    id: invitations.id,
    email: invitations.email,
    role: invitations.role,
    invitedBy: invitations.invitedBy,
    expiresAt: invitations.expiresAt,
  };
  return {
    /** Those nobody has answered, the ones that ran out included. */
    async unanswered(): Promise<Invitation[]> {
      const open = people.select(shown).from(invitations).where(isOpen(invitations));
      const [rows] = await people.write([open.orderBy(desc(invitations.id)).limit(200)]);
      return rows as Invitation[];
    },

    /** Invites, and takes back what the same address was offered before. */
    async invite({ email, role, invitedBy, tokenHash }: NewInvitation, now: number): Promise<Invitation> {
      const invitation = { id: newId(), email, role, invitedBy, expiresAt: now + INVITATION_LIFE };
      await people.write([
        people.update('staffInvitations', (row) => and(eq(row.email, email), isOpen(row)), { withdrawnAt: now }),
        people.insert('staffInvitations', { ...invitation, tokenHash, createdAt: now }),
      ]);
      return invitation;
    },

    /** Takes it back. Answers it as it was, or null when there was nothing to take back. */
    async withdraw(id: string, now: number): Promise<Invitation | null> {
      const [taken] = (await people.write([
        people.update('staffInvitations', (row) => and(eq(row.id, id), isOpen(row)), { withdrawnAt: now }).returning(),
      ])) as [Invitation[]];
      return taken[0] ?? null;
    },
  };
}

const isOpen = (row: { acceptedAt: AnyColumn; withdrawnAt: AnyColumn }) =>
  and(isNull(row.acceptedAt), isNull(row.withdrawnAt));
