import { peopleDbFor } from '#db/platform.ts';
import { sendField } from '#features/fulfilment/fulfilment.ts';
import { lineField } from '#features/orders/edit-form.ts';
import { piecesField, restockField } from '#features/refunds/refund-form.ts';
import type { Order } from '#features/orders/orders.ts';
import { sessionsRepo } from '#features/staff/sessions.repo.ts';
import { newId, newToken, sha256 } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import { submit, type Browser, type Tasks } from './browser.ts';
import { acting, orderPlaced, type Place } from './place.ts';
import { newBrowser } from './shopper.ts';
import { staffOf, type Form } from './staff.ts';
import { NOW, settling } from './store.ts';

/** A browser in which somebody who owns the store is signed in. */
export async function staffBrowser(place: Place, now = NOW): Promise<Browser> {
  const { id: membershipId, accountId } = await staffOf(place).employ();
  const token = newToken();
  const about = { method: 'password', userAgent: '', ipPrefix: '', confirmedAt: now } as const;
  const session = { id: newId(), tokenHash: await sha256(token), membershipId, accountId, ...about };
  await sessionsRepo(peopleDbFor({ DB: place.rig.db }, place.store)).open(session, now);
  const browser = newBrowser(place.rig, place.store, now);
  browser.cookies.set('hermes_staff', token);
  return browser;
}

/** Somebody who is signed in sends a form of the admin. */
export const asStaff = (browser: Browser, { page, action, fields }: Form) => {
  return (tasks?: Tasks) => submit(acting(browser, tasks), `${page}?_action=admin.${action}`, fields);
};

/** An order of these pieces as staff see it, and what the provider says of its payment. */
export async function seenOrder(place: Place, wanted: Record<string, number>, { isPaid }: { isPaid: boolean }) {
  const { order: placed, said } = await orderPlaced(place, wanted);
  if (isPaid) await place.shop.payments.settle('test', { ...said, outcome: 'paid' }, settling, NOW);
  const { found } = await place.shop.ask({ found: place.shop.orders.byId(placed.id) });
  return { order: found!, said };
}

const seen = ({ id, version }: Order) => ({ orderId: id, version: String(version) });

/** The form that gives this much back, in the words of money: `24.00`. Sent again, it has the same key. */
export const giveBack = (order: Order, other: string): Form => ({
  ...{ page: paths.admin.refundOrder(order.id), action: 'refunds.make' },
  fields: { ...seen(order), key: crypto.randomUUID(), reason: '', shipping: '', other },
});

/** The form that takes one piece of the first line back, onto the shelf, for its money. */
export const takeBack = (order: Order): Form => {
  const [{ id }] = order.lines as [Order['lines'][number]];
  const { fields, ...form } = giveBack(order, '');
  return { ...form, fields: { ...fields, [piecesField('unsent', id)]: '1', [restockField('unsent', id)]: 'on' } };
};

/** The form that asks the provider again for a refund. */
export const askAgain = (order: Pick<Order, 'id'>, refund: string): Form => ({
  ...{ page: paths.admin.order(order.id), action: 'refunds.tryAgain' },
  fields: { orderId: order.id, refund },
});

/** The form that cancels an order, gives its money back and puts its pieces on the shelf. */
export const cancelOrder = (order: Order): Form => ({
  ...{ page: paths.admin.cancelOrder(order.id), action: 'orders.cancel' },
  fields: { ...seen(order), restock: 'on', refund: 'on', tell: 'on', reason: '' },
});

/** The form that leaves one piece of the first line in an order, and gives back what that makes it cheaper by. */
export const editToOne = (order: Order): Form => {
  const [{ id, unitPrice }] = order.lines as [Order['lines'][number]];
  const fields = { ...seen(order), refund: 'on', tell: 'on', total: String(unitPrice), [lineField(id)]: '1' };
  return { page: paths.admin.editOrder(order.id), action: 'orderEdits.save', fields };
};

/** The form that sends a parcel with one piece of the first line. */
export const sendOne = (order: Order): Form => ({
  ...{ page: paths.admin.sendOrder(order.id), action: 'fulfilment.send' },
  fields: { ...seen(order), key: crypto.randomUUID(), tell: 'on', [sendField(order.lines[0]!.id)]: '1' },
});

/** The form that notes money that came by another way. */
export const markPaid = (order: Order): Form => ({
  ...{ page: paths.admin.order(order.id), action: 'orders.markPaid' },
  fields: { ...seen(order), key: crypto.randomUUID(), tell: 'on' },
});
