import { env } from 'cloudflare:workers';
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { z } from 'zod';
import { fillCart } from '#features/cart/fill-cart.ts';
import { checkoutStore } from '#features/checkout/checkout-store.ts';
import { startPayment } from '#features/payments/start-payment.ts';
import { handled, refuse } from '#lib/action-failure.ts';
import { paths } from '#lib/paths.ts';
import { orderCan } from './orders.ts';

const input = z.object({ token: z.string().min(1).max(100) });

/** What shoppers do with an order of theirs. Each answers with the address that comes next. */
export const order = {
  pay: defineAction({ accept: 'form', input, handler: handled(pay) }),
  putBack: defineAction({ accept: 'form', input, handler: handled(putBack) }),
};

async function pay({ token }: z.infer<typeof input>, { locals, url }: ActionAPIContext) {
  const { shop, now } = locals;
  const { found, store } = await shop.ask({ found: shop.orders.byToken(token), store: checkoutStore(locals, env) });
  const provider = store.providers.find(({ id }) => id === found?.provider);
  if (!found || !provider) throw refuse('This order cannot be paid here.');
  const verdict = orderCan.pay(found, now);
  if (!verdict.can) throw refuse(verdict.because);
  const reference = await shop.payments.startTry(found, now);
  return { to: await startPayment(found, reference, provider, { url, general: store.general }) };
}

async function putBack({ token }: z.infer<typeof input>, context: ActionAPIContext) {
  const { shop } = context.locals;
  const { found } = await shop.ask({ found: shop.orders.byToken(token) });
  if (!found || !orderCan.reorder(found).can) throw refuse('These things cannot be put back.');
  const items = await fillCart(found.lines, context);
  if (items.length === 0) throw refuse('None of these things can be had any more.');
  return { to: paths.cart() };
}
