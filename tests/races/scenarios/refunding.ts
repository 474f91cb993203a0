import { asStaff, askAgain, seenOrder, staffBrowser, takeBack } from '../../rig/desk.ts';
import { acting, rowsOf } from '../../rig/place.ts';
import { refundBegun } from '../../rig/refunds.ts';
import { newBrowser, notify } from '../../rig/shopper.ts';
import { MINUTE, NOW } from '../../rig/store.ts';
import type { Act, Scenario } from '../scenario.ts';
import { inStatements, noConditions } from './holes.ts';

/** Money that goes back. */
export const refunding: Scenario[] = [
  {
    name: 'a provider says in several ways how a refund ended',
    stock: { black: 5 },
    async stage(place) {
      const { refund } = await refundBegun(place);
      const ends =
        (state: 'done' | 'failed'): Act =>
        (turn) =>
          notify(acting(newBrowser(place.rig, place.store), turn), place.store, {
            ...{ kind: 'refund', reference: refund.id, state, note: '' },
          });
      return {
        actors: { done: ends('done'), again: ends('done'), failed: ends('failed') },
        async check(answers) {
          const [row] = await rowsOf<{ state: string; letters: number }>(
            place,
            `select state, (select count(*) from outbox m where m.site_id = r.site_id and m.payload ->> 'refundId' = r.id) letters
             from refunds r where site_id = ?`,
          );
          const taken = Object.values(answers).every(({ status }) => status === 200);
          return taken && row?.letters === 1 && row.state !== 'pending' ? [] : [JSON.stringify(row)];
        },
      };
    },
    holes: [
      { of: 'the condition that a refund has not ended', rewrite: inStatements('update "refunds"', noConditions) },
    ],
  },
  {
    name: 'two of staff take the same piece back, one of them in two windows',
    stock: { black: 5 },
    async stage(place) {
      const { order } = await seenOrder(place, { black: 2 }, { isPaid: true });
      const [ada, ben] = [await staffBrowser(place), await staffBrowser(place)];
      const form = takeBack(order);
      return {
        actors: {
          Ada: asStaff(ada, form),
          'Ada again': asStaff(ada, form),
          Ben: asStaff(ben, takeBack(order)),
        },
        async check() {
          const rows = await rowsOf(
            place,
            `select r.state, l.dropped, i.available from refunds r
             join order_lines l on l.site_id = r.site_id and l.order_id = r.order_id
             join inventory i on i.site_id = r.site_id and i.id = l.variant_id where r.site_id = ?`,
          );
          const wanted = [{ state: 'done', dropped: 1, available: 4 }];
          return JSON.stringify(rows) === JSON.stringify(wanted) ? [] : [JSON.stringify(rows)];
        },
      };
    },
    holes: [
      {
        of: 'the condition that an order is as it was seen',
        rewrite: inStatements('update "orders"', noConditions),
      },
    ],
  },
  {
    name: 'two sweeps and staff ask for a refund of which its provider tells',
    stock: { black: 5 },
    async stage(place) {
      const { order, refund } = await refundBegun(place);
      const browser = await staffBrowser(place);
      const later = NOW + 3 * MINUTE;
      const sweep: Act = (turn) => turn.run((task) => place.rig.runScheduled(later, task));
      return {
        actors: {
          sweep,
          'sweep again': sweep,
          staff: asStaff(browser, askAgain(order, refund.id)),
          provider: (turn) =>
            notify(acting(newBrowser(place.rig, place.store), turn), place.store, {
              ...{ kind: 'refund', reference: refund.id, state: 'done', note: '' },
            }),
        },
        async check(answers) {
          const ended = await rowsOf(
            place,
            `select r.state, o.refunded, (select count(*) from order_events e
               where e.site_id = r.site_id and e.order_id = r.order_id and e.kind = 'refunded') told
             from refunds r join orders o on o.site_id = r.site_id and o.id = r.order_id where r.site_id = ?`,
          );
          const taken = Object.values(answers).every(({ status }) => status < 400);
          return taken && JSON.stringify(ended) === JSON.stringify([{ state: 'done', refunded: 1000, told: 1 }])
            ? []
            : [JSON.stringify(ended)];
        },
      };
    },
    holes: [
      { of: 'the condition that a refund has not ended', rewrite: inStatements('update "refunds"', noConditions) },
    ],
  },
];
