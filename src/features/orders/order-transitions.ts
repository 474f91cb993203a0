import { amountDue, type OrderFulfilment, type OrderPayment, type OrderStatus, type Verdict } from './orders.ts';

/** What staff do to an order. */
export type StaffAction =
  'markPaid' | 'send' | 'markReady' | 'handOver' | 'refund' | 'giveBackDifference' | 'cancel' | 'edit';

/** What of an order decides what staff may do: its three states, pieces, and money in minor units. */
export type OrderStanding = {
  status: OrderStatus;
  payment: OrderPayment;
  fulfilment: OrderFulfilment;
  /** Pieces that are still to be sent, or handed over. */
  toShip: number;
  /** Where it is picked up; null for what is sent. Since when it waits there. */
  pickup: object | null;
  readyAt: number | null;
  paid: number;
  refunded: number;
  total: number;
  credited: number;
};

/** A combination of states, and facts about the amounts; what is left out may be anything. */
type When = Partial<Pick<OrderStanding, 'status' | 'payment' | 'fulfilment'>> & {
  is?: (order: OrderStanding) => boolean;
};
type Refusal = readonly [When, because: string];

const isPickup = ({ pickup }: OrderStanding) => pickup !== null;
const isSent = ({ pickup }: OrderStanding) => pickup === null;
const isReady = ({ readyAt }: OrderStanding) => readyAt !== null;
const nothingToSend = ({ toShip }: OrderStanding) => toShip === 0;
const nothingLeft = ({ paid, refunded }: OrderStanding) => paid === refunded;
const owesUs = (order: OrderStanding) => amountDue(order) > 0;
const oweThem = (order: OrderStanding) => amountDue(order) < 0;
const owesNothing = (order: OrderStanding) => amountDue(order) <= 0;
const isNotOverpaid = (order: OrderStanding) => amountDue(order) >= 0;
const gaveBack = ({ refunded }: OrderStanding) => refunded > 0;

const CANCELLED = 'This order was cancelled.';
const NEVER_PAID = 'Nothing was paid.';

/** What has to be so before things leave the store. */
const notPaid: readonly Refusal[] = [
  [{ payment: 'pending' }, 'It is not paid yet. Mark it as paid first.'],
  [{ payment: 'failed' }, 'It was never paid.'],
  [{ payment: 'refunded' }, 'Its money was given back.'],
];
const nothingToHandOver: readonly Refusal[] = [
  [{ status: 'cancelled' }, CANCELLED],
  [{ is: isSent }, 'It is sent, not picked up.'],
  [{ fulfilment: 'fulfilled' }, 'It was picked up.'],
  [{ is: nothingToSend }, 'Nothing in this order is to be picked up.'],
];

/**
 * The table of what is not allowed in which state, and why; the first line that fits an order gives the reason, and what no
 * line refuses is allowed. Buttons and the server ask it through `staffCan`; the database holds the same as constraints.
 */
const refusals: Record<StaffAction, readonly Refusal[]> = {
  markPaid: [
    [{ status: 'cancelled' }, CANCELLED],
    [{ payment: 'refunded' }, 'Its money was given back.'],
    [{ payment: 'failed' }, 'This order was never paid, and has run out.'],
    [{ payment: 'paid', is: owesNothing }, 'This order is paid.'],
  ],
  send: [
    [{ status: 'cancelled' }, CANCELLED],
    [{ is: isPickup }, 'The customer picks it up. Mark it as picked up instead.'],
    [{ fulfilment: 'fulfilled' }, 'Everything was sent.'],
    [{ is: nothingToSend }, 'Nothing in this order is to be sent.'],
    ...notPaid,
  ],
  markReady: [...nothingToHandOver, [{ is: isReady }, 'It is marked as ready already.'], ...notPaid],
  handOver: [...nothingToHandOver, ...notPaid],
  refund: [
    [{ payment: 'pending' }, 'Nothing is paid yet. Cancel or edit it instead.'],
    [{ payment: 'failed' }, NEVER_PAID],
    [{ payment: 'refunded' }, 'All its money was given back.'],
    [{ is: nothingLeft }, 'All its money was given back, or is on its way.'],
    [{ is: owesUs }, 'The customer still owes something. Mark that as paid first.'],
    [{ status: 'open', is: oweThem }, 'The store owes the customer something already. Give that back first.'],
  ],
  giveBackDifference: [
    [{ payment: 'pending' }, 'Nothing is paid yet.'],
    [{ payment: 'failed' }, NEVER_PAID],
    [{ payment: 'refunded' }, 'All its money was given back.'],
    [{ status: 'cancelled' }, 'This order was cancelled. Refund it instead.'],
    [{ is: isNotOverpaid }, 'It was not overpaid.'],
  ],
  cancel: [
    [{ status: 'cancelled' }, 'This order was cancelled already.'],
    [{ fulfilment: 'fulfilled', is: isPickup }, 'It was picked up. Refund what comes back instead.'],
    [{ fulfilment: 'fulfilled' }, 'It was sent. Refund what comes back instead.'],
    [{ fulfilment: 'partial' }, 'A part of it was sent. Refund what is left instead.'],
  ],
  edit: [
    [{ status: 'cancelled' }, CANCELLED],
    [{ fulfilment: 'fulfilled', is: isPickup }, 'It was picked up. Make a new order for what is missing.'],
    [{ fulfilment: 'fulfilled' }, 'It was sent. Make a new order for what is missing.'],
    [{ fulfilment: 'partial' }, 'A part of it was sent. Make a new order for what is missing.'],
    [{ payment: 'failed' }, 'It was never paid, and has run out.'],
    [{ payment: 'refunded' }, 'Its money was given back. Make a new order instead.'],
    [{ is: gaveBack }, 'A part of its money was given back. Make a new order for what is missing.'],
  ],
};

/** Whether staff may do this to an order now, or the reason why not, in words that they read. */
export function staffCan(action: StaffAction, order: OrderStanding): Verdict {
  const refusal = refusals[action].find(([when]) => fits(when, order));
  return refusal ? { can: false, because: refusal[1] } : { can: true };
}

function fits({ status, payment, fulfilment, is }: When, order: OrderStanding): boolean {
  return (
    (status === undefined || status === order.status) &&
    (payment === undefined || payment === order.payment) &&
    (fulfilment === undefined || fulfilment === order.fulfilment) &&
    (is === undefined || is(order))
  );
}
