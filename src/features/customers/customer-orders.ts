import type { OrderFulfilment, OrderPayment, OrderStatus } from '#features/orders/orders.ts';

/** Orders on a page of a customer's history. */
export const ORDERS_A_PAGE = 10;

/** An order as its customer's history has it. Amounts in minor units of `currency`, times in epoch milliseconds. */
export type PastOrder = {
  id: string;
  number: number;
  token: string;
  status: OrderStatus;
  payment: OrderPayment;
  fulfilment: OrderFulfilment;
  currency: string;
  total: number;
  pieces: number;
  toShip: number;
  /** Where it is picked up, null for what is sent; and since when it waits there. */
  pickup: object | null;
  readyAt: number | null;
  placedAt: number;
  lines: PastLine[];
};

export type PastLine = {
  variantId: string;
  title: string;
  variantTitle: string;
  mediaId: string | null;
  quantity: number;
};

/** Where a page of the history goes on: after this order. */
export type HistoryCursor = { placedAt: number; id: string };

/** What is read of a page, one order more than is shown. */
export type HistoryPage = { orders: PastOrder[]; next: HistoryCursor | null };

export const cursorText = ({ placedAt, id }: HistoryCursor): string => `${placedAt}.${id}`;

/** Reads a cursor from an address; null for anything else, which is the first page. */
export function parseCursor(text: string | null): HistoryCursor | null {
  const [, placedAt, id] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(text ?? '') ?? [];
  return placedAt && id ? { placedAt: Number(placedAt), id } : null;
}

/** Where an order stands, in a word or two. */
export function standing(
  order: Pick<PastOrder, 'status' | 'payment' | 'fulfilment' | 'toShip' | 'pickup' | 'readyAt'>,
): {
  text: string;
  tone: 'ok' | 'wait' | 'off';
} {
  const { status, payment, fulfilment, toShip, pickup, readyAt } = order;
  if (status === 'cancelled') return { text: 'Cancelled', tone: 'off' };
  if (payment === 'refunded') return { text: 'Refunded', tone: 'off' };
  if (payment !== 'paid') return { text: 'Not paid yet', tone: 'wait' };
  if (fulfilment === 'fulfilled') return { text: pickup ? 'Picked up' : 'Sent', tone: 'ok' };
  if (fulfilment === 'partial') return { text: 'Sent in part', tone: 'wait' };
  if (pickup && toShip > 0)
    return readyAt === null ? { text: 'Being put aside', tone: 'wait' } : { text: 'Ready for pick-up', tone: 'ok' };
  return toShip > 0 ? { text: 'Being packed', tone: 'wait' } : { text: 'Paid', tone: 'ok' };
}
