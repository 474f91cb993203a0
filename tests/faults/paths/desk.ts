import type { Order } from '#features/orders/orders.ts';
import {
  asStaff,
  cancelOrder,
  editToOne,
  giveBack,
  markPaid,
  seenOrder,
  sendOne,
  staffBrowser,
} from '../../rig/desk.ts';
import { rowsOf, type Place } from '../../rig/place.ts';
import type { Form } from '../../rig/staff.ts';
import { MINUTE, NOW } from '../../rig/store.ts';
import type { WritePath } from '../write-path.ts';

const ORDERS = 'select status, payment, fulfilment, refunded from orders where site_id = ?';
const REFUNDS = 'select state, amount from refunds where site_id = ?';
const LETTERS = 'select kind from outbox where site_id = ? order by created_at, id';

/** What staff do to orders. */
export const desk: WritePath[] = [
  doing('staff give money back', true, (order) => giveBack(order, '24.00'), {
    orders: [{ status: 'open', payment: 'paid', fulfilment: 'none', refunded: 2400 }],
    refunds: [{ state: 'done', amount: 2400 }],
    letters: ['order-paid', 'order-refunded'],
  }),
  doing('staff cancel an order that is paid', true, cancelOrder, {
    orders: [{ status: 'cancelled', payment: 'refunded', fulfilment: 'none', refunded: 4800 }],
    refunds: [{ state: 'done', amount: 4800 }],
    letters: ['order-cancelled', 'order-paid', 'order-refunded'],
  }),
  doing('staff edit an order that is paid', true, editToOne, {
    orders: [{ status: 'open', payment: 'paid', fulfilment: 'none', refunded: 2400 }],
    refunds: [{ state: 'done', amount: 2400 }],
    letters: ['order-changed', 'order-paid', 'order-refunded'],
  }),
  doing('staff send a parcel', true, sendOne, {
    orders: [{ status: 'open', payment: 'paid', fulfilment: 'partial', refunded: 0 }],
    refunds: [],
    letters: ['order-paid', 'order-shipped'],
  }),
  doing('staff note that an order is paid', false, markPaid, {
    orders: [{ status: 'open', payment: 'paid', fulfilment: 'none', refunded: 0 }],
    refunds: [],
    letters: ['order-paid'],
  }),
];

type Found = { orders: object[]; refunds: { state: string; amount: number }[]; letters: string[] };

function doing(name: string, isPaid: boolean, form: (order: Order) => Form, wanted: Found): WritePath {
  return {
    name,
    stock: { black: 5 },
    async stage(place) {
      const { order } = await seenOrder(place, { black: 2 }, { isPaid });
      const browser = await staffBrowser(place);
      const act = asStaff(browser, form(order));
      return {
        act,
        async again() {
          const answer = await act();
          if (answer.status < 400) return answer;
          // Where it was done already, the scheduled work asks for what waits for the provider.
          await place.rig.runScheduled(NOW + 3 * MINUTE);
          return answer;
        },
        async wrong() {
          const found = await foundIn(place);
          return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [`${JSON.stringify(found)}`];
        },
      };
    },
  };
}

async function foundIn(place: Place): Promise<Found> {
  const letters = await rowsOf<{ kind: string }>(place, LETTERS);
  return {
    orders: await rowsOf(place, ORDERS),
    refunds: await rowsOf(place, REFUNDS),
    letters: letters.map(({ kind }) => kind).sort(),
  };
}
