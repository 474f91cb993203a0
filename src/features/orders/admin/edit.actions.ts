import { env } from 'cloudflare:workers';
import { z } from 'zod';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import type { NewRefund } from '#features/refunds/begin-refund.ts';
import { askProvider } from '#features/refunds/ask-provider.ts';
import { plainRefund } from '#features/refunds/refund.ts';
import { routesFor } from '#features/refunds/routes.ts';
import { staffAction, type StaffContext } from '#features/staff/staff-action.ts';
import { taxSettings } from '#features/tax/tax.ts';
import { refuse, refuseFields } from '#lib/action-failure.ts';
import { newId } from '#lib/ids.ts';
import { NotAllowed } from '#lib/not-allowed.ts';
import { typedWhole } from '#lib/typed-whole.ts';
import { editProblems, parseEdit } from '../edit-form.ts';
import { planEdit, type PlannedEdit } from '../edit-order.ts';
import { orderWords } from '../order-search.ts';
import { amountDue, type Order } from '../orders.ts';
import {
  askedOrder,
  backToOrder,
  byOf,
  changeOf,
  expectDone,
  letterAbout,
  seenOrder,
  withFields,
} from './asked-order.ts';

const MONEY_HIDDEN = 'Editing shows prices, which asks for orders.money.';

/** Changing what is in an order. */
export const orderEdits = {
  save: staffAction({
    permission: 'orders.write',
    input: withFields({ ...seenOrder, refund: z.boolean(), tell: z.boolean(), total: typedWhole() }),
    async handler({ orderId: id, version, refund, tell, total, ...fields }, asked) {
      if (!asked.staff.can('orders.money')) throw new NotAllowed(MONEY_HIDDEN);
      const order = await askedOrder(id, 'edit', asked);
      const edit = await plannedIn(order, Object.entries(fields), asked);
      // A price or the tax may have changed since the difference was shown.
      if (edit.amounts.total !== total) throw refuse('The sum is another one now. Look it over and save again.');
      const back = refund ? refundOf(order, edit, asked) : null;
      const letter = tell ? letterAbout(order, 'order-changed') : null;
      const words = orderWords({ ...order, lines: [...order.lines, ...edit.added] });
      const editing = { order: { id, version }, by: byOf(asked), letter, edit, words, refund: back };
      expectDone(await asked.admin.orderDesk.edit({ ...editing, isPaid: order.payment === 'paid' }, asked.now));
      if (back) await askProvider(back.id, { locals: asked, origin: asked.context.url.origin, env });
      deliverSoon(asked);
      const change = changeOf('order.edit', order, asked.site.general.orderPrefix, {
        before: { total: order.total },
        after: { total: edit.amounts.total, changes: edit.changes },
      });
      return { data: backToOrder(order, 'Saved the order'), changes: [change] };
    },
  }),
};

async function plannedIn(order: Order, fields: [string, string][], asked: StaffContext): Promise<PlannedEdit> {
  const { admin, shop, site, now } = asked;
  const { typed, problems } = parseEdit(order, fields);
  if (Object.keys(problems).length > 0) throw refuseFields(problems);
  const { added, settings } = await admin.ask({
    added: admin.variants.sold(typed.added, now),
    settings: shop.settings.groups({ tax: taxSettings }),
  });
  const planned = planEdit(order, { ...typed, added }, { locale: site.general.locale, tax: settings.tax });
  if (!planned.ok) throw refuse(editProblems[planned.problem]);
  return planned.edit;
}

/** What a paid order costs less, back to the payment it came by. */
function refundOf(order: Order, { amounts }: PlannedEdit, asked: StaffContext): NewRefund | null {
  const less = -amountDue({ ...order, total: amounts.total });
  if (order.payment !== 'paid' || less <= 0) return null;
  if (!asked.staff.can('orders.refund')) throw new NotAllowed('Giving money back asks for orders.refund.');
  const [route] = routesFor(order, less);
  if (route?.amount !== less) return null;
  return {
    ...{ id: newId(), orderId: order.id, paymentId: route.paymentId, kind: 'difference', currency: order.currency },
    ...{ parts: plainRefund(order, less), reason: '', by: byOf(asked) },
  };
}
