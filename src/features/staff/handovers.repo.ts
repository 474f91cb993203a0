import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';

/** Who comes from another store. Times in epoch milliseconds. */
export type Handover = { membershipId: string; confirmedAt: number };

/** Codes that bring members from other stores' hosts to this one. Times in epoch milliseconds. */
export function handoversRepo(people: SiteDb) {
  const { handoverCodes: codes } = people.rows;
  return {
    /** Whose code this is, without taking it; null when it was used, is too old or is another store's. */
    async byCode(codeHash: string, now: number): Promise<Handover | null> {
      const found = people
        .select({ membershipId: codes.membershipId, confirmedAt: codes.confirmedAt })
        .from(codes)
        .where(and(eq(codes.codeHash, codeHash), isNull(codes.usedAt), gt(codes.expiresAt, now)));
      const [rows] = (await people.write([found])) as [Handover[]];
      return rows[0] ?? null;
    },

    /** Takes a code: of many at the same moment one does it. */
    async take(codeHash: string, now: number): Promise<Handover | null> {
      const open = people.update(
        'handoverCodes',
        (row) => and(eq(row.codeHash, codeHash), isNull(row.usedAt), gt(row.expiresAt, now)),
        { usedAt: now },
      );
      const [rows] = (await people.write([open.returning()])) as [Handover[]];
      return rows[0] ?? null;
    },

    /** Whether a code that was taken is still there: signing out everywhere takes it away. */
    async wasTaken(codeHash: string): Promise<boolean> {
      const found = people
        .select({ id: codes.id })
        .from(codes)
        .where(and(eq(codes.codeHash, codeHash), isNotNull(codes.usedAt)));
      const [rows] = (await people.write([found])) as [unknown[]];
      return rows.length > 0;
    },
  };
}
