import { and, desc, eq, gt } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';
import type { Staff } from './staff.ts';

/** A session ends this long after it began, in milliseconds, whatever happens. */
export const SESSION_LIFE = 30 * 24 * 60 * 60 * 1000;
/** It ends sooner when nobody has used it for this long, in milliseconds. */
export const IDLE_LIFE = 7 * 24 * 60 * 60 * 1000;

export type SessionMethod = 'password' | 'passkey' | 'handover' | 'invitation';

/** A session that begins. Of the token only its hash is stored. */
export type NewSession = {
  id: string;
  tokenHash: string;
  membershipId: string;
  accountId: string;
  method: SessionMethod;
  userAgent: string;
  ipPrefix: string;
  /** When the person proved who they are, in epoch milliseconds. */
  confirmedAt: number;
};

/** The one whose session it is, as their membership says it now. */
export type SessionOwner = Omit<Staff, 'can'> & { lastSeenAt: number };

/** A session as its owner sees it. Times in epoch milliseconds. */
export type ListedSession = {
  id: string;
  method: SessionMethod;
  userAgent: string;
  ipPrefix: string;
  createdAt: number;
  lastSeenAt: number;
};

/** Browsers that are signed in to the store. Times in epoch milliseconds. */
export function sessionsRepo(people: SiteDb) {
  const { staffSessions: sessions, memberships } = people.rows;
  return {
    /** Who holds this token, or null when the session ended or was revoked. */
    async byToken(tokenHash: string, now: number): Promise<SessionOwner | null> {
      const found = people
        .select({
          accountId: memberships.accountId,
          membershipId: memberships.id,
          sessionId: sessions.id,
          name: memberships.name,
          email: memberships.email,
          role: memberships.role,
          confirmedAt: sessions.confirmedAt,
          lastSeenAt: sessions.lastSeenAt,
        })
        .from(sessions)
        .innerJoin(memberships, eq(memberships.id, sessions.membershipId))
        .where(
          and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now), gt(sessions.lastSeenAt, now - IDLE_LIFE)),
        )
        .limit(1);
      const [rows] = (await people.write([found])) as [SessionOwner[]];
      return rows[0] ?? null;
    },

    /** A member's sessions that still work, the one seen last first. */
    async ofMember(membershipId: string, now: number): Promise<ListedSession[]> {
      const found = people
        .select({
          id: sessions.id,
          method: sessions.method,
          userAgent: sessions.userAgent,
          ipPrefix: sessions.ipPrefix,
          createdAt: sessions.createdAt,
          lastSeenAt: sessions.lastSeenAt,
        })
        .from(sessions)
        .where(
          and(
            eq(sessions.membershipId, membershipId),
            gt(sessions.expiresAt, now),
            gt(sessions.lastSeenAt, now - IDLE_LIFE),
          ),
        )
        .orderBy(desc(sessions.lastSeenAt))
        .limit(100);
      const [rows] = await people.write([found]);
      return rows as ListedSession[];
    },

    async open(session: NewSession, now: number): Promise<void> {
      const times = { createdAt: now, lastSeenAt: now, expiresAt: now + SESSION_LIFE };
      await people.write([people.insert('staffSessions', { ...session, ...times })]);
    },

    /** Notes that it is in use. */
    async seen(id: string, now: number): Promise<void> {
      await people.write([people.update('staffSessions', (row) => eq(row.id, id), { lastSeenAt: now })]);
    },

    /** Notes that the person has proved again who they are. */
    async confirm(id: string, now: number): Promise<void> {
      await people.write([people.update('staffSessions', (row) => eq(row.id, id), { confirmedAt: now })]);
    },

    /** Ends one session of a member: nobody ends another's by its id. */
    async close(id: string, membershipId: string): Promise<void> {
      await people.write([
        people.remove('staffSessions', (row) => and(eq(row.id, id), eq(row.membershipId, membershipId))),
      ]);
    },
  };
}
