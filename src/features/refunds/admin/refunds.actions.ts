import { env } from 'cloudflare:workers';
import { z } from 'zod';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import {
  askedOrder,
  backToOrder,
  byOf,
  changeOf,
  expectAllowed,
  expectDone,
  fieldsOf,
  formKey,
  madeBefore,
  optionalText,
  seenOrder,
  withFields,
} from '#features/orders/admin/asked-order.ts';
import { amountDue, type Order } from '#features/orders/orders.ts';
import { staffAction, type StaffContext } from '#features/staff/staff-action.ts';
import { refuse, refuseFields } from '#lib/action-failure.ts';
import { formatMoney } from '#lib/money.ts';
import { askProvider, byHandOnly } from '../ask-provider.ts';
import { parseRefund, plannedRefund } from '../refund-form.ts';
import { plainRefund, type Refund, type RefundKind, type RefundParts, type RefundState } from '../refund.ts';
import { isStillOwed } from '../refund-standing.ts';
import { paymentsLeft } from '../routes.ts';

const payment = z.string().max(64).nullish();
const seen = { ...seenOrder, key: formKey, reason: optionalText(500), payment };
type Seen = { version: number; key: string; reason: string; payment?: string | null | undefined };
const oneRefund = z.object({ orderId: seenOrder.orderId, refund: z.string().min(1).max(64) });

/** Money that is given back. */
export const refunds = {
  make: staffAction({
    permission: 'orders.refund',
    input: withFields(seen),
    async handler(input, asked) {
      const order = await askedOrder(input.orderId, null, asked);
      const before = madeBefore(order.refunds, input.key);
      if (before) return sentBefore(order, before, asked);
      expectAllowed('refund', order);
      const parsed = parseRefund(order, fieldsOf(input));
      if (!parsed.ok) throw refuseFields(parsed.problems);
      const planned = plannedRefund(order, parsed.request, asked.site.general.locale);
      if (!planned.ok) throw refuseFields(planned.problems);
      const kind = order.status === 'cancelled' ? 'cancellation' : 'goods';
      return giveBack(order, input, { kind, parts: planned.parts }, asked);
    },
  }),

  difference: staffAction({
    permission: 'orders.refund',
    input: z.object(seen),
    async handler(input, asked) {
      const order = await askedOrder(input.orderId, null, asked);
      const before = madeBefore(order.refunds, input.key);
      if (before) return sentBefore(order, before, asked);
      expectAllowed('giveBackDifference', order);
      const parts = plainRefund(order, -amountDue(order));
      return giveBack(order, input, { kind: 'difference', parts }, asked);
    },
  }),

  /** One that failed is begun anew; of one that waits the provider is asked again. */
  tryAgain: staffAction({
    permission: 'orders.refund',
    input: oneRefund,
    async handler({ orderId: id, refund: refundId }, asked) {
      const order = await askedOrder(id, null, asked);
      const refund = refundIn(order, refundId);
      if (refund.state === 'failed' && !isStillOwed(order, refund))
        throw refuse('The order does not owe that much any more: there is nothing to try again.');
      if (refund.state === 'failed') expectDone(await asked.admin.refundDesk.retry(refundId, byOf(asked), asked.now));
      const state = await askProvider(refundId, { locals: asked, origin: asked.context.url.origin, env });
      deliverSoon(asked);
      const change = changeOf('order.refund-again', order, asked.site.general.orderPrefix, {
        before: { state: refund.state },
        after: { state, amount: refund.amount },
      });
      return { data: backAfter(order, { state, amount: refund.amount }, asked), changes: [change] };
    },
  }),

  /** Staff have sent the money themselves. */
  markSent: staffAction({
    permission: 'orders.refund',
    input: oneRefund,
    async handler({ orderId: id, refund: refundId }, asked) {
      const { shop, site, now, context } = asked;
      const order = await askedOrder(id, null, asked);
      const refund = refundIn(order, refundId);
      const provider = order.payments.find((one) => one.id === refund.paymentId)?.provider ?? '';
      const { isByHand } = await shop.ask({ isByHand: byHandOnly(asked, env) });
      if (!isByHand(provider)) throw refuse('The provider tells when this money is there.');
      const settling = { storeEmail: site.general.email, origin: context.url.origin };
      const state = await shop.refunds.settle(refundId, { state: 'done', note: '' }, settling, now);
      deliverSoon(asked);
      const change = changeOf('order.refund-sent', order, site.general.orderPrefix, {
        before: { state: refund.state },
        after: { state, amount: refund.amount },
      });
      return { data: backAfter(order, { state, amount: refund.amount }, asked), changes: [change] };
    },
  }),
};

/** What a form began before. Where the answer of the provider may have been lost, it is asked again: it knows this refund. */
async function sentBefore(order: Order, before: Refund, asked: StaffContext) {
  const { id, amount } = before;
  const isOpen = before.state === 'pending';
  const state = isOpen ? await askProvider(id, { locals: asked, origin: asked.context.url.origin, env }) : before.state;
  if (isOpen) deliverSoon(asked);
  return { data: backAfter(order, { state, amount }, asked), changes: [] };
}

async function giveBack(
  order: Order,
  { version, key, reason, payment }: Seen,
  { kind, parts }: { kind: RefundKind; parts: RefundParts },
  asked: StaffContext,
) {
  const { currency } = order;
  const left = paymentsLeft(order);
  const from = left.find(({ paymentId }) => paymentId === payment) ?? left.find(({ amount }) => amount >= parts.amount);
  const most = Math.max(0, ...left.map(({ amount }) => amount));
  if (!from || from.amount < parts.amount)
    throw refuse(
      `At most ${amountIn(order, from?.amount ?? most, asked)} can go back to one payment. Give the rest back after.`,
    );
  const refund = {
    id: key,
    orderId: order.id,
    paymentId: from.paymentId,
    kind,
    currency,
    parts,
    reason,
    by: byOf(asked),
  };
  expectDone(await asked.admin.refundDesk.begin(refund, { id: order.id, version, lines: order.lines }, asked.now));
  const state = await askProvider(key, { locals: asked, origin: asked.context.url.origin, env });
  deliverSoon(asked);
  const change = changeOf('order.refund', order, asked.site.general.orderPrefix, {
    after: { amount: parts.amount, currency, kind, reason, state },
  });
  return { data: backAfter(order, { state, amount: parts.amount }, asked), changes: [change] };
}

function refundIn(order: Order, id: string): Refund {
  const refund = order.refunds.find((one) => one.id === id);
  if (!refund) throw refuse('There is no such refund.');
  return refund;
}

const amountIn = (order: Order, minor: number, { site }: StaffContext) =>
  formatMoney(minor, order.currency, site.general.locale);

/** Back to the order's page, which says what became of a refund. */
function backAfter(
  order: Order,
  { state, amount }: { state: RefundState | null; amount: number },
  asked: StaffContext,
) {
  const words = amountIn(order, amount, asked);
  if (state === 'done') return backToOrder(order, `Gave back ${words}`);
  return backToOrder(order, state === 'failed' ? `Giving back ${words} failed` : `Began to give back ${words}`);
}
