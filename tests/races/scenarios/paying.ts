import { paths } from '#lib/paths.ts';
import { secondWindow, submit } from '../../rig/browser.ts';
import { newBrowser, notify, placeOrder } from '../../rig/shopper.ts';
import { NOW, settling, UNPAID } from '../../rig/store.ts';
import { acting, atCheckout, orderPlaced, rowsOf, type Place } from '../../rig/place.ts';
import type { Act, Scenario } from '../scenario.ts';
import { inStatements, noConditions } from './holes.ts';

type Said = Awaited<ReturnType<typeof orderPlaced>>['said'];
type Order = { status: string; payment: string };

/** The provider's server says what became of a payment. */
const says =
  ({ rig, store }: Place, said: Said, outcome: 'paid' | 'declined' | 'abandoned', now = NOW): Act =>
  (turn) =>
    notify(acting(newBrowser(rig, store, now), turn), store, { ...said, outcome });

/** The scheduled work runs. */
const sweeps =
  ({ rig }: Place, now: number): Act =>
  (turn) =>
    turn.run((task) => rig.runScheduled(now, task));

const ordersOf = (place: Place) => rowsOf<Order>(place, 'select status, payment from orders where site_id = ?');

/** Payments, notifications and the sweep of unpaid orders at the same time. */
export const paying: Scenario[] = [
  {
    name: 'a provider says three times at once that an order is paid',
    stock: { black: 5 },
    async stage(place) {
      const { said } = await orderPlaced(place, { black: 2 });
      const paid = () => says(place, said, 'paid');
      return {
        actors: { first: paid(), second: paid(), third: paid() },
        async check(answers) {
          const [order] = await ordersOf(place);
          const taken = Object.values(answers).every(({ status }) => status === 200);
          return order?.payment === 'paid' && taken ? [] : [JSON.stringify(order)];
        },
      };
    },
    holes: [
      {
        of: 'the conditions that a payment and its order are unsettled',
        rewrite: inStatements('update', noConditions),
      },
    ],
  },
  {
    name: 'notifications of one payment arrive in any order',
    stock: { black: 5 },
    async stage(place) {
      const { said } = await orderPlaced(place, { black: 2 });
      return {
        actors: {
          paid: says(place, said, 'paid'),
          declined: says(place, said, 'declined'),
          abandoned: says(place, said, 'abandoned'),
        },
        async check() {
          const [order] = await ordersOf(place);
          return order?.payment === 'paid' ? [] : [JSON.stringify(order)];
        },
      };
    },
    holes: [
      {
        of: 'the condition that a payment is as it was read',
        rewrite: inStatements('update "payments"', noConditions),
      },
    ],
  },
  {
    name: 'an order is paid in the moment in which its time is over, and somebody wants its last piece',
    stock: { last: 1 },
    async stage(place) {
      const { said } = await orderPlaced(place, { last: 1 });
      const expired = NOW + UNPAID;
      const other = await atCheckoutLater(place);
      return {
        actors: {
          sweep: sweeps(place, expired),
          paid: says(place, said, 'paid', expired),
          buyer: (turn) => placeOrder(acting(other.browser, turn, expired), other.form),
        },
        async check() {
          const [payment] = await rowsOf<{ state: string }>(
            place,
            `select state from payments where site_id = ? and reference = '${said.reference}'`,
          );
          return payment && ['paid', 'late'].includes(payment.state)
            ? []
            : [`money came, and the payment is ${payment?.state}`];
        },
      };
    },
    holes: [{ of: 'the condition that an order is unsettled', rewrite: inStatements('update "orders"', noConditions) }],
  },
  {
    name: 'two sweeps find the same unpaid order, and it is paid after all',
    stock: { black: 5 },
    async stage(place) {
      const { said } = await orderPlaced(place, { black: 2 });
      const expired = NOW + UNPAID;
      return {
        actors: {
          first: sweeps(place, expired),
          second: sweeps(place, expired),
          paid: says(place, said, 'paid', expired),
        },
        async check() {
          const [order] = await ordersOf(place);
          return order?.payment === 'paid' && order.status === 'open' ? [] : [JSON.stringify(order)];
        },
      };
    },
    holes: [{ of: 'the condition that an order is unsettled', rewrite: inStatements('update "orders"', noConditions) }],
  },
  {
    name: 'a declined order is paid again from two windows',
    stock: { black: 5 },
    async stage(place) {
      const { order, said, browser } = await orderPlaced(place, { black: 2 });
      await place.shop.payments.settle('test', { ...said, outcome: 'declined' }, settling, NOW);
      const pays: Act = (turn) =>
        submit(acting(secondWindow(browser), turn), `${paths.order(order.token)}?_action=order.pay`, {
          token: order.token,
        });
      return {
        actors: { first: pays, second: pays },
        async check(answers) {
          const ways = new Set(Object.values(answers).map(({ status, headers }) => `${status} ${headers.location}`));
          const tries = await rowsOf(place, 'select id from payments where site_id = ?');
          return ways.size === 1 && tries.length === 2
            ? []
            : [`${tries.length} tries, ways on: ${[...ways].join(', ')}`];
        },
      };
    },
    holes: [{ of: 'the unique key on the reference of a payment', indexes: ['payments_reference'] }],
  },
];

/** Somebody else's cart with a piece that is not there yet: it is in the cart since before the other order. */
async function atCheckoutLater(place: Place) {
  const { db } = place.rig;
  const more = (by: number) =>
    db.prepare('update inventory set available = available + ? where site_id = ?').bind(by, place.store.id).run();
  await more(1);
  const other = await atCheckout(place, { last: 1 });
  await more(-1);
  return other;
}
