import { MOST_LINES } from '#features/cart/cart.ts';
import { paths } from '#lib/paths.ts';
import { secondWindow, submit } from '../../rig/browser.ts';
import { addToCart } from '../../rig/shopper.ts';
import { acting, atCheckout, inCart, rowsOf } from '../../rig/place.ts';
import type { Scenario } from '../scenario.ts';
import { inStatements, noConditions } from './holes.ts';

const many = Array.from({ length: MOST_LINES + 3 }, (_, i) => `v${i + 1}`);

/** Changing one cart in several windows. */
export const carts: Scenario[] = [
  {
    name: 'the same thing is put into a cart from three windows',
    stock: { black: 9 },
    async stage(place) {
      const { browser } = await atCheckout(place, { black: 1 });
      const adds = (quantity: number) => (turn: Parameters<typeof acting>[1]) =>
        addToCart(acting(secondWindow(browser), turn), 'black', quantity);
      return {
        actors: { one: adds(1), two: adds(2), three: adds(3) },
        async check() {
          const { black } = await inCart(place, browser);
          return black === 7 ? [] : [`${black} of 7 in the cart`];
        },
      };
    },
    holes: [
      {
        of: 'the addition in the database',
        rewrite: inStatements('insert into "cart_lines"', (sql) => sql.replace('"quantity" + ?', '"quantity" * 0 + ?')),
      },
    ],
  },
  {
    name: 'a full cart takes no more, from however many windows',
    stock: Object.fromEntries(many.map((variant) => [variant, 9])),
    async stage(place) {
      const there = many.slice(0, MOST_LINES - 1);
      const { browser } = await atCheckout(place, Object.fromEntries(there.map((variant) => [variant, 1])));
      const adds = (variant: string) => (turn: Parameters<typeof acting>[1]) =>
        addToCart(acting(secondWindow(browser), turn), variant);
      const [one, two, three] = many.slice(-3);
      return {
        actors: { one: adds(one!), two: adds(two!), three: adds(three!) },
        async check(answers) {
          const lines = await rowsOf(place, 'select id from cart_lines where site_id = ?');
          const taken = Object.values(answers).filter(({ status }) => status === 303);
          return lines.length === MOST_LINES && taken.length === 1
            ? []
            : [`${lines.length} lines, ${taken.length} of three were told that theirs is in the cart`];
        },
      };
    },
    holes: [
      {
        of: 'the count of the lines in the database',
        rewrite: inStatements('update "carts"', noConditions),
      },
    ],
  },
  {
    name: 'a line is changed and taken out at the same time',
    stock: { black: 9, white: 9 },
    async stage(place) {
      const { browser, cart } = await atCheckout(place, { black: 1, white: 1 });
      const line = cart.lines.find(({ variantId }) => variantId === 'black')!;
      const sends = (action: string, fields: Record<string, string>) => (turn: Parameters<typeof acting>[1]) =>
        submit(acting(secondWindow(browser), turn), `${paths.cart()}?_action=cart.${action}`, {
          lineId: line.id,
          ...fields,
        });
      return {
        actors: { sets: sends('setQuantity', { quantity: '5' }), removes: sends('remove', {}) },
        async check({ removes, sets }) {
          const left = await inCart(place, browser);
          const done = [sets, removes].every((answer) => [303, 409].includes(answer!.status));
          return done && left['black'] === undefined && left['white'] === 1 ? [] : [`left: ${JSON.stringify(left)}`];
        },
      };
    },
    holes: [
      {
        of: 'the taking out',
        rewrite: inStatements('delete from "cart_lines"', (sql) => `${sql} and "quantity" = 1`),
      },
    ],
  },
];
