import type { OrderRow } from '#db/index-orders.ts';
import { dayEnd, dayStart } from '#lib/days.ts';
import type { ListDefinition, ListQuery, ListView } from '#lib/list-query.ts';
import { orderQuery } from './order-search.ts';

/** An order as the list has it; amounts in minor units, times in epoch milliseconds. */
export type ListedOrder = OrderRow;

/** What the list of orders can be asked. */
export const orderListDefinition: ListDefinition = {
  sorts: [{ key: 'placed', label: 'Placed', first: 'desc' }],
  filters: [
    {
      key: 'is',
      label: 'State',
      kind: 'choice',
      options: [
        { value: 'tosend', label: 'To send' },
        { value: 'topay', label: 'To pay' },
        { value: 'done', label: 'Done' },
      ],
    },
    {
      key: 'payment',
      label: 'Payment',
      kind: 'choice',
      several: true,
      options: [
        { value: 'pending', label: 'Awaiting payment' },
        { value: 'paid', label: 'Paid' },
        { value: 'part', label: 'Refunded in part' },
        { value: 'refunded', label: 'Refunded' },
        { value: 'failed', label: 'Never paid' },
      ],
    },
    {
      key: 'fulfilment',
      label: 'Fulfilment',
      kind: 'choice',
      several: true,
      options: [
        { value: 'none', label: 'Not sent' },
        { value: 'partial', label: 'Sent in part' },
        { value: 'fulfilled', label: 'Sent' },
      ],
    },
    {
      key: 'status',
      label: 'Cancelled',
      kind: 'choice',
      options: [
        { value: 'open', label: 'No' },
        { value: 'cancelled', label: 'Yes' },
      ],
    },
    { key: 'from', label: 'Placed from', kind: 'day' },
    { key: 'until', label: 'Placed until', kind: 'day' },
  ],
};

/** The views that every store has, beside all orders. */
export const orderViews: ListView[] = [
  { id: 'to-send', label: 'To send', query: 'is=tosend' },
  { id: 'to-pay', label: 'To pay', query: 'is=topay' },
  { id: 'done', label: 'Done', query: 'is=done' },
];

/** The query as the index of orders takes it. Days are those of the store's time zone. */
export function indexQuery({ q, filters }: Pick<ListQuery, 'q' | 'filters'>, timezone: string) {
  const { is = [], payment = [], fulfilment = [], status = [], from, until } = filters;
  const states = [is, payment.map((state) => `pay${state}`), fulfilment.map((state) => `ful${state}`), status];
  return {
    states: states.filter((group) => group.length > 0),
    words: orderQuery(q),
    from: from?.[0] ? dayStart(from[0], timezone) : null,
    until: until?.[0] ? dayEnd(until[0], timezone) : null,
  };
}
