import type { OrderRow } from '#db/index-orders.ts';
import { orderQuery } from './order-search.ts';

/** An order as the list has it; amounts in minor units, times in epoch milliseconds. */
export type ListedOrder = OrderRow;

export type OrderView = 'all' | 'to-pay' | 'to-send' | 'done';
export const orderViews: readonly OrderView[] = ['to-send', 'to-pay', 'done', 'all'];

/** How an order's payment is shown: `part` is paid, and given back in part. */
export const paymentStates = ['pending', 'paid', 'part', 'refunded', 'failed'] as const;
export const fulfilmentStates = ['none', 'partial', 'fulfilled'] as const;

/** Which orders a list shows, and which page of them. Times in epoch milliseconds. */
export type OrderSelection = {
  view: OrderView;
  payment: readonly (typeof paymentStates)[number][];
  fulfilment: readonly (typeof fulfilmentStates)[number][];
  status: 'open' | 'cancelled' | null;
  search: string;
  from: number | null;
  until: number | null;
  ascending: boolean;
  cursor: { direction: 'after' | 'before'; key: number } | null;
};

export const everyOrder: OrderSelection = {
  ...{ view: 'all', payment: [], fulfilment: [], status: null, search: '' },
  ...{ from: null, until: null, ascending: false, cursor: null },
};

const viewTokens: Record<OrderView, string> = { all: 'all', 'to-pay': 'topay', 'to-send': 'tosend', done: 'done' };

/** The selection as the index of orders takes it. */
export function indexQuery({ view, payment, fulfilment, status, search, from, until }: OrderSelection) {
  const states = [
    [viewTokens[view]],
    payment.map((state) => `pay${state}`),
    fulfilment.map((state) => `ful${state}`),
    status ? [status] : [],
  ].filter((group) => group.length > 0);
  return { states, words: orderQuery(search), from, until };
}
