import { orderListDefinition } from '#features/orders/order-list.ts';
import type { Period } from '#features/sales/period.ts';
import { listHref, parseListQuery } from '#lib/list-query.ts';
import { paths } from '#lib/paths.ts';
import type { Shown } from './overview.ts';

/** The orders that the figures of these days count: placed then, and paid. */
export function ordersOf([from, until]: readonly [string, string]): string {
  const query = parseListQuery(orderListDefinition, new URLSearchParams({ from, until }), []);
  const filters = { ...query.filters, payment: ['paid', 'part', 'refunded'] };
  return listHref(paths.admin.orders(), orderListDefinition, query, { filters });
}

/** Orders of one of the list's own views. */
export const ordersIn = (view: 'to-send' | 'to-pay'): string => `${paths.admin.orders()}?view=${view}`;

/** The dashboard for a period, drawing one figure. */
export const dashboardOf = (period: Period, shown: Shown): string => {
  const params = new URLSearchParams();
  if (period !== '30') params.set('period', period);
  if (shown !== 'sales') params.set('show', shown);
  const text = params.toString();
  return text ? `${paths.admin.home()}?${text}` : paths.admin.home();
};
