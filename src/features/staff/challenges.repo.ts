import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';
import { newId } from '#lib/ids.ts';

/** How long, in milliseconds, someone has to answer. */
export const CHALLENGE_LIFE = 10 * 60 * 1000;
/** How often a challenge may be answered wrongly. */
export const MOST_ANSWERS = 5;

export type ChallengeKind = 'second-factor' | 'passkey-sign-in' | 'passkey-setup';
/** `createdAt` in epoch milliseconds. */
export type Challenge = { id: string; accountId: string | null; challenge: string; createdAt: number };
export type NewChallenge = {
  kind: ChallengeKind;
  tokenHash: string;
  accountId?: string | undefined;
  /** What a passkey has to sign. */
  challenge?: string | undefined;
};

/** What people still have to prove at this store. Times in epoch milliseconds. */
export function challengesRepo(people: SiteDb) {
  return {
    /** Begins one, and clears away those that ran out. */
    async begin({ kind, tokenHash, accountId, challenge = '' }: NewChallenge, now: number): Promise<void> {
      const row = { id: newId(), kind, tokenHash, accountId: accountId ?? null, challenge };
      await people.write([
        people.remove('staffChallenges', (old) => lt(old.expiresAt, now)),
        people.insert('staffChallenges', { ...row, createdAt: now, expiresAt: now + CHALLENGE_LIFE }),
      ]);
    },

    /** Counts an answer and gives the challenge, or null when it is over, was answered too often, or was never there. */
    async answer(kind: ChallengeKind, tokenHash: string, now: number): Promise<Challenge | null> {
      const open = people.update(
        'staffChallenges',
        (row) =>
          and(eq(row.tokenHash, tokenHash), eq(row.kind, kind), gt(row.expiresAt, now), lt(row.attempts, MOST_ANSWERS)),
        { attempts: sql`attempts + 1` },
      );
      const [rows] = (await people.write([open.returning()])) as [Challenge[]];
      return rows[0] ?? null;
    },

    /** Ends it. Answers false when somebody else did before. */
    async end(id: string): Promise<boolean> {
      const [gone] = (await people.write([people.remove('staffChallenges', (row) => eq(row.id, id)).returning()])) as [
        unknown[],
      ];
      return gone.length === 1;
    },
  };
}
