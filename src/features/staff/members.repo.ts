import { eq, type SQL } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';
import type { Role } from './permissions.ts';

/** Someone who may work in the store. */
export type Member = { id: string; accountId: string; name: string; email: string; role: Role };

/** The store's members. Times in epoch milliseconds. */
export function membersRepo(people: SiteDb) {
  const { memberships } = people.rows;
  const shown = {
    id: memberships.id,
    accountId: memberships.accountId,
    name: memberships.name,
    email: memberships.email,
    role: memberships.role,
  };
  const one = async (where: SQL): Promise<Member | null> => {
    const [rows] = await people.write([people.select(shown).from(memberships).where(where).limit(1)]);
    return (rows as Member[])[0] ?? null;
  };
  return {
    byAccount: (accountId: string) => one(eq(memberships.accountId, accountId)),
    byEmail: (email: string) => one(eq(memberships.email, email.trim().toLowerCase())),

    /** @throws when the account is a member already (`UNIQUE constraint failed`) */
    async add(member: Member, now: number): Promise<void> {
      await people.write([people.insert('memberships', { ...member, createdAt: now, updatedAt: now })]);
    },
  };
}
