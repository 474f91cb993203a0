import { paths } from '#lib/paths.ts';
import { submit } from '../../rig/browser.ts';
import { acting, atCheckout, inCart, orderPlaced, rowsOf, type Place } from '../../rig/place.ts';
import { addToCart, newBrowser, placeOrder } from '../../rig/shopper.ts';
import { NOW, settling, UNPAID } from '../../rig/store.ts';
import type { StagedPath, WritePath } from '../write-path.ts';

const stock = { black: 9, white: 9 };
const same = (found: unknown, wanted: unknown) =>
  JSON.stringify(found) === JSON.stringify(wanted)
    ? []
    : [`${JSON.stringify(found)} and not ${JSON.stringify(wanted)}`];

/** What shoppers do, up to the payment. */
export const shopping: WritePath[] = [
  {
    name: 'the first thing goes into a cart',
    stock,
    async stage(place) {
      const browser = newBrowser(place.rig, place.store);
      return {
        addsUp: true,
        act: (tasks) => addToCart(acting(browser, tasks), 'black', 2),
        wrong: async () => same(await inCart(place, browser), { black: 2 }),
      };
    },
  },
  inACart('more of a thing goes into a cart', { black: 4, white: 1 }, 'add', () => ({
    variantId: 'black',
    quantity: '3',
  })),
  inACart('another number of a thing is wanted', { black: 5, white: 1 }, 'setQuantity', (lineId) => ({
    lineId,
    quantity: '5',
  })),
  inACart('a thing is taken out of a cart', { white: 1 }, 'remove', (lineId) => ({ lineId })),
  {
    name: 'what is typed at checkout is kept',
    stock,
    async stage(place) {
      const { browser, form } = await atCheckout(place, { black: 1 });
      return {
        act: (tasks) => submit(acting(browser, tasks), `${paths.checkout()}?_action=checkout.update`, form),
        async wrong() {
          const [cart] = await rowsOf<{ name: string }>(
            place,
            `select checkout ->> 'name' name from carts where site_id = ?`,
          );
          return same(cart?.name, form['name']);
        },
      };
    },
  },
  order('an order is placed that is paid at once', 'test'),
  order('an order is placed that is paid later', 'manual'),
  {
    name: 'a declined order is paid again',
    stock,
    async stage(place) {
      const { browser, order, said } = await orderPlaced(place, { black: 2 });
      await place.shop.payments.settle('test', { ...said, outcome: 'declined' }, settling, NOW);
      const pay = `${paths.order(order.token)}?_action=order.pay`;
      return {
        act: (tasks) => submit(acting(browser, tasks), pay, { token: order.token }),
        async wrong() {
          const tries = await rowsOf<{ state: string }>(
            place,
            'select state from payments where site_id = ? order by id',
          );
          return same(
            tries.map(({ state }) => state),
            ['declined', 'pending'],
          );
        },
      };
    },
  },
  {
    name: 'the things of an order that ran out are put back',
    stock,
    async stage(place) {
      const { browser, order } = await orderPlaced(place, { black: 2, white: 1 });
      await place.shop.orders.expire(order.id, NOW + UNPAID);
      const later = NOW + UNPAID;
      const putBack = `${paths.order(order.token)}?_action=order.putBack`;
      return {
        now: later,
        act: (tasks) => submit(acting(browser, tasks, later), putBack, { token: order.token }),
        wrong: async () => same(await inCart(place, browser), { black: 2, white: 1 }),
      };
    },
  },
];

function inACart(
  name: string,
  wanted: Record<string, number>,
  action: string,
  fields: (lineId: string) => Record<string, string>,
): WritePath {
  return {
    name,
    stock,
    async stage(place) {
      const { browser, cart } = await atCheckout(place, { black: 1, white: 1 });
      const line = cart.lines.find(({ variantId }) => variantId === 'black')!;
      return {
        ...(action === 'add' && { addsUp: true }),
        act: (tasks) => submit(acting(browser, tasks), `${paths.cart()}?_action=cart.${action}`, fields(line.id)),
        wrong: async () => same(await inCart(place, browser), wanted),
      };
    },
  };
}

function order(name: string, provider: string): WritePath {
  return {
    name,
    stock,
    async stage(place: Place): Promise<StagedPath> {
      const { browser, form } = await atCheckout(place, { black: 2, white: 1 });
      return {
        act: (tasks) => placeOrder(acting(browser, tasks), { ...form, provider }),
        async wrong() {
          const lines = await rowsOf(
            place,
            'select variant_id, quantity from order_lines where site_id = ? order by position',
          );
          const [orders, letters] = [
            await rowsOf(place, 'select id from orders where site_id = ?'),
            await rowsOf<{ kind: string }>(place, 'select kind from outbox where site_id = ?'),
          ];
          return [
            ...same(lines, [
              { variant_id: 'black', quantity: 2 },
              { variant_id: 'white', quantity: 1 },
            ]),
            ...same(orders.length, 1),
            ...same(
              letters.map(({ kind }) => kind),
              provider === 'manual' ? ['order-placed'] : [],
            ),
          ];
        },
      };
    },
  };
}
