import type { NewOrder } from '#features/orders/place-order.ts';
import { newToken, sha256 } from '#lib/ids.ts';
import type { Shop } from '../../src/shop.ts';
import type { Browser } from './browser.ts';
import type { Rig } from './rig.ts';
import { newBrowser, typed, type CheckoutForm } from './shopper.ts';
import { NOW, UNPAID, type RigStore } from './store.ts';
import { orderOf } from '../support/shop-with-stock.ts';

/** Where a scenario happens: a store of its own on a rig, with its repositories round the gate. */
export type Place = { rig: Rig; store: RigStore; shop: Shop };

/** A browser with these pieces in its cart, about to press "Place order": the form, and the cart it was made for. */
export async function atCheckout({ rig, store, shop }: Place, wanted: Record<string, number>) {
  const browser = newBrowser(rig, store);
  const token = newToken();
  const hash = await sha256(token);
  browser.cookies.set('hermes_cart', token);
  const items = Object.entries(wanted).map(([variantId, quantity]) => ({ variantId, quantity }));
  await shop.cart.open(hash, items, NOW);
  const { cart } = await shop.ask({ cart: shop.cart.byToken(hash, NOW) });
  if (!cart) throw new Error('The cart was not opened.');
  const expectedTotal = String(cart.lines.reduce((sum, line) => sum + line.price * line.quantity, 0));
  const form: CheckoutForm = { ...typed, provider: 'test', expectedTotal, cartVersion: String(cart.version) };
  return { browser, cart, form };
}

/** An order of these pieces that waits to be paid with the test provider, and the browser that placed it. */
export async function orderPlaced(place: Place, wanted: Record<string, number>, changes: Partial<NewOrder> = {}) {
  const { browser, cart } = await atCheckout(place, wanted);
  const order = orderOf(cart, { currency: 'EUR', expiresAt: NOW + UNPAID, ...changes });
  const placed = await place.shop.orders.place(order, NOW);
  if (placed.kind !== 'placed') throw new Error(`The order was refused: ${placed.kind}.`);
  const said = {
    kind: 'payment' as const,
    reference: order.paymentReference,
    amount: order.total,
    currency: order.currency,
  };
  return { browser, order, said };
}

/** The same browser as an actor of a schedule. */
export const acting = (browser: Browser, tasks: Browser['tasks'], now = browser.now): Browser => ({
  ...browser,
  tasks,
  now,
});

/** What is in the open cart that a browser has now, by variant. */
export async function inCart({ shop }: Place, { cookies }: Browser): Promise<Record<string, number>> {
  const hash = await sha256(cookies.get('hermes_cart') ?? '');
  const { cart } = await shop.ask({ cart: shop.cart.byToken(hash, NOW) });
  const lines = cart?.orderId === null ? cart.lines : [];
  return Object.fromEntries(lines.map((line) => [line.variantId, line.quantity]));
}

/** All rows of a query of the store, whose id is its first parameter. */
export async function rowsOf<T>({ rig, store }: Place, sql: string): Promise<T[]> {
  return (await rig.db.prepare(sql).bind(store.id).all()).results as T[];
}
