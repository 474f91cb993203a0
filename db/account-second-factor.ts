import { and, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { drizzle } from 'drizzle-orm/d1';
import { newId } from '#lib/ids.ts';
import { accounts, recoveryCodes } from './schema/index.ts';

/** The second factor is the person's, wherever they sign in. Times in epoch milliseconds. */
export function accountSecondFactor(db: ReturnType<typeof drizzle>) {
  const codesOf = (accountId: string, hashes: string[]) =>
    hashes.map((codeHash) => db.insert(recoveryCodes).values({ id: newId(), accountId, codeHash }));
  return {
    /** Keeps a sealed secret that is not asked for yet: the first code that fits confirms it. */
    async proposeTotp(accountId: string, sealedSecret: string, now: number): Promise<void> {
      await db.batch([
        db
          .update(accounts)
          .set({ totpSecret: sealedSecret, totpStep: null, updatedAt: now })
          .where(and(eq(accounts.id, accountId), isNull(accounts.totpSince))),
      ]);
    },

    /** Asks for codes from now on, and replaces the recovery codes. Of the codes only hashes are kept. */
    async confirmTotp(accountId: string, step: number, codeHashes: string[], now: number): Promise<void> {
      await db.batch([
        db
          .update(accounts)
          .set({ totpSince: now, totpStep: step, updatedAt: now })
          .where(and(eq(accounts.id, accountId), isNotNull(accounts.totpSecret))),
        db.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)),
        ...codesOf(accountId, codeHashes),
      ]);
    },

    async dropTotp(accountId: string, now: number): Promise<void> {
      await db.batch([
        db
          .update(accounts)
          .set({ totpSecret: null, totpSince: null, totpStep: null, updatedAt: now })
          .where(eq(accounts.id, accountId)),
        db.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)),
      ]);
    },

    /** Takes the code of a 30-second step. Answers false when that step, or a later one, was taken before. */
    async takeTotpStep(accountId: string, step: number): Promise<boolean> {
      const [taken] = await db.batch([
        db
          .update(accounts)
          .set({ totpStep: step })
          .where(and(eq(accounts.id, accountId), or(isNull(accounts.totpStep), lt(accounts.totpStep, step))))
          .returning({ id: accounts.id }),
      ]);
      return taken.length === 1;
    },

    /** Takes a recovery code, once. */
    async takeRecoveryCode(accountId: string, codeHash: string, now: number): Promise<boolean> {
      const [taken] = await db.batch([
        db
          .update(recoveryCodes)
          .set({ usedAt: now })
          .where(
            and(
              eq(recoveryCodes.accountId, accountId),
              eq(recoveryCodes.codeHash, codeHash),
              isNull(recoveryCodes.usedAt),
            ),
          )
          .returning({ id: recoveryCodes.id }),
      ]);
      return taken.length === 1;
    },

    async replaceRecoveryCodes(accountId: string, codeHashes: string[]): Promise<void> {
      await db.batch([
        db.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)),
        ...codesOf(accountId, codeHashes),
      ]);
    },

    async recoveryCodesLeft(accountId: string): Promise<number> {
      const [[left]] = await db.batch([
        db
          .select({ count: sql<number>`count(*)` })
          .from(recoveryCodes)
          .where(and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt))),
      ]);
      return left?.count ?? 0;
    },
  };
}
