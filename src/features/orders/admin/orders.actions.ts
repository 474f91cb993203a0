import { env } from 'cloudflare:workers';
import { z } from 'zod';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import type { NewRefund } from '#features/refunds/begin-refund.ts';
import { askProvider } from '#features/refunds/ask-provider.ts';
import { plainRefund } from '#features/refunds/refund.ts';
import { routesFor } from '#features/refunds/routes.ts';
import { staffAction, type StaffContext } from '#features/staff/staff-action.ts';
import { refuse } from '#lib/action-failure.ts';
import { newId } from '#lib/ids.ts';
import { mergeSets } from '#lib/merge-sets.ts';
import { NotAllowed } from '#lib/not-allowed.ts';
import { seenSet } from '#lib/seen-state.ts';
import { orderWords } from '../order-search.ts';
import { amountDue, type Order } from '../orders.ts';
import {
  askedOrder,
  backToOrder,
  byOf,
  changeOf,
  expectAllowed,
  expectDone,
  formKey,
  letterAbout,
  madeBefore,
  optionalText,
  seenOrder,
} from './asked-order.ts';
import { lettersFor } from './letters-for.ts';

const box = z.boolean();

/** What staff do to an order. */
export const orders = {
  markPaid: staffAction({
    permission: 'orders.refund',
    input: z.object({ ...seenOrder, key: formKey, tell: box }),
    async handler({ orderId: id, version, key, tell }, asked) {
      const order = await askedOrder(id, null, asked);
      if (madeBefore(order.payments, key)) return { data: backToOrder(order, 'Marked as paid'), changes: [] };
      expectAllowed('markPaid', order);
      const [isFirst, due] = [order.payment === 'pending', amountDue(order)];
      const letter = tell && isFirst ? letterAbout(order, 'order-paid') : null;
      const noted = {
        id: key,
        order: { id, version },
        by: byOf(asked),
        letter,
        isFirst,
        due,
        currency: order.currency,
      };
      expectDone(await asked.admin.paymentDesk.note(noted, asked.now));
      deliverSoon(asked);
      const change = changeOf('order.mark-paid', order, asked.site.general.orderPrefix, { after: { amount: due } });
      return { data: backToOrder(order, 'Marked as paid'), changes: [change] };
    },
  }),

  cancel: staffAction({
    permission: 'orders.write',
    input: z.object({ ...seenOrder, restock: box, refund: box, tell: box, reason: optionalText(500) }),
    async handler({ orderId: id, version, restock, refund, tell, reason }, asked) {
      const order = await askedOrder(id, 'cancel', asked);
      const refunds = refund ? refundsOfAll(order, reason, asked) : [];
      const letter = tell ? letterAbout(order, 'order-cancelled', { reason }) : null;
      const cancelling = { order: { id, version }, by: byOf(asked), letter, restock, reason, refunds };
      expectDone(await asked.admin.orderDesk.cancel({ ...cancelling, isPaid: order.payment === 'paid' }, asked.now));
      for (const begun of refunds)
        await askProvider(begun.id, { locals: asked, origin: asked.context.url.origin, env });
      deliverSoon(asked);
      const change = changeOf('order.cancel', order, asked.site.general.orderPrefix, {
        before: { status: order.status },
        after: { status: 'cancelled', restock, refund, reason },
      });
      return { data: backToOrder(order, 'Cancelled the order'), changes: [change] };
    },
  }),

  note: staffAction({
    permission: 'orders.write',
    input: z.object({
      orderId: seenOrder.orderId,
      key: formKey,
      text: z.string('Write something.').trim().min(1, 'Write something.').max(2000, 'Use at most 2000 characters.'),
    }),
    async handler({ orderId: id, key, text }, asked) {
      const order = await askedOrder(id, null, asked);
      await asked.admin.orderDesk.note(id, { id: key, text, by: byOf(asked) }, asked.now);
      const change = changeOf('order.note', order, asked.site.general.orderPrefix, { after: { text } });
      return { data: backToOrder(order, 'Left a note'), changes: [change] };
    },
  }),

  tag: staffAction({
    permission: 'orders.write',
    input: z.object({
      orderId: seenOrder.orderId,
      // One field, with commas between them; or a field each.
      tags: z
        .array(z.string())
        .transform((typed) => typed.flatMap((text) => text.split(',').map((tag) => tag.trim())).filter(Boolean))
        .refine((tags) => tags.every(({ length }) => length <= 40), 'A tag has at most 40 characters.')
        .refine(({ length }) => length <= 50, 'Use at most 50 tags.'),
      was: seenSet,
    }),
    async handler({ orderId: id, tags, was }, asked) {
      const order = await askedOrder(id, null, asked);
      const wanted = [...new Set(was ? mergeSets(was, tags, order.tags) : tags)];
      await asked.admin.orderDesk.tag(id, wanted, orderWords({ ...order, tags: wanted }));
      const change = changeOf('order.tag', order, asked.site.general.orderPrefix, {
        before: { tags: order.tags },
        after: { tags: wanted },
      });
      return { data: backToOrder(order, 'Saved the tags'), changes: [change] };
    },
  }),

  resend: staffAction({
    permission: 'orders.write',
    input: z.object({ orderId: seenOrder.orderId, letter: z.string().min(1).max(100) }),
    async handler({ orderId: id, letter: wanted }, asked) {
      const order = await askedOrder(id, null, asked);
      const found = lettersFor(order).find(({ key }) => key === wanted);
      if (!found) throw refuse('This e-mail does not fit the order any more.');
      await asked.admin.orderDesk.resend(letterAbout(order, found.kind, found.facts), byOf(asked), asked.now);
      deliverSoon(asked);
      const change = changeOf('order.resend', order, asked.site.general.orderPrefix, { after: { letter: found.kind } });
      return { data: backToOrder(order, `Sent again to ${order.email}`), changes: [change] };
    },
  }),
};

/** Everything that was paid, back to the payments that it came by. */
function refundsOfAll(order: Order, reason: string, asked: StaffContext): NewRefund[] {
  if (!asked.staff.can('orders.refund')) throw new NotAllowed('Giving money back asks for orders.refund.');
  return routesFor(order, order.paid - order.refunded).map(({ paymentId, amount }) => ({
    ...{ id: newId(), orderId: order.id, paymentId, kind: 'cancellation', currency: order.currency },
    ...{ parts: plainRefund(order, amount), reason, by: byOf(asked) },
  }));
}
