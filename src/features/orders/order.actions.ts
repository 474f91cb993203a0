import { env } from 'cloudflare:workers';
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { z } from 'zod';
import { cannotAdd, FULL, itemCount } from '#features/cart/cart.ts';
import { cartTokenHash, giveCartToken, keepCart } from '#features/cart/cart-token.ts';
import { checkoutStore } from '#features/checkout/checkout-store.ts';
import { startPayment } from '#features/payments/start-payment.ts';
import { handled, refuse } from '#lib/action-failure.ts';
import { paths } from '#lib/paths.ts';
import { orderCan, type Order } from './orders.ts';

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
  const { shop, now } = context.locals;
  const { found, cart } = await shop.ask({
    found: shop.orders.byToken(token),
    cart: shop.cart.byToken(await cartTokenHash(context), now),
  });
  if (!found || !orderCan.reorder(found).can) throw refuse('These things cannot be put back.');
  const open = cart?.orderId === null ? cart : null;
  const items = await stillThere(found, context);
  if (items.length === 0) throw refuse('None of these things can be had any more.');

  let refusal = open ? await shop.cart.add(open.id, items, now) : 'closed';
  if (refusal === 'closed') refusal = await shop.cart.open(await giveCartToken(context), items, now);
  if (refusal === 'full') throw refuse(FULL);
  if (refusal) throw refuse('Some of these things have just sold out. Please try again.');
  keepCart(context, itemCount(open?.lines ?? []) + itemCount(items));
  return { to: paths.cart() };
}

/** What of the order can be had now, each at most as many as there are. */
async function stillThere({ lines }: Order, { locals: { shop, now } }: ActionAPIContext) {
  const offers = await shop.ask(
    Object.fromEntries(lines.map((line) => [line.id, shop.cart.offer(line.variantId, now)])),
  );
  return lines.flatMap((line) => {
    const offer = offers[line.id] ?? null;
    if (cannotAdd(offer, 1)) return [];
    return [{ variantId: line.variantId, quantity: Math.min(line.quantity, offer?.available ?? line.quantity) }];
  });
}
