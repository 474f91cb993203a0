import { csvLines } from '#lib/csv.ts';
import type { ListedOrder } from './order-list.ts';
import { orderName } from './orders.ts';
import { moneyText } from '#lib/money.ts';

const ABOUT = [
  'Order',
  'Placed',
  'State',
  'Payment',
  'Fulfilment',
  'Customer',
  'E-mail',
  'Delivery',
  'City',
  'Country',
];
const AMOUNTS = ['Currency', 'Total', 'Paid', 'Refunded'];

/** How a file of orders is written: amounts are for those who see money. */
export type OrderFile = { prefix: string; seesMoney: boolean };

/** The first line of a file of orders. */
export const orderCsvHead = ({ seesMoney }: OrderFile): string =>
  csvLines([[...ABOUT, 'Pieces', 'To send', ...(seesMoney ? AMOUNTS : [])]]);

/** Orders as lines of CSV, moments in UTC. What a spreadsheet would take for a formula is made harmless. */
export const orderCsvLines = (orders: readonly ListedOrder[], { prefix, seesMoney }: OrderFile): string =>
  orders.length === 0
    ? ''
    : csvLines(orders.map((order) => [...about(order, prefix), ...(seesMoney ? amounts(order) : [])]));

const about = (order: ListedOrder, prefix: string) => [
  orderName(order.number, prefix),
  new Date(order.placedAt).toISOString(),
  order.status,
  order.payment,
  order.fulfilment,
  order.name,
  order.email,
  order.shippingName,
  order.city,
  order.country,
  order.pieces,
  order.toShip,
];

const amounts = ({ currency, total, paid, refunded }: ListedOrder) => [
  currency,
  ...[total, paid, refunded].map((minor) => moneyText(minor, currency)),
];
