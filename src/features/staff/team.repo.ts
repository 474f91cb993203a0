import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { SiteDb, Statement } from '#db/site-db.ts';
import { brokenConstraint, onlyIf } from '#lib/guarded.ts';
import type { Member } from './members.repo.ts';
import { ROLES, roleCan, type Role } from './permissions.ts';

/** A member as the staff page lists them. Times in epoch milliseconds. */
export type ListedMember = Member & { createdAt: number; lastSeenAt: number | null };

/** Nobody changes themselves, only owners change owners, and whoever asks must still be allowed to when it is written. */
export type Refused = 'refused';

const MANAGERS = ROLES.filter((role) => roleCan(role, 'staff.write'));

/** All members of the store, for those who look after them. */
export function teamRepo(people: SiteDb) {
  const { memberships, staffSessions: sessions } = people.rows;
  const exists = (where: SQL | undefined) =>
    sql`exists ${people.select({ id: memberships.id }).from(memberships).where(where)}`;

  const isOwner = (memberId: string) => exists(and(eq(memberships.id, memberId), eq(memberships.role, 'owner')));

  /**
   * True where `actorId` may change this member at the moment of writing. Nobody changes themselves and only owners change
   * owners, so one is always left; of two who remove each other at once, the second is no owner any more.
   */
  const mayChange = (actorId: string, memberId: string, role: Role | null) => {
    const manages = exists(and(eq(memberships.id, actorId), inArray(memberships.role, MANAGERS)));
    const concernsOwner = role === 'owner' ? sql`1` : isOwner(memberId);
    return sql`(${memberId} <> ${actorId} and ${manages} and (not ${concernsOwner} or ${isOwner(actorId)}))`;
  };

  /** Runs a change that begins with writing a role: null there undoes all of it. */
  const guarded = async (statements: Statement[]): Promise<Refused | null> => {
    try {
      await people.write(statements);
      return null;
    } catch (error) {
      if (brokenConstraint(error) === 'memberships.role') return 'refused';
      throw error;
    }
  };

  return {
    /** All of them, by name, with when they were last seen. */
    async all(): Promise<ListedMember[]> {
      const { id, accountId, name, email, role } = memberships;
      const seen = sql<number | null>`(${people
        .select({ at: sql`max(${sessions.lastSeenAt})` })
        .from(sessions)
        .where(eq(sessions.membershipId, memberships.id))})`;
      const list = people
        .select({
          ...{ id, accountId, name, email, role },
          createdAt: memberships.createdAt,
          lastSeenAt: seen.as('last_seen'),
        })
        .from(memberships)
        .orderBy(asc(memberships.name), asc(memberships.id))
        .limit(500);
      const [rows] = await people.write([list]);
      return rows as ListedMember[];
    },

    /** Gives a member another role and ends their sessions: they sign in anew. `now` in epoch milliseconds. */
    setRole: (actorId: string, memberId: string, role: Role, now: number): Promise<Refused | null> =>
      guarded([
        people.update('memberships', (row) => eq(row.id, memberId), {
          role: onlyIf(mayChange(actorId, memberId, role), role),
          updatedAt: now,
        }),
        people.remove('staffSessions', (row) => eq(row.membershipId, memberId)),
      ]),

    /** Takes a member's place in this store, with all that lets them in. The account stays. */
    remove: (actorId: string, { id, accountId }: Pick<Member, 'id' | 'accountId'>): Promise<Refused | null> =>
      guarded([
        people.update('memberships', (row) => eq(row.id, id), {
          role: onlyIf(mayChange(actorId, id, null), sql`${memberships.role}`),
        }),
        people.remove('staffSessions', (row) => eq(row.membershipId, id)),
        people.remove('handoverCodes', (row) => eq(row.membershipId, id)),
        people.remove('passkeys', (row) => eq(row.accountId, accountId)),
        people.remove('memberships', (row) => eq(row.id, id)),
      ]),
  };
}
