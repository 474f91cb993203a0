import { asStaff, cancelOrder, giveBack, markPaid, seenOrder, sendOne, staffBrowser } from '../../rig/desk.ts';
import type { Answer } from '../../rig/http.ts';
import { acting, rowsOf } from '../../rig/place.ts';
import { newBrowser, notify } from '../../rig/shopper.ts';
import { NOW, UNPAID } from '../../rig/store.ts';
import type { Scenario } from '../scenario.ts';
import { inStatements, noConditions } from './holes.ts';

const asSeen = {
  of: 'the condition that an order is as it was seen',
  rewrite: inStatements('update "orders"', noConditions),
};
const done = (answers: Record<string, Answer>) =>
  Object.entries(answers)
    .filter(([, { status }]) => status === 303)
    .map(([name]) => name)
    .sort();

/** What staff do to one order at the same time. */
export const desk: Scenario[] = [
  {
    name: 'two of staff give back the same money, one of them in two windows',
    stock: { black: 5 },
    async stage(place) {
      const { order } = await seenOrder(place, { black: 2 }, { isPaid: true });
      const [ada, ben] = [await staffBrowser(place), await staffBrowser(place)];
      const form = giveBack(order, '24.00');
      return {
        actors: {
          Ada: asStaff(ada, form),
          'Ada again': asStaff(ada, form),
          Ben: asStaff(ben, giveBack(order, '24.00')),
        },
        async check(answers) {
          const refunds = await rowsOf<{ state: string }>(place, 'select state from refunds where site_id = ?');
          const right =
            refunds.length === 1 &&
            refunds[0]!.state === 'done' &&
            ['Ben', 'Ada,Ada again'].includes(done(answers).join());
          return right ? [] : [`told that it was done: ${done(answers).join()}; refunds ${JSON.stringify(refunds)}`];
        },
      };
    },
    holes: [asSeen],
  },
  {
    name: 'an order is cancelled while a part of it is sent and a part of its money given back',
    stock: { black: 5 },
    async stage(place) {
      const { order } = await seenOrder(place, { black: 2 }, { isPaid: true });
      const browser = await staffBrowser(place);
      return {
        actors: {
          cancels: asStaff(browser, cancelOrder(order)),
          sends: asStaff(browser, sendOne(order)),
          'gives back': asStaff(browser, giveBack(order, '24.00')),
        },
        async check(answers) {
          const [now] = await rowsOf<{ status: string; fulfilment: string; refunded: number }>(
            place,
            'select status, fulfilment, refunded from orders where site_id = ?',
          );
          const wanted = {
            cancels: { status: 'cancelled', fulfilment: 'none', refunded: 4800 },
            sends: { status: 'open', fulfilment: 'partial', refunded: 0 },
            'gives back': { status: 'open', fulfilment: 'none', refunded: 2400 },
          }[done(answers).join()];
          return JSON.stringify(now) === JSON.stringify(wanted)
            ? []
            : [`told that it was done: ${done(answers).join()}; ${JSON.stringify(now)}`];
        },
      };
    },
    holes: [asSeen],
  },
  {
    name: 'staff note money in the moment in which the provider tells of it, and time is over',
    stock: { black: 5 },
    async stage(place) {
      const { order, said } = await seenOrder(place, { black: 2 }, { isPaid: false });
      const expired = NOW + UNPAID;
      const browser = await staffBrowser(place, expired);
      const provider = newBrowser(place.rig, place.store, expired);
      return {
        actors: {
          staff: asStaff(browser, markPaid(order)),
          provider: (turn) => notify(acting(provider, turn), place.store, { ...said, outcome: 'paid' }),
          sweep: (turn) => turn.run((task) => place.rig.runScheduled(expired, task)),
        },
        async check() {
          const [now] = await rowsOf<{ status: string; payment: string }>(
            place,
            'select status, payment from orders where site_id = ?',
          );
          const [told] = await rowsOf<{ state: string }>(
            place,
            `select state from payments where site_id = ? and reference = '${said.reference}'`,
          );
          const right = now?.payment === 'paid' && now.status === 'open' && ['paid', 'late'].includes(told!.state);
          return right ? [] : [`${JSON.stringify(now)}, and what the provider told of is ${told?.state}`];
        },
      };
    },
    holes: [asSeen],
  },
];
