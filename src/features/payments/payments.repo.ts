import { and, eq, sql } from 'drizzle-orm';
import type { Question, SiteDb, Statement } from '#db/site-db.ts';
import { queueMail } from '#features/mail/queue-mail.ts';
import { markPaid, orderEvent, revive } from '#features/orders/order-changes.ts';
import type { Order } from '#features/orders/orders.ts';
import { heldPieces } from '#features/orders/stock-moves.ts';
import { brokenConstraint, onlyIf } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';
import { referenceOf } from './payment-reference.ts';
import type { PaymentNews } from './provider.ts';
import { settlementOf, type PaymentStanding, type PaymentState, type Settlement, type Settling } from './settlement.ts';

/** A payment, its order and what that order holds. */
export type PaymentOfOrder = PaymentStanding & {
  id: string;
  reference: string;
  order: PaymentStanding['order'] & Pick<Order, 'id' | 'number' | 'token' | 'email' | 'expiresAt'>;
};

/** How often a settlement is decided anew when something else was settled at the same moment. */
const TRIES = 5;

/** Tries to pay. Amounts in minor units, times in epoch milliseconds. */
export function paymentsRepo(site: SiteDb) {
  const { payments, orders, orderEvents } = site.rows;

  const byReference = (provider: string, reference: string): Question<PaymentOfOrder | null> => {
    const expiry = site
      .select({ id: orderEvents.id })
      .from(orderEvents)
      .where(and(eq(orderEvents.orderId, orders.id), eq(orderEvents.kind, 'expired')));
    return {
      statements: [
        site
          .select({
            id: payments.id,
            reference: payments.reference,
            state: payments.state,
            amount: payments.amount,
            currency: payments.currency,
            order: {
              id: orders.id,
              number: orders.number,
              token: orders.token,
              email: orders.email,
              expiresAt: orders.expiresAt,
              status: orders.status,
              payment: orders.payment,
              total: orders.total,
              hasExpired: sql<number>`exists ${expiry}`.as('order_hasExpired'),
            },
          })
          .from(payments)
          .innerJoin(orders, eq(orders.id, payments.orderId))
          .where(and(eq(payments.provider, provider), eq(payments.reference, reference)))
          .limit(1),
      ],
      answer([rows]) {
        const [payment] = rows as PaymentOfOrder[];
        return payment
          ? { ...payment, order: { ...payment.order, hasExpired: Boolean(payment.order.hasExpired) } }
          : null;
      },
    };
  };

  /** Refused (`payments.state`) when the payment is not as it was when this was decided. */
  const move = (payment: PaymentOfOrder, to: PaymentState, now: number): Statement =>
    site.update('payments', (row) => eq(row.id, payment.id), {
      state: onlyIf(eq(payments.state, payment.state), to),
      updatedAt: now,
    });

  const effects = async (
    payment: PaymentOfOrder,
    settlement: Settlement,
    said: PaymentNews,
    { storeEmail, origin }: Settling,
    now: number,
  ): Promise<Statement[]> => {
    const { id: orderId, email } = payment.order;
    const { reference } = payment;
    switch (settlement.kind) {
      case 'nothing':
        return [];
      case 'pay':
      case 'revive': {
        const { pieces } = await site.ask({ pieces: heldPieces(site, orderId) });
        const change = settlement.kind === 'pay' ? markPaid : revive;
        return [
          move(payment, 'paid', now),
          ...change(site, { id: orderId, pieces }, { reference, amount: said.amount }, now),
          queueMail(site, { kind: 'order-paid', recipient: email, payload: { orderId, origin } }, now),
        ];
      }
      case 'unapplied': {
        const detail = { reference, reason: settlement.reason, amount: said.amount, currency: said.currency };
        return [
          move(payment, 'late', now),
          orderEvent(site, orderId, 'payment-unapplied', detail, now),
          queueMail(
            site,
            { kind: 'payment-unapplied', recipient: storeEmail, payload: { orderId, origin, ...detail } },
            now,
          ),
        ];
      }
      default:
        return [
          move(payment, settlement.kind, now),
          orderEvent(site, orderId, `payment-${settlement.kind}`, { reference }, now),
        ];
    }
  };

  return {
    byReference,

    /**
     * Does what a notification means, once, however often and in whichever order notifications arrive. Answers the
     * settlement, or null when the provider has no such payment here.
     */
    async settle(provider: string, said: PaymentNews, settling: Settling, now: number): Promise<Settlement | null> {
      for (let left = TRIES, isGone = false; ; left -= 1) {
        const { payment } = await site.ask({ payment: byReference(provider, said.reference) });
        if (!payment) return null;
        const meant = settlementOf(payment, said);
        const settlement: Settlement =
          meant.kind === 'revive' && isGone ? { kind: 'unapplied', reason: 'cancelled' } : meant;
        try {
          await site.write(await effects(payment, settlement, said, settling, now));
          return settlement;
        } catch (error) {
          const broken = brokenConstraint(error);
          isGone ||= broken === 'inventory_available';
          const isRaced =
            broken === 'payments.state' || broken === 'orders.payment' || broken === 'inventory_available';
          if (!isRaced || left <= 1) throw error;
        }
      }
    },

    /**
     * The reference of the payment that the shopper may go on with: the pending one, or a new try. Two new tries at the
     * same moment are one.
     */
    async startTry(
      order: { id: string; total: number; currency: string; provider: string },
      now: number,
    ): Promise<string> {
      const statement = site
        .select({ reference: payments.reference, state: payments.state })
        .from(payments)
        .where(eq(payments.orderId, order.id));
      const [tries] = (await site.write([statement])) as [{ reference: string; state: string }[]];
      const pending = tries.find((one) => one.state === 'pending');
      if (pending) return pending.reference;
      const reference = referenceOf(order.id, tries.length + 1);
      try {
        await site.write([
          site.insert('payments', {
            ...{ id: newId(), orderId: order.id, provider: order.provider, reference, state: 'pending' },
            ...{ amount: order.total, currency: order.currency, createdAt: now, updatedAt: now },
          }),
        ]);
      } catch (error) {
        if (!brokenConstraint(error)?.includes('payments.reference')) throw error;
      }
      return reference;
    },
  };
}
