import type { Cart, CartLine } from '#features/cart/cart.ts';
import type { Letter } from '#features/mail/queue-mail.ts';
import type { NewOrder, NewOrderLine } from '#features/orders/place-order.ts';
import { referenceOf } from '#features/payments/payment-reference.ts';
import { sum } from '#lib/money.ts';
import type { Agreed } from './checkout.ts';
import type { CheckoutSettings } from './checkout.settings.ts';
import type { Quote } from './quote.ts';

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

type Circumstances = {
  id: string;
  token: string;
  /** Who is signed in. */
  customerId?: string | undefined;
  /** Scheme and host the shopper orders at. */
  origin: string;
  pricesIncludeTax: boolean;
  settings: CheckoutSettings;
  /** Epoch milliseconds. */
  now: number;
};

/** The order that a checked form and its quote make, every sum from the quote. */
export function newOrder(cart: Cart, quote: Quote, agreed: Agreed, at: Circumstances): NewOrder {
  const { priced } = quote;
  const { rate, provider, ...said } = agreed;
  const { minutes, days } = at.settings.unpaid;
  return {
    ...said,
    id: at.id,
    token: at.token,
    customerId: at.customerId,
    cart: { id: cart.id, version: cart.version },
    source: 'storefront',
    shippingName: rate?.name ?? null,
    pickup: rate?.pickup ?? null,
    currency: priced.currency,
    subtotal: priced.subtotal,
    shipping: priced.shipping?.amount ?? 0,
    tax: sum([priced.taxAdded, priced.taxIncluded]),
    pricesIncludeTax: at.pricesIncludeTax,
    shippingTax: priced.shipping?.tax ?? 0,
    total: priced.total,
    trace: [...priced.trace, ...priced.includedTrace],
    provider: provider.id,
    paymentReference: referenceOf(at.id, 1),
    expiresAt: at.now + (provider.isSlow ? days * DAY : minutes * MINUTE),
    origin: at.origin,
    lines: cart.lines.map((line) => toOrderLine(line, priced.lines.find(({ id }) => id === line.id)?.tax ?? 0)),
    letters: firstLetters(quote, agreed, at),
  };
}

/** Who pays at once hears when the money is there; who pays later needs to know where to, and who owes nothing has paid. */
function firstLetters(
  { priced }: Quote,
  { email: recipient, provider }: Agreed,
  { id, origin }: Circumstances,
): Letter[] {
  const payload = { orderId: id, origin };
  if (priced.total === 0) return [{ kind: 'order-paid', recipient, payload }];
  return provider.isSlow ? [{ kind: 'order-placed', recipient, payload }] : [];
}

/** A line of a cart as it is sold; `tax` is its part of the order's, in minor units. */
export function toOrderLine(line: CartLine, tax: number): NewOrderLine {
  return {
    variantId: line.variantId,
    productId: line.productId,
    productSlug: line.slug,
    title: line.title,
    variantTitle: line.variantTitle,
    sku: line.sku,
    mediaId: line.picture?.mediaId ?? null,
    quantity: line.quantity,
    unitPrice: line.price,
    total: line.price * line.quantity,
    tax,
    taxClass: line.taxClass,
    weightGrams: line.weightGrams,
    requiresShipping: line.requiresShipping,
    isTracked: line.available !== null,
  };
}
