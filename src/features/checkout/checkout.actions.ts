import { env } from 'cloudflare:workers';
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { z } from 'zod';
import { cartTokenHash, keepCart } from '#features/cart/cart-token.ts';
import { blocksOrder, cartNotices, type Cart } from '#features/cart/cart.ts';
import { plainAddress } from '#features/customers/addresses.ts';
import { customerCookie } from '#features/customers/customer-cookie.ts';
import type { Customer } from '#features/customers/customer.ts';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import { orderCan } from '#features/orders/orders.ts';
import type { NewOrder } from '#features/orders/place-order.ts';
import { startPayment } from '#features/payments/start-payment.ts';
import { handled } from '#lib/action-failure.ts';
import { newId, newToken } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import {
  checkoutForm,
  mustSignIn,
  parseCheckout,
  typedIn,
  type CheckoutForm,
  type CheckoutProblems,
} from './checkout.ts';
import { checkoutStore } from './checkout-store.ts';
import { newOrder } from './new-order.ts';
import { agreedTotal, quote, type CheckoutStore } from './quote.ts';

/** What became of pressing "Place order". What was typed is kept in the cart in every case. */
export type CheckoutOutcome =
  | { kind: 'go'; to: string }
  | { kind: 'problems'; problems: CheckoutProblems }
  /** What the shopper agreed to is not what it is now. `was` is the total they saw, as minor units in text. */
  | { kind: 'changed'; what: 'total' | 'cart' | 'stock'; was: string };

const addressForm = checkoutForm.extend({ address: z.string().max(64).nullish() });

export const checkout = {
  /** Keeps what is typed, so that the page can show what follows from it. */
  update: defineAction({ accept: 'form', input: checkoutForm, handler: handled(update) }),
  place: defineAction({ accept: 'form', input: checkoutForm, handler: handled(place) }),
  /** Puts an address that the customer keeps in the place of the one that is typed. */
  useAddress: defineAction({ accept: 'form', input: addressForm, handler: handled(useAddress) }),
};

async function update(form: CheckoutForm, context: ActionAPIContext): Promise<CheckoutOutcome> {
  const { shop, now } = context.locals;
  const { cart } = await shop.ask({ cart: shop.cart.byToken(await cartTokenHash(context), now) });
  if (cart) await shop.cart.saveDraft(cart.id, typedIn(new Map(Object.entries(form))));
  return { kind: 'go', to: paths.checkout() };
}

async function useAddress({ address, ...form }: z.output<typeof addressForm>, context: ActionAPIContext) {
  const { shop, now } = context.locals;
  const { cart, shopper } = await shop.ask({
    cart: shop.cart.byToken(await cartTokenHash(context), now),
    shopper: shop.customerSessions.shopper(await customerCookie.hash(context), now),
  });
  const chosen = shopper?.addresses.find(({ id }) => id === address);
  const typed = typedIn(new Map(Object.entries(form)));
  if (cart) await shop.cart.saveDraft(cart.id, { ...typed, ...(chosen && plainAddress(chosen)) });
  return { kind: 'go' as const, to: paths.checkout() };
}

async function place(form: CheckoutForm, context: ActionAPIContext): Promise<CheckoutOutcome> {
  const { shop, now } = context.locals;
  const { cart, store, shopper } = await shop.ask({
    cart: shop.cart.byToken(await cartTokenHash(context), now),
    store: checkoutStore(context.locals, env),
    shopper: shop.customerSessions.shopper(await customerCookie.hash(context), now),
  });
  if (cart?.orderId) return { kind: 'go', to: await wayOn(cart.id, store, context) };
  if (!cart?.lines.length) return { kind: 'go', to: paths.cart() };

  const fields = typedIn(new Map(Object.entries(form)));
  await shop.cart.saveDraft(cart.id, fields);
  if (mustSignIn(store.checkout, shopper)) return { kind: 'go', to: paths.account.signIn(paths.checkout()) };
  const was = form.expectedTotal ?? '';
  if (cartNotices(cart.lines).some(blocksOrder)) return { kind: 'changed', what: 'stock', was };
  const quoted = quote(cart.lines, fields, store);
  const parsed = parseCheckout(fields, quoted, store);
  if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
  if (form.cartVersion !== String(cart.version)) return { kind: 'changed', what: 'cart', was };
  if (was !== agreedTotal(quoted)) return { kind: 'changed', what: 'total', was };

  const order = newOrder(cart, quoted, parsed.agreed, {
    ...{ id: newId(), token: newToken(), customerId: shopper?.customer.id, origin: context.url.origin, now },
    ...{ pricesIncludeTax: store.tax.pricesIncludeTax, settings: store.checkout },
  });
  const placed = await shop.orders.place(order, now);
  if (placed.kind !== 'placed') return { kind: 'changed', what: placed.kind === 'sold-out' ? 'stock' : 'cart', was };
  keepCart(context, 0);
  if (shopper?.addresses.length === 0) keepFirstAddress(shopper.customer, order, context);
  deliverSoon(context.locals);
  return { kind: 'go', to: await wayOn(cart.id, store, context) };
}

/** Where the first order went is where the next one probably goes. */
function keepFirstAddress({ id }: Customer, { shippingAddress }: NewOrder, { locals }: ActionAPIContext): void {
  if (!shippingAddress) return;
  const { shop, now, cfContext } = locals;
  const address = { company: '', line2: '', city: '', region: '', postcode: '', ...shippingAddress };
  cfContext.waitUntil(shop.customerAddresses.add(id, newId(), address, true, now));
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
