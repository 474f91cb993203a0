import { eq, lt, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/d1';
import { newId } from '#lib/ids.ts';
import { accountPasswords } from './account-passwords.ts';
import { accountSecondFactor } from './account-second-factor.ts';
import { accountStores } from './account-stores.ts';
import { journalled, newJournal, type Journal } from './journal.ts';
import { metered, newMeter, type Meter } from './metered.ts';
import { accounts, memberships, signInAttempts } from './schema/index.ts';

/*
 * The people who work in stores, across stores: one account signs in wherever it is a member. Each method is here because
 * what it reads or changes is the person's and no single store's.
 */

/** A person's account. Times in epoch milliseconds. */
export type Account = typeof accounts.$inferSelect;
export type NewAccount = Pick<Account, 'email' | 'name' | 'passwordHash'>;

/** How often something was tried in the window that began at `since` (epoch milliseconds). */
export type Tries = { count: number; since: number };

const DAY = 24 * 60 * 60 * 1000;

/** The handle on accounts. Every call is one round trip. */
export function accountsDb(d1: D1Database, meter: Meter = newMeter(), journal: Journal = newJournal()) {
  const db = drizzle(metered(journalled(d1, journal), meter));
  return {
    ...accountPasswords(db),
    ...accountSecondFactor(db),
    ...accountStores(db),

    /** Who signs in is known by e-mail before it is known where they are a member. */
    async byEmail(email: string): Promise<Account | null> {
      const [[account]] = await db.batch([
        db
          .select()
          .from(accounts)
          .where(eq(accounts.email, folded(email))),
      ]);
      return account ?? null;
    },

    async byId(id: string): Promise<Account | null> {
      const [[account]] = await db.batch([db.select().from(accounts).where(eq(accounts.id, id))]);
      return account ?? null;
    },

    /**
     * Makes an account and answers its id. `now` in epoch milliseconds.
     * @throws when the e-mail is taken (`UNIQUE constraint failed: accounts.email`)
     */
    async create(account: NewAccount, now: number): Promise<string> {
      const id = newId();
      const row = { ...account, id, email: folded(account.email) };
      const times = { passwordChangedAt: now, createdAt: now, updatedAt: now };
      await db.batch([db.insert(accounts).values({ ...row, ...times })]);
      return id;
    },

    /** The name that the account and all its memberships show. */
    async rename(id: string, name: string, now: number): Promise<void> {
      await db.batch([
        db.update(accounts).set({ name, updatedAt: now }).where(eq(accounts.id, id)),
        db.update(memberships).set({ name, updatedAt: now }).where(eq(memberships.accountId, id)),
      ]);
    },

    /**
     * Counts one more try under each key, across stores, and answers how many there are in its window. `window` in
     * milliseconds; tries at the same moment are each counted. What nobody tried for a day is cleared away.
     */
    async countTries(keys: string[], window: number, now: number): Promise<Tries[]> {
      const over = sql`${signInAttempts.since} <= ${now - window}`;
      const counted = keys.map((key) =>
        db
          .insert(signInAttempts)
          .values({ key, count: 1, since: now })
          .onConflictDoUpdate({
            target: signInAttempts.key,
            set: {
              count: sql`case when ${over} then 1 else ${signInAttempts.count} + 1 end`,
              since: sql`case when ${over} then ${now} else ${signInAttempts.since} end`,
            },
          })
          .returning({ count: signInAttempts.count, since: signInAttempts.since }),
      );
      const forgotten = db.delete(signInAttempts).where(lt(signInAttempts.since, now - Math.max(window, DAY)));
      const [, ...answers] = await db.batch([forgotten, ...counted]);
      return answers.map(([tries]) => tries!);
    },

    async forgetTries(key: string): Promise<void> {
      await db.batch([db.delete(signInAttempts).where(eq(signInAttempts.key, key))]);
    },
  };
}

export type Accounts = ReturnType<typeof accountsDb>;

const folded = (email: string) => email.trim().toLowerCase();
