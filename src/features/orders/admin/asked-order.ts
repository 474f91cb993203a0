import { z } from 'zod';
import type { Change } from '#features/audit/audit.ts';
import type { By, ChangeOutcome } from '#features/orders/change-outcome.ts';
import { staffCan, type OrderStanding, type StaffAction } from '#features/orders/order-transitions.ts';
import { orderName, originOf, type Order } from '#features/orders/orders.ts';
import type { Letter, LetterKind } from '#features/mail/queue-mail.ts';
import type { StaffContext } from '#features/staff/staff-action.ts';
import { notThere, refuse } from '#lib/action-failure.ts';
import type { Answer } from '#lib/answer.ts';
import { paths } from '#lib/paths.ts';
import { typedWhole } from '#lib/typed-whole.ts';

/** What every form about an order carries: which one, and the state of it that the form was made from. */
export const seenOrder = { orderId: z.string().min(1).max(64), version: typedWhole() };
/** Carried by a form that makes something: the id of what it makes. */
export const formKey = z.uuid('Reload the page and try again.');
/** Text that may be left out; nothing typed is an empty text. */
export const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters.`)
    .nullish()
    .transform((typed) => typed ?? '');
/** A form that has fields for each line besides: they are read by their names. */
export const withFields = <S extends z.core.$ZodLooseShape>(shape: S) => z.object(shape).catchall(z.string().max(500));
/** The fields of such a form, as a form has them. */
export const fieldsOf = (input: Readonly<Record<string, unknown>>) => ({
  get: (name: string): unknown => (Object.hasOwn(input, name) ? input[name] : null),
});

const CHANGED = 'Somebody changed this order meanwhile. Look it over and try again.';
const TOO_LITTLE = 'There is not enough in stock for that.';

/**
 * The order that a form is about, if this may be done to it now.
 * @throws 404 when there is none in this store, 409 with the reason when its state does not allow it
 */
export async function askedOrder(id: string, action: StaffAction | null, { admin }: StaffContext): Promise<Order> {
  const { order } = await admin.ask({ order: admin.orders.byId(id) });
  if (!order) throw notThere('There is no such order.');
  if (action) expectAllowed(action, order);
  return order;
}

/** @throws 409 with the reason when this may not be done to an order in its state */
export function expectAllowed(action: StaffAction, order: OrderStanding): void {
  const verdict = staffCan(action, order);
  if (!verdict.can) throw refuse(verdict.because);
}

/**
 * What a form has made already, when it was sent before: it has the form's key. Its answer is then what it was at first,
 * though what it asked for may not be done any more.
 */
export const madeBefore = <T extends { id: string }>(made: readonly T[], key: string): T | undefined =>
  made.find(({ id }) => id === key);

/** Refuses what was not done. A form that had been sent before is answered as it was then. */
export function expectDone(outcome: ChangeOutcome): void {
  if (outcome === 'changed') throw refuse(CHANGED);
  if (outcome === 'too-little-stock') throw refuse(TOO_LITTLE);
}

/** Back to the order's page, saying what was done. */
export const backToOrder = ({ id }: Pick<Order, 'id'>, said: string): Answer => ({ to: paths.admin.order(id), said });

/** Whose name stands on the timeline. */
export const byOf = ({ staff }: Pick<StaffContext, 'staff'>): By => ({ id: staff.accountId, name: staff.name });

/** A letter to the shopper about their order. */
export const letterAbout = (order: Order, kind: LetterKind, facts: Partial<Letter['payload']> = {}): Letter => ({
  kind,
  recipient: order.email,
  payload: { orderId: order.id, origin: originOf(order), ...facts },
});

/** What the audit log says of an order. */
export const changeOf = (
  action: Change['action'],
  order: Pick<Order, 'id' | 'number'>,
  prefix: string,
  { before = null, after = null }: Pick<Change, 'before' | 'after'>,
): Change => ({
  action,
  subject: { kind: 'order', id: order.id, name: orderName(order.number, prefix) },
  before,
  after,
});
