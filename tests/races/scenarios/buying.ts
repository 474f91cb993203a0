import { secondWindow } from '../../rig/browser.ts';
import { addToCart, placeOrder } from '../../rig/shopper.ts';
import { PRICE } from '../../rig/store.ts';
import { acting, atCheckout, inCart, rowsOf } from '../../rig/place.ts';
import type { Act, Scenario } from '../scenario.ts';
import { inStatements, noCheckOfStock, noConditions } from './holes.ts';

type AtCheckout = Awaited<ReturnType<typeof atCheckout>>;

const presses =
  ({ browser, form }: Pick<AtCheckout, 'browser' | 'form'>): Act =>
  (turn) =>
    placeOrder(acting(browser, turn), form);

/** Placing orders at the same time. */
export const buying: Scenario[] = [
  {
    name: 'three shoppers want the last two pieces',
    stock: { last: 2 },
    async stage(place) {
      const [ana, ben, cem] = [
        await atCheckout(place, { last: 1 }),
        await atCheckout(place, { last: 1 }),
        await atCheckout(place, { last: 1 }),
      ];
      return {
        actors: { Ana: presses(ana), Ben: presses(ben), Cem: presses(cem) },
        check: (answers) => {
          const statuses = Object.values(answers).map(({ status, headers }) => `${status} ${headers.location ?? ''}`);
          const bought = statuses.filter((one) => one.startsWith('303 /_dev/pay/'));
          return bought.length === 2 ? [] : [`two should have bought: ${statuses.join(', ')}`];
        },
      };
    },
    holes: [{ of: 'the CHECK that stock is not below zero', rewrite: noCheckOfStock }],
  },
  {
    name: 'one cart is ordered in two windows, and a third time by the back button',
    stock: { black: 9 },
    async stage(place) {
      const { browser, form } = await atCheckout(place, { black: 2 });
      const window = () => presses({ browser: secondWindow(browser), form });
      return {
        actors: { first: window(), second: window(), third: window() },
        async check(answers) {
          const ways = new Set(Object.values(answers).map(({ status, headers }) => `${status} ${headers.location}`));
          const orders = await rowsOf(place, 'select id from orders where site_id = ?');
          return ways.size === 1 && orders.length === 1
            ? []
            : [`${orders.length} orders, ways on: ${[...ways].join(', ')}`];
        },
      };
    },
    holes: [
      {
        of: 'the unique key on the cart, and the condition that closes it once',
        rewrite: inStatements('update "carts"', noConditions),
        indexes: ['orders_cart'],
      },
    ],
  },
  {
    name: 'something is put into a cart while it is being ordered',
    stock: { black: 9, white: 9 },
    async stage(place) {
      const shopper = await atCheckout(place, { black: 1 });
      const other = secondWindow(shopper.browser);
      return {
        actors: { orders: presses(shopper), adds: (turn) => addToCart(acting(other, turn), 'white') },
        async check() {
          const sold = await rowsOf<{ variant_id: string }>(
            place,
            'select variant_id from order_lines where site_id = ?',
          );
          const kept = await inCart(place, other);
          const where = `${sold.map((line) => line.variant_id).join()} ordered, ${JSON.stringify(kept)} in the cart`;
          if (sold.some((line) => line.variant_id === 'white')) return [`ordered unseen: ${where}`];
          return kept['white'] === 1 && (sold.length || kept['black'] === 1) ? [] : [`lost: ${where}`];
        },
      };
    },
    holes: [
      {
        of: 'the condition that a cart is as it was read',
        rewrite: inStatements('update "carts"', noConditions),
      },
    ],
  },
  {
    name: 'a price goes up while it is being ordered at',
    stock: { black: 9 },
    async stage(place) {
      const [ana, ben] = [await atCheckout(place, { black: 1 }), await atCheckout(place, { black: 2 })];
      let before: unknown[] = [];
      return {
        actors: {
          Ana: presses(ana),
          Ben: presses(ben),
          async merchant(turn) {
            await turn.take('the price goes up');
            const { db } = place.rig;
            const [, then] = await db.batch([
              db.prepare('update variants set price = ? where site_id = ?').bind(PRICE + 100, place.store.id),
              db.prepare('select id from orders where site_id = ?').bind(place.store.id),
            ]);
            before = then!.results;
          },
        },
        async check() {
          const orders = await rowsOf(place, 'select id from orders where site_id = ?');
          return orders.length === before.length
            ? []
            : [`${orders.length - before.length} sold at the old price since`];
        },
      };
    },
    holes: [
      {
        of: 'the condition that the price is the one that was shown',
        rewrite: inStatements('insert into "order_lines"', (sql) => sql.replace('"price" = ?', '("price" = ? or 1)')),
      },
    ],
  },
  {
    name: 'orders take their numbers at the same time',
    stock: { black: null },
    async stage(place) {
      const shoppers = [
        await atCheckout(place, { black: 1 }),
        await atCheckout(place, { black: 1 }),
        await atCheckout(place, { black: 1 }),
      ];
      return {
        actors: Object.fromEntries(shoppers.map((shopper, i) => [`shopper ${i + 1}`, presses(shopper)])),
        async check() {
          const orders = await rowsOf(place, 'select id from orders where site_id = ?');
          return orders.length === 3 ? [] : [`${orders.length} of 3 orders`];
        },
      };
    },
    holes: [
      {
        of: 'the counting on',
        rewrite: inStatements('insert into "counters"', (sql) => sql.replace('"value" + 1', '"value" + 0')),
      },
    ],
  },
];
