import type { SiteDb, Statement } from '#db/site-db.ts';
import { newId } from '#lib/ids.ts';

/** How long, in milliseconds, the words of an e-mail are kept after it was sent. */
export const BODY_KEPT_FOR = 42 * 24 * 60 * 60 * 1000;

/** What an e-mail tells about; the words are made when it is sent. */
export type LetterKind =
  | 'order-placed'
  | 'order-to-pay'
  | 'order-paid'
  | 'order-shipped'
  | 'order-ready'
  | 'order-changed'
  | 'order-refunded'
  | 'order-cancelled'
  | 'order-expired'
  | 'payment-unapplied'
  | 'refund-failed';

/** An e-mail about an order. `origin` is the scheme and host that its links lead to. */
export type Letter = {
  kind: LetterKind;
  recipient: string;
  payload: {
    orderId: string;
    origin: string;
    /** Of a payment that settled nothing; `amount` in minor units of `currency`. */
    amount?: number;
    currency?: string;
    reference?: string;
    reason?: string;
    /** Which parcel, or which refund, it is about. */
    fulfilmentId?: string;
    refundId?: string;
  };
};

/** Queues an e-mail in the batch that makes true what it tells. `now` in epoch milliseconds. */
export const queueMail = (site: SiteDb, letter: Letter, now: number): Statement =>
  site.insert('outbox', { id: newId(), ...letter, state: 'queued', nextAttemptAt: now, createdAt: now });
