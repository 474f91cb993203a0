import { and, desc, eq, isNotNull, lte, notInArray, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import { queueAccountMail, type AccountLetter, type AccountLetterKind } from './account-mail.ts';
import { BODY_KEPT_FOR, type Letter } from './queue-mail.ts';
import { queueSampleMail, type SampleLetter } from './sample-mail.ts';

/** How long, in milliseconds, one delivery may take before another may try the same message. */
const LEASE = 2 * 60 * 1000;

/** Messages that one run empties: no store keeps the others waiting. */
const MOST_EMPTIED = 100;

/** A queued e-mail that this delivery has taken. `attempts` counts this one. */
export type TakenLetter = (Letter | AccountLetter | SampleLetter) & { id: string; attempts: number };
export type RenderedMessage = { subject: string; html: string; text: string };

/** An e-mail as the local list shows it. Times in epoch milliseconds. */
export type OutboxMessage = {
  id: string;
  kind: string;
  recipient: string;
  state: 'queued' | 'sent' | 'failed';
  attempts: number;
  subject: string | null;
  bodyHtml: string | null;
  bodyText: string | null;
  lastError: string | null;
  createdAt: number;
};

/** E-mail that waits to be sent, and what became of it. Times in epoch milliseconds. */
export function mailRepo(site: SiteDb) {
  const { outbox } = site.rows;
  const shown = {
    id: outbox.id,
    kind: outbox.kind,
    recipient: outbox.recipient,
    state: outbox.state,
    attempts: outbox.attempts,
    subject: outbox.subject,
    bodyHtml: outbox.bodyHtml,
    bodyText: outbox.bodyText,
    lastError: outbox.lastError,
    createdAt: outbox.createdAt,
  };
  return {
    /** The latest 100. */
    latest: (): Question<OutboxMessage[]> => ({
      statements: [site.select(shown).from(outbox).orderBy(desc(outbox.createdAt), desc(outbox.id)).limit(100)],
      answer: ([rows]) => rows as OutboxMessage[],
    }),
    byId: (id: string): Question<OutboxMessage | null> => ({
      statements: [site.select(shown).from(outbox).where(eq(outbox.id, id)).limit(1)],
      answer: ([rows]) => (rows as OutboxMessage[])[0] ?? null,
    }),

    /** Takes what is due, at most 20, leaving some kinds to others; nobody else gets these until the lease is over. */
    async takeDue(now: number, left: AccountLetterKind[] = []): Promise<TakenLetter[]> {
      const due = site
        .select({ id: outbox.id })
        .from(outbox)
        .where(
          and(
            eq(outbox.state, 'queued'),
            isNotNull(outbox.nextAttemptAt),
            lte(outbox.nextAttemptAt, now),
            notInArray(outbox.kind, left),
          ),
        )
        .orderBy(outbox.nextAttemptAt)
        .limit(20);
      const take = site
        .update('outbox', (row) => sql`${row.id} in ${due}`, {
          attempts: sql`${outbox.attempts} + 1`,
          nextAttemptAt: now + LEASE,
        })
        .returning();
      const [taken] = (await site.write([take])) as unknown as [TakenLetter[]];
      return taken;
    },

    /** Queues an e-mail about an account. Those about an order go with the order's own batch. */
    async queue(letter: AccountLetter, now: number): Promise<void> {
      await site.write([queueAccountMail(site, letter, now)]);
    },

    /** Takes a message away that nobody is to get. */
    async discard(id: string): Promise<void> {
      await site.write([site.remove('outbox', (row) => eq(row.id, id))]);
    },

    /** Queues a sample of a letter, for whoever writes its words. */
    async queueSample(letter: SampleLetter, now: number): Promise<void> {
      await site.write([queueSampleMail(site, letter, now)]);
    },

    async sent(id: string, message: RenderedMessage, now: number): Promise<void> {
      const { subject, html: bodyHtml, text: bodyText } = message;
      await site.write([
        site.update('outbox', (row) => eq(row.id, id), {
          ...{ state: 'sent', sentAt: now, nextAttemptAt: null, lastError: null },
          ...{ subject, bodyHtml, bodyText },
        }),
      ]);
    },

    /** Empties e-mails that were sent six weeks ago, at most 100: that they were sent is kept, what they said is not. */
    async emptySent(now: number): Promise<void> {
      const old = site
        .select({ id: outbox.id })
        .from(outbox)
        .where(and(isNotNull(outbox.bodyHtml), lte(outbox.sentAt, now - BODY_KEPT_FOR)))
        .orderBy(outbox.sentAt)
        .limit(MOST_EMPTIED);
      await site.write([site.update('outbox', (row) => sql`${row.id} in ${old}`, { bodyHtml: null, bodyText: null })]);
    },

    /** Notes a failure; `nextAttemptAt` null gives up. */
    async failed(id: string, error: string, nextAttemptAt: number | null): Promise<void> {
      await site.write([
        site.update('outbox', (row) => eq(row.id, id), {
          state: nextAttemptAt === null ? 'failed' : 'queued',
          lastError: error.slice(0, 500),
          nextAttemptAt,
        }),
      ]);
    },
  };
}
