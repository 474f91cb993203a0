import type { Cart, CartLine } from '#features/cart/cart.ts';
import { toPricingLine } from '#features/cart/cart.ts';
import { quote, type CheckoutFields, type CheckoutStore, type Quote } from '#features/checkout/quote.ts';
import { priceCart } from '#features/pricing/pricing.ts';
import type { ShippingRate } from '#features/shipping/shipping.ts';

/** An order that staff are putting together. Prices in minor units, times in epoch milliseconds. */
export type DraftOrder = {
  id: string;
  /** Runs per store. */
  number: number;
  status: 'open' | 'ordered' | 'discarded';
  email: string;
  /** What was typed so far, by the names of checkout's fields. */
  fields: CheckoutFields;
  /** A price for shipping that staff set; null takes the store's rate. */
  shippingPrice: number | null;
  orderId: string | null;
  /** Goes up with every change. */
  version: number;
  updatedAt: number;
  lines: CartLine[];
};

/** What a draft becomes; lines by variant, none of a variant takes it out. */
export type DraftChange = Pick<DraftOrder, 'email' | 'fields' | 'shippingPrice'> & {
  quantities: readonly { variantId: string; quantity: number }[];
};

/** A draft as staff read its number: D12. */
export const draftName = (number: number): string => `D${number}`;

/**
 * What a draft would be as an order now: as checkout works it out, but for the price of shipping, which staff may set, also
 * where the store ships to by no rate.
 */
export function quoteDraft(draft: DraftOrder, store: CheckoutStore): Quote {
  const quoted = quote(draft.lines, { ...draft.fields, email: draft.email }, store);
  if (draft.shippingPrice === null || !quoted.needsShipping) return quoted;
  const rate: ShippingRate = {
    ...(quoted.rate ?? { id: 'set-by-staff', name: 'Shipping', promise: '' }),
    price: draft.shippingPrice,
    reason: { kind: 'flat' },
  };
  const { locale, currency } = store.general;
  const lines = draft.lines.map(toPricingLine);
  const { destination, unavailable } = quoted;
  const { shippingRate: _, ...stillUnavailable } = unavailable;
  return {
    ...quoted,
    rate,
    unavailable: stillUnavailable,
    priced: priceCart({ currency, locale, lines, shipping: rate, destination, tax: store.tax }),
  };
}

/** The draft as checkout takes a cart. */
export function asCart({ id, version, orderId, fields, lines }: DraftOrder): Cart {
  return { id, version, orderId, draft: fields, lines };
}
