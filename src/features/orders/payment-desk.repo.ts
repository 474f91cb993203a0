import { sql } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';
import { queueMail } from '#features/mail/queue-mail.ts';
import { MANUAL } from '#features/payments/manual-provider.ts';
import { attempt, type ChangeOutcome } from './change-outcome.ts';
import { changeSeen, endTries, markPaid, orderEvent } from './order-changes.ts';
import type { Asked } from './order-desk.repo.ts';
import { heldPieces } from './stock-moves.ts';

/** Money that came by other ways than a provider that tells. `id` is the form's; `due` in minor units. */
export type NotedPayment = Asked & { id: string; isFirst: boolean; due: number; currency: string };

/** Money that staff note. Times in epoch milliseconds. */
export function paymentDeskRepo(site: SiteDb) {
  const { orders } = site.rows;
  return {
    /** Notes money that is there: all of an order that waits for it, or what an edited one costs more. */
    async note(noted: NotedPayment, now: number): Promise<ChangeOutcome> {
      const { id, order, by, letter, isFirst, due, currency } = noted;
      const { pieces } = await site.ask({ pieces: heldPieces(site, order.id) });
      const detail = { by, amount: due, reference: id };
      const payment = { id, orderId: order.id, provider: MANUAL, reference: id, state: 'paid', amount: due } as const;
      const statements = [
        endTries(site, order.id, now),
        site.insert('payments', { ...payment, currency, createdAt: now, updatedAt: now }),
        changeSeen(site, order, isFirst ? {} : { paid: sql`${orders.paid} + ${due}` }, now),
        ...(isFirst
          ? markPaid(site, { id: order.id, pieces }, detail, now)
          : [orderEvent(site, order.id, 'difference-paid', detail, now)]),
        ...(letter ? [queueMail(site, letter, now)] : []),
      ];
      return attempt(() => site.write(statements), 'payments');
    },
  };
}
