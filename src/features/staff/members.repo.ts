import { eq, type SQL } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';
import type { Role } from './permissions.ts';

/** Someone who may work in the store. */
export type Member = { id: string; accountId: string; name: string; email: string; role: Role };

/** Who may come in: one member at a time. Times in epoch milliseconds. */
export function membersRepo(people: SiteDb) {
  const { memberships } = people.rows;
  const { id, accountId, name, email, role } = memberships;
  const one = async (where: SQL): Promise<Member | null> => {
    const found = people.select({ id, accountId, name, email, role }).from(memberships).where(where).limit(1);
    const [rows] = (await people.write([found])) as [Member[]];
    return rows[0] ?? null;
  };
  return {
    byId: (memberId: string) => one(eq(id, memberId)),
    byAccount: (account: string) => one(eq(accountId, account)),
    byEmail: (address: string) => one(eq(email, address.trim().toLowerCase())),

    /** @throws when the account is a member already (`UNIQUE constraint failed`) */
    async add(member: Member, now: number): Promise<void> {
      await people.write([people.insert('memberships', { ...member, createdAt: now, updatedAt: now })]);
    },
  };
}
