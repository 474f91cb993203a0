import { and, eq, gt, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { drizzle } from 'drizzle-orm/d1';
import { newId } from '#lib/ids.ts';
import type { SiteId } from '#lib/site-id.ts';
import { accounts, handoverCodes, memberships, passwordResets, staffSessions } from './schema/index.ts';

/** How long, in milliseconds, a link to choose a new password works. */
export const RESET_LIFE = 30 * 60 * 1000;

export type ResetFor = { accountId: string; email: string; name: string };

/** Passwords are the person's: changing one ends their sessions at every store, and codes that begin others. Times in epoch milliseconds. */
export function accountPasswords(db: ReturnType<typeof drizzle>) {
  const open = (tokenHash: string, siteId: SiteId, now: number) =>
    and(
      eq(passwordResets.tokenHash, tokenHash),
      eq(passwordResets.siteId, siteId),
      isNull(passwordResets.usedAt),
      gt(passwordResets.expiresAt, now),
    );
  /** Sessions are ended with the codes that begin one at another store: a code outlived its session else. */
  const signOut = (owner: string | SQL, now: number) => {
    const theirs = db
      .select({ siteId: memberships.siteId, id: memberships.id })
      .from(memberships)
      .where(eq(memberships.accountId, owner));
    const places = sql`(${handoverCodes.siteId}, ${handoverCodes.membershipId}) in ${theirs}`;
    const stores = sql`${handoverCodes.siteId} in (select site_id from ${memberships} where account_id = ${owner})`;
    return [
      db.delete(staffSessions).where(eq(staffSessions.accountId, owner)),
      db.delete(handoverCodes).where(and(stores, gt(handoverCodes.expiresAt, now), places)),
    ] as const;
  };
  return {
    /**
     * Notes a link that was asked for at a store, once however often it is noted. Of its token only the hash is kept; old
     * links are cleared away.
     */
    async startReset(accountId: string, siteId: SiteId, tokenHash: string, now: number): Promise<void> {
      const row = { id: newId(), tokenHash, accountId, siteId, createdAt: now, expiresAt: now + RESET_LIFE };
      await db.batch([
        db
          .delete(passwordResets)
          .where(and(eq(passwordResets.accountId, accountId), lt(passwordResets.expiresAt, now))),
        db.insert(passwordResets).values(row).onConflictDoNothing({ target: passwordResets.tokenHash }),
      ]);
    },

    /** Whose password a link changes, or null when it was used, is too old, or is another store's. */
    async resetFor(tokenHash: string, siteId: SiteId, now: number): Promise<ResetFor | null> {
      const found = db
        .select({ accountId: accounts.id, email: accounts.email, name: accounts.name })
        .from(passwordResets)
        .innerJoin(accounts, eq(accounts.id, passwordResets.accountId))
        .where(open(tokenHash, siteId, now));
      const [[account]] = await db.batch([found]);
      return account ?? null;
    },

    /**
     * Sets a password by a link, once: of many at the same moment one does it. Ends every session of the account and makes
     * its other links worthless. Answers whether it was done.
     */
    async finishReset(tokenHash: string, siteId: SiteId, passwordHash: string, now: number): Promise<boolean> {
      const owner = sql`(${db
        .select({ id: passwordResets.accountId })
        .from(passwordResets)
        .where(open(tokenHash, siteId, now))})`;
      const [changed] = await db.batch([
        db
          .update(accounts)
          .set({ passwordHash, passwordChangedAt: now, updatedAt: now })
          .where(eq(accounts.id, owner))
          .returning({ id: accounts.id }),
        ...signOut(owner, now),
        db.update(passwordResets).set({ usedAt: now }).where(eq(passwordResets.accountId, owner)),
      ]);
      return changed.length === 1;
    },

    /** Sets a password and ends every session of the account. The caller opens a new one for the browser it is used in. */
    async setPassword(accountId: string, passwordHash: string, now: number): Promise<void> {
      await db.batch([
        db
          .update(accounts)
          .set({ passwordHash, passwordChangedAt: now, updatedAt: now })
          .where(eq(accounts.id, accountId)),
        ...signOut(accountId, now),
        db.update(passwordResets).set({ usedAt: now }).where(eq(passwordResets.accountId, accountId)),
      ]);
    },

    /** Signs the person out of every store, in every browser. */
    async endSessions(accountId: string, now: number): Promise<void> {
      await db.batch(signOut(accountId, now));
    },
  };
}
