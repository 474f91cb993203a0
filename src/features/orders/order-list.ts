import type { OrderRow, OrderSort } from '#db/index-orders.ts';
import type { GeneralSettings } from '#features/settings/general.ts';
import { dayEnd, dayStart } from '#lib/days.ts';
import { parseListQuery, type ListDefinition, type ListQuery, type ListView } from '#lib/list-query.ts';
import { orderQuery, withoutPrefix } from './order-search.ts';

/** An order as the list has it; amounts in minor units, times in epoch milliseconds. */
export type ListedOrder = OrderRow;

/** What the list of orders can be asked. */
export const orderListDefinition: ListDefinition = {
  sorts: [
    { key: 'placed', label: 'Placed', first: 'desc' },
    { key: 'number', label: 'Order', first: 'desc' },
    { key: 'total', label: 'Total', first: 'desc' },
  ],
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

/** As much of a store as its orders are looked for by: days are those of its time zone, numbers are shown with its prefix. */
export type StoreOfOrders = Pick<GeneralSettings, 'timezone' | 'orderPrefix'>;

/** The query as the index of orders takes it. */
export function indexQuery({ q, filters }: Pick<ListQuery, 'q' | 'filters'>, { timezone, orderPrefix }: StoreOfOrders) {
  const { is = [], payment = [], fulfilment = [], status = [], from, until } = filters;
  const states = [is, payment.map((state) => `pay${state}`), fulfilment.map((state) => `ful${state}`), status];
  return {
    states: states.filter((group) => group.length > 0),
    words: orderQuery(withoutPrefix(q, orderPrefix)),
    from: from?.[0] ? dayStart(from[0], timezone) : null,
    until: until?.[0] ? dayEnd(until[0], timezone) : null,
  };
}

/**
 * Reads the address of a list of orders for somebody. Totals sort for those who see money only, and not within days: row
 * numbers carry one order at a time.
 */
export function askedOrders(
  params: URLSearchParams,
  views: readonly ListView[],
  { seesMoney }: { seesMoney: boolean },
): { definition: ListDefinition; query: ListQuery } {
  const query = parseListQuery(orderListDefinition, params, views);
  const isWithinDays = Boolean(query.filters['from'] ?? query.filters['until']);
  const [placed, ...others] = orderListDefinition.sorts;
  const sorts = others.filter(({ key }) => key !== 'total' || (seesMoney && !isWithinDays));
  const definition: ListDefinition = { ...orderListDefinition, sorts: [placed, ...sorts] };
  const isKnown = definition.sorts.some(({ key }) => key === query.sort.key);
  return { definition, query: isKnown ? query : { ...query, sort: { key: placed.key, direction: placed.first } } };
}

/** What the index sorts a list by: numbers run in the order of placing. */
export const orderSort = ({ sort }: Pick<ListQuery, 'sort'>): OrderSort => (sort.key === 'total' ? 'total' : 'placed');
