import { checkoutStore } from '#features/checkout/checkout-store.ts';
import { parseCheckout, type CheckoutProblems } from '#features/checkout/checkout.ts';
import { newOrder } from '#features/checkout/new-order.ts';
import type { CheckoutStore } from '#features/checkout/quote.ts';
import type { Letter, LetterKind } from '#features/mail/queue-mail.ts';
import { byOf, expectDone } from '#features/orders/admin/asked-order.ts';
import type { Order } from '#features/orders/orders.ts';
import type { NewOrder } from '#features/orders/place-order.ts';
import type { PaymentEnv } from '#features/payments/providers.ts';
import { MANUAL } from '#features/payments/manual-provider.ts';
import type { StaffContext } from '#features/staff/staff-action.ts';
import { refuse, refuseFields } from '#lib/action-failure.ts';
import { newId, newToken } from '#lib/ids.ts';
import { withChange } from '../draft-form.ts';
import { asCart, quoteDraft, type DraftChange, type DraftOrder } from '../draft-order.ts';
import type { SeenDraft } from '../draft-orders.repo.ts';

const DAY = 24 * 60 * 60 * 1000;
export const DRAFT_CHANGED = 'Somebody changed this draft meanwhile. Look it over and try again.';

/**
 * The order that a draft with this change becomes, or became before: however often it is asked for, there is one. With `paid` the money is
 * there already; otherwise the shopper is written to.
 * @throws ActionError when something of the draft is missing, or was sold out or changed meanwhile
 */
export async function orderFrom(
  { id, version }: SeenDraft,
  change: DraftChange,
  { paid }: { paid: boolean },
  asked: StaffContext,
  env: PaymentEnv,
): Promise<Order> {
  const { admin, now } = asked;
  const { draft, store } = await admin.ask({
    draft: admin.draftOrders.byId(id, now),
    store: checkoutStore(asked, env),
  });
  if (draft?.status === 'open') {
    // As it is typed and as it was seen, in one batch: a draft that is refused is still what the form was made from.
    const typed = { ...withChange(draft, change), version };
    const outcome = await admin.orders.place(madeFrom(typed, store, paid, asked), now);
    if (outcome.kind === 'sold-out') throw refuse('There is not enough in stock for that.');
    if (outcome.kind === 'changed') throw refuse(DRAFT_CHANGED);
  }
  const { order } = await admin.ask({ order: admin.orders.byCart(id) });
  if (!order) throw refuse(DRAFT_CHANGED);
  if (paid && order.payment === 'pending') await notePaid(order, asked);
  return order;
}

function madeFrom(draft: DraftOrder, store: CheckoutStore, paid: boolean, { now, context }: StaffContext): NewOrder {
  if (draft.lines.length === 0) throw refuse('Add a product first.');
  const quoted = quoteDraft(draft, store);
  const parsed = parseCheckout({ ...draft.fields, email: draft.email }, quoted, store);
  if (!parsed.ok) throw refuseFields(ofCustomer(parsed.problems));
  const { origin } = context.url;
  const made = newOrder(asCart(draft), quoted, parsed.agreed, {
    ...{ id: newId(), token: newToken(), origin, now },
    ...{ pricesIncludeTax: store.tax.pricesIncludeTax, settings: store.checkout },
  });
  const kind = parsed.agreed.provider.id === MANUAL ? 'order-placed' : 'order-to-pay';
  const expiresAt = now + store.checkout.unpaid.days * DAY;
  const unpaid = paid ? [] : [letterTo(made, kind, origin)];
  return { ...made, source: 'staff', expiresAt, letters: made.total === 0 ? made.letters : unpaid };
}

/** Checkout speaks to the customer, whose form it is; here somebody else fills it in. */
const ofCustomer = (problems: CheckoutProblems): CheckoutProblems =>
  Object.fromEntries(Object.entries(problems).map(([name, words]) => [name, words.replace(/\byour\b/, 'the')]));

async function notePaid(order: Order, asked: StaffContext): Promise<void> {
  const letter = letterTo(order, 'order-paid', asked.context.url.origin);
  const seen = { id: order.id, version: order.version };
  const noted = { id: newId(), order: seen, by: byOf(asked), letter, isFirst: true, due: order.total };
  expectDone(await asked.admin.paymentDesk.note({ ...noted, currency: order.currency }, asked.now));
}

const letterTo = ({ id, email }: Pick<Order, 'id' | 'email'>, kind: LetterKind, origin: string): Letter => ({
  kind,
  recipient: email,
  payload: { orderId: id, origin },
});
