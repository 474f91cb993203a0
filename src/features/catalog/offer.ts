import { dateFormat } from '#lib/intl.ts';
import { formatMoney } from '#lib/money.ts';
import { stockState, type Product, type StockState, type Variant } from './product.ts';
import { percentOff } from './stock-words.ts';

/** A variant in words: what the buy panel shows and the browser needs, with every figure already written out. */
export type Offer = {
  id: string;
  options: string[];
  sku: string | null;
  price: string;
  was: string | null;
  percentOff: number | null;
  note: string;
  stock: StockState;
  available: number | null;
  mediaId: string | null;
};

export type OfferTerms = { currency: string; locale: string; timezone: string; taxNote: string };

/** What a product is offered at. Amounts and dates are written as the store writes them. */
export const offersOf = (product: Pick<Product, 'variants'>, terms: OfferTerms): Offer[] =>
  product.variants.map((variant) => ({
    id: variant.id,
    options: variant.options,
    sku: variant.sku,
    price: formatMoney(variant.price, terms.currency, terms.locale),
    was: isReduced(variant) ? formatMoney(variant.compareAt, terms.currency, terms.locale) : null,
    percentOff: percentOff(variant.price, variant.compareAt),
    note: [terms.taxNote, formerPrice(variant, terms)].filter(Boolean).join('. '),
    stock: stockState(variant.available),
    available: variant.available,
    mediaId: variant.mediaId,
  }));

function formerPrice(variant: Variant, { currency, locale, timezone }: OfferTerms): string {
  if (!isReduced(variant) || variant.compareAtUntil === null) return '';
  const price = formatMoney(variant.compareAt, currency, locale);
  const day = dateFormat(locale, { dateStyle: 'long', timeZone: timezone }).format(variant.compareAtUntil);
  return `The ${price} price was last charged on ${day}`;
}

const isReduced = (variant: Variant): variant is Variant & { compareAt: number } =>
  variant.compareAt !== null && variant.compareAt > variant.price;
