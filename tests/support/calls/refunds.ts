import { now, type Calls } from '../call.ts';
import { WRITTEN_AT } from '../twin-clock.ts';
import { idOf } from '../twin-rows.ts';
import { twinA } from '../twins.ts';

/** The row whose refund failed: it can be tried again. */
const FAILED = 1;

const by = { id: 'staff', name: 'Ada' };
const store = { storeEmail: 'shop@twin.example', origin: 'https://a.twin.example' };
const order = (i: number) => ({
  id: idOf('orders', i),
  version: WRITTEN_AT,
  lines: [{ id: idOf('orderLines', i), variantId: idOf('variants', i) }],
});
const refund = (i: number) => ({
  ...{ id: 'a-new-refund', orderId: idOf('orders', i), paymentId: idOf('payments', i), kind: 'goods' },
  ...{ currency: twinA.currency, reason: '', by },
  parts: {
    ...{ goods: 50, shipping: 0, other: 0, amount: 50, tax: 0 },
    lines: [{ lineId: idOf('orderLines', i), unsent: 1, sent: 0, amount: 50, tax: 0, restocked: 1 }],
  },
});

export const calls: Calls = {
  'refundDesk.begin': { args: (i) => [refund(i), order(i), now] },
  'refunds.byId': { args: (i) => [idOf('refunds', i)] },
  'refundDesk.retry': { args: (i) => [idOf('refunds', i || FAILED), by, now] },
  'refunds.takeDue': { args: () => [now + 3_600_000] },
  'refunds.settle': { args: (i) => [idOf('refunds', i), { state: 'done', note: '' }, store, now] },
};
