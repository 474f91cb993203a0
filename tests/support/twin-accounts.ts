import { drizzle } from 'drizzle-orm/d1';
import { accounts } from '#db/schema/index.ts';
import { WRITTEN_AT } from './twin-clock.ts';

/** Accounts belong to no store: the same people are members of both twins. */
export const accountIds = [1, 2, 3, 4].map((n) => `01900000-0000-7000-8000-cccccccc000${n}`);
/** An account that is a member of neither. */
export const NEWCOMER = '01900000-0000-7000-8000-cccccccc0009';

/** Makes the accounts, once in a database. */
export async function makeAccounts(d1: D1Database): Promise<void> {
  const db = drizzle(d1);
  const person = { name: 'Person', passwordHash: 'none', passwordChangedAt: WRITTEN_AT };
  const rows = [...accountIds, NEWCOMER].map((id, i) => ({
    ...{ id, email: `shopper-${i + 1}@twin.example`, ...person },
    ...{ createdAt: WRITTEN_AT, updatedAt: WRITTEN_AT },
  }));
  await db.insert(accounts).values(rows);
}
