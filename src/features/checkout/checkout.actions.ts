import { env } from 'cloudflare:workers';
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { cartTokenHash, keepCart } from '#features/cart/cart-token.ts';
import { blocksOrder, cartNotices, type Cart } from '#features/cart/cart.ts';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import { orderCan } from '#features/orders/orders.ts';
import { startPayment } from '#features/payments/start-payment.ts';
import { handled } from '#lib/action-failure.ts';
import { newId, newToken } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import { checkoutForm, parseCheckout, typedIn, type CheckoutForm, type CheckoutProblems } from './checkout.ts';
import { checkoutStore } from './checkout-store.ts';
import { newOrder } from './new-order.ts';
import { agreedTotal, quote, type CheckoutStore } from './quote.ts';

/** What became of pressing "Place order". What was typed is kept in the cart in every case. */
export type CheckoutOutcome =
  | { kind: 'go'; to: string }
  | { kind: 'problems'; problems: CheckoutProblems }
  /** What the shopper agreed to is not what it is now. `was` is the total they saw, as minor units in text. */
  | { kind: 'changed'; what: 'total' | 'cart' | 'stock'; was: string };

export const checkout = {
  /** Keeps what is typed, so that the page can show what follows from it. */
  update: defineAction({ accept: 'form', input: checkoutForm, handler: handled(update) }),
  place: defineAction({ accept: 'form', input: checkoutForm, handler: handled(place) }),
};

async function update(form: CheckoutForm, context: ActionAPIContext): Promise<CheckoutOutcome> {
  const { shop, now } = context.locals;
  const { cart } = await shop.ask({ cart: shop.cart.byToken(await cartTokenHash(context), now) });
  if (cart) await shop.cart.saveDraft(cart.id, typedIn(new Map(Object.entries(form))));
  return { kind: 'go', to: paths.checkout() };
}

async function place(form: CheckoutForm, context: ActionAPIContext): Promise<CheckoutOutcome> {
  const { shop, now } = context.locals;
  const { cart, store } = await shop.ask({
    cart: shop.cart.byToken(await cartTokenHash(context), now),
    store: checkoutStore(context.locals, env),
  });
  if (cart?.orderId) return { kind: 'go', to: await wayOn(cart.id, store, context) };
  if (!cart?.lines.length) return { kind: 'go', to: paths.cart() };

  const fields = typedIn(new Map(Object.entries(form)));
  await shop.cart.saveDraft(cart.id, fields);
  const was = form.expectedTotal ?? '';
  if (cartNotices(cart.lines).some(blocksOrder)) return { kind: 'changed', what: 'stock', was };
  const quoted = quote(cart.lines, fields, store);
  const parsed = parseCheckout(fields, quoted, store);
  if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
  if (form.cartVersion !== String(cart.version)) return { kind: 'changed', what: 'cart', was };
  if (was !== agreedTotal(quoted)) return { kind: 'changed', what: 'total', was };

  const order = newOrder(cart, quoted, parsed.agreed, {
    ...{ id: newId(), token: newToken(), origin: context.url.origin, now },
    ...{ pricesIncludeTax: store.tax.pricesIncludeTax, settings: store.checkout },
  });
  const placed = await shop.orders.place(order, now);
  if (placed.kind !== 'placed') return { kind: 'changed', what: placed.kind === 'sold-out' ? 'stock' : 'cart', was };
  keepCart(context, 0);
  deliverSoon(context.locals);
  return { kind: 'go', to: await wayOn(cart.id, store, context) };
}

/** Where a shopper goes whose cart has become an order: on to pay it, or to its page. */
async function wayOn(cartId: Cart['id'], store: CheckoutStore, { locals, url }: ActionAPIContext): Promise<string> {
  const { shop, now } = locals;
  const { order } = await shop.ask({ order: shop.orders.byCart(cartId) });
  if (!order) return paths.cart();
  const provider = store.providers.find(({ id }) => id === order.provider);
  const pending = order.payments.find(({ state }) => state === 'pending');
  if (!provider || !pending || !orderCan.pay(order, now).can) return paths.order(order.token);
  return startPayment(order, pending.reference, provider, { url, general: store.general });
}
