import { orderListDefinition } from '#features/orders/order-list.ts';
import { parseListQuery } from '#lib/list-query.ts';
import { now, type Calls } from '../call.ts';
import { newOrder } from '../twin-order.ts';
import { WRITTEN_AT } from '../twin-clock.ts';
import { idOf } from '../twin-rows.ts';
import { twinA } from '../twins.ts';

const by = { id: 'staff', name: 'Ada' };
const seen = (i: number) => ({ id: idOf('orders', i), version: WRITTEN_AT });
const letter = (i: number) => ({
  kind: 'order-paid',
  recipient: 'shopper-1@twin.example',
  payload: { orderId: idOf('orders', i), origin: 'https://a.twin.example' },
});
const asked = (i: number) => ({ order: seen(i), by, letter: letter(i) });
/** Orders of the day on which all were written, by a word. */
const listedFor = { timezone: 'UTC', orderPrefix: '' };
const listed = (word: string) => {
  const params = new URLSearchParams({ q: word, from: '2026-01-15', until: '2026-01-15' });
  return parseListQuery(orderListDefinition, params, []);
};
const edit = (i: number) => ({
  lines: [{ id: idOf('orderLines', i), quantity: 1, total: 100, tax: 0 }],
  removed: [],
  added: newOrder(i).lines,
  amounts: { subtotal: 100, shipping: 0, shippingName: null, shippingTax: 0, tax: 0, total: 100 },
  trace: [],
  moves: [{ variantId: idOf('variants', i), delta: -1, isTracked: false }],
  difference: 0,
  changes: [],
});

export const calls: Calls = {
  'orderDesk.cancel': {
    args: (i) => [{ ...asked(i), restock: true, reason: 'Changed their mind', isPaid: false, refunds: [] }, now],
  },
  'orderDesk.edit': {
    args: (i) => [{ ...asked(i), edit: edit(i), words: ['cable'], isPaid: false, refund: null }, now],
  },
  'orderDesk.note': { args: (i) => [idOf('orders', i), { id: 'a-new-note', text: 'Call them', by }, now] },
  'paymentDesk.note': {
    args: (i) => [{ ...asked(i), id: 'a-new-payment', isFirst: true, due: 100, currency: twinA.currency }, now],
  },
  'orderDesk.resend': { args: (i) => [letter(i), by, now] },
  'orderDesk.tag': { args: (i) => [idOf('orders', i), ['wholesale'], ['wholesale']] },
  'orderList.beside': { args: (i) => [idOf('orders', 1), listed(i ? 'bbmark' : 'aamark'), listedFor] },
  'orderList.part': { args: (i) => [listed(i ? 'bbmark' : 'aamark'), listedFor, null, 10] },
  'orderList.page': { args: (i) => [listed(i ? 'bbmark' : 'aamark'), listedFor] },
  'orderList.waiting': {
    args: () => [],
    answer: { 'to-send': '0', 'to-pay': '3' },
  },
  'orders.byCart': { args: (i) => [`cart-${i + 1}`] },
  'orders.byId': { args: (i) => [idOf('orders', i)] },
  'orders.byToken': { args: (i) => [`token-${i + 1}`] },
  'orders.expire': { args: (i) => [idOf('orders', i), now] },
  'orders.expired': { args: () => [now] },
  'orders.place': { args: (i) => [newOrder(i), now] },
};
