import { z } from 'zod';
import { fillCart } from '#features/cart/fill-cart.ts';
import { refuse } from '#lib/action-failure.ts';
import { paths } from '#lib/paths.ts';
import { customerAction } from './customer-action.ts';
import { againWords } from './order-again.ts';

/** What customers do with what they ordered. */
export const history = {
  /** Puts into the cart what of an order can still be had, and says what cannot. */
  again: customerAction({
    input: z.object({ order: z.string().min(1).max(64) }),
    async handler({ order }, { customer, shop, context }) {
      const { lines } = await shop.ask({ lines: shop.customerOrders.lines(customer.id, order) });
      if (!lines.length) throw refuse('This order is not there any more.');
      const taken = await fillCart(lines, context);
      if (!taken.length) throw refuse('None of these things can be had any more.');
      return { to: paths.cart(), said: againWords(lines, taken) };
    },
  }),
};
