import { testNotification } from '#features/payments/test-provider.ts';
import type { PaymentNotification, RefundNotification } from '#features/payments/provider.ts';
import { newId } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import { submit, visit, type Browser } from './browser.ts';
import type { Answer } from './http.ts';
import { SECRET, type Rig } from './rig.ts';
import { NOW, type RigStore } from './store.ts';

/** What was shown at checkout, to be sent with the order. */
export type CheckoutForm = Record<string, string>;

/** Somebody who opens the store for the first time. */
export const newBrowser = ({ port }: Pick<Rig, 'port'>, { host }: RigStore, now = NOW): Browser => ({
  ...{ host, port, cookies: new Map<string, string>(), now },
});

export const addToCart = (browser: Browser, variantId: string, quantity = 1): Promise<Answer> =>
  submit(browser, `${paths.cart()}?_action=cart.add`, { variantId, quantity: String(quantity) });

/** The form of the checkout, filled in, with what its page says of the sum and the cart. */
export async function fillCheckout(browser: Browser, provider = 'test'): Promise<CheckoutForm> {
  const { body, status } = await visit(browser, { path: paths.checkout() });
  if (status !== 200) throw new Error(`The checkout answers ${status}.`);
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
  return { ...typed, provider, expectedTotal: hidden('expectedTotal'), cartVersion: hidden('cartVersion') };
}

/** What a shopper types. */
export const typed = {
  ...{ name: 'Dana Whitlock', line1: 'Torstraße 140', postcode: '10119', city: 'Berlin', country: 'DE' },
  ...{ shippingRate: 'standard', email: 'dana@example.com' },
};

export const placeOrder = (browser: Browser, form: CheckoutForm): Promise<Answer> =>
  submit(browser, `${paths.checkout()}?_action=checkout.place`, form);

/** How a notification is told. Told again, it keeps its `messageId`. */
export type Telling = { secret?: string; messageId?: string; hangsUp?: boolean };

/** What the provider's server sends when a payment or a refund ends so. */
export async function notify(
  browser: Browser,
  { id }: Pick<RigStore, 'id'>,
  said: PaymentNotification | RefundNotification,
  { secret = SECRET, messageId = newId(), hangsUp = false }: Telling = {},
): Promise<Answer> {
  const keys = { siteId: id, secret, now: browser.now };
  const request = await testNotification(`http://${browser.host}/`, said, keys, messageId);
  const headers = Object.fromEntries(request.headers);
  return visit(browser, {
    method: 'POST',
    path: paths.paymentNotifications('test'),
    headers,
    body: await request.text(),
    hangsUp,
  });
}
