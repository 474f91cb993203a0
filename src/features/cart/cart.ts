import type { CardPicture } from '#features/catalog/card.ts';
import { priceChanges } from '#features/pricing/price-drift.ts';
import type { PricingLine } from '#features/pricing/pricing.ts';

/** Bounds of what one cart takes. */
export const MOST_OF_ONE = 999;
export const MOST_LINES = 100;
/** How long, in milliseconds, a cart is kept that nobody changes. */
export const CART_KEPT_FOR = 180 * 24 * 60 * 60 * 1000;
/** What is said when there are as many. */
export const FULL = 'Your cart is full. Order these things first.';

/** A variant as it can be had now. Prices in minor units; `available` is null where stock is not counted. */
export type Offer = {
  variantId: string;
  slug: string;
  title: string;
  variantTitle: string;
  price: number;
  isForSale: boolean;
  available: number | null;
};

/** A line of a cart beside what the catalogue says now. Prices in minor units, weight in grams each. */
export type CartLine = Offer & {
  id: string;
  productId: string;
  quantity: number;
  /** The price the shopper last saw. */
  seenPrice: number;
  compareAt: number | null;
  sku: string | null;
  taxClass: string;
  requiresShipping: boolean;
  weightGrams: number;
  plate: number;
  picture: CardPicture | null;
};

export type Cart = {
  id: string;
  /** Goes up with every change of the lines, so that a form can say which state of the cart it was made from. */
  version: number;
  /** The order it became; such a cart is closed. */
  orderId: string | null;
  /** What was typed at checkout so far, by field. */
  draft: Record<string, string>;
  lines: CartLine[];
};

/** What a shopper should know about a line before ordering. Prices in minor units. */
export type CartNotice = { lineId: string; title: string } & (
  | { kind: 'gone' | 'sold-out' }
  | { kind: 'short'; quantity: number; left: number }
  | { kind: 'price-up' | 'price-down'; from: number; to: number }
);

/** Why `wanted` more of a variant cannot go into a cart that has `inCart` of it, in words; null when they can. */
export function cannotAdd(offer: Offer | null, wanted: number, inCart = 0): string | null {
  if (!offer?.isForSale) return 'This is not for sale any more.';
  const all = wanted + inCart;
  if (all > MOST_OF_ONE) return `At most ${MOST_OF_ONE} of one thing can be ordered here.`;
  if (offer.available === null || all <= offer.available) return null;
  if (offer.available === 0) return `${offer.title} is sold out.`;
  if (inCart === 0) return `Only ${offer.available} left of ${offer.title}.`;
  if (inCart >= offer.available)
    return `All ${offer.available} that are left of ${offer.title} are in your cart already.`;
  return `Only ${offer.available} left of ${offer.title}, and ${inCart} ${inCart === 1 ? 'is' : 'are'} in your cart already.`;
}

/** Everything that changed since the shopper put the lines there, in cart order; what stops an order comes first. */
export function cartNotices(lines: readonly CartLine[]): CartNotice[] {
  return [...lines.flatMap(stockNotice), ...priceNotices(lines.filter((line) => stockNotice(line).length === 0))];
}

/** Whether an order cannot be placed before the shopper has acted on this. */
export const blocksOrder = (notice: CartNotice): boolean => !notice.kind.startsWith('price-');

/** How many things are in the cart, counted in pieces. */
export const itemCount = (lines: readonly { quantity: number }[]): number =>
  lines.reduce((count, line) => count + line.quantity, 0);

/** The quantity a stepper asks for: what is typed in its field, and one more or fewer when its buttons were used. */
export function steppedQuantity(typed: string, step: string | null): number | null {
  if (!/^\d{1,4}$/.test(typed.trim())) return null;
  const quantity = Number(typed) + (step === '1' ? 1 : step === '-1' ? -1 : 0);
  return Math.max(0, quantity);
}

/** The line as `priceCart` takes it. */
export function toPricingLine(line: CartLine): PricingLine {
  return {
    id: line.id,
    title: line.title,
    variantTitle: line.variantTitle,
    quantity: line.quantity,
    unitPrice: line.price,
    taxClass: line.taxClass,
    requiresShipping: line.requiresShipping,
    weightGrams: line.weightGrams,
    ...(line.sku !== null && { sku: line.sku }),
    ...(line.compareAt !== null && { compareAt: line.compareAt }),
  };
}

function stockNotice({ id: lineId, title, isForSale, available, quantity }: CartLine): CartNotice[] {
  if (!isForSale) return [{ kind: 'gone', lineId, title }];
  if (available === null || quantity <= available) return [];
  if (available === 0) return [{ kind: 'sold-out', lineId, title }];
  return [{ kind: 'short', lineId, title, quantity, left: available }];
}

function priceNotices(lines: readonly CartLine[]): CartNotice[] {
  const seen = lines.map(({ id, seenPrice, price }) => ({ id, seenUnitPrice: seenPrice, unitPrice: price }));
  return priceChanges(seen).map(({ id, direction, from, to }) => {
    const title = lines.find((line) => line.id === id)?.title ?? '';
    return { kind: `price-${direction}`, lineId: id, title, from, to };
  });
}
