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
export function offersOf(product: Pick<Product, 'variants'>, terms: OfferTerms): Offer[] {
  const words = wordsIn(terms);
  return product.variants.map((variant) => ({
    id: variant.id,
    options: variant.options,
    sku: variant.sku,
    price: words.money(variant.price),
    was: isReduced(variant) ? words.money(variant.compareAt) : null,
    percentOff: percentOff(variant.price, variant.compareAt),
    note: [terms.taxNote, formerPrice(variant, words)].filter(Boolean).join('. '),
    stock: stockState(variant.available),
    available: variant.available,
    mediaId: variant.mediaId,
  }));
}

type Words = ReturnType<typeof wordsIn>;

/** Amounts and days as the store writes them, each written once: a product's variants mostly share them. */
function wordsIn({ currency, locale, timezone }: OfferTerms) {
  const day = dateFormat(locale, { dateStyle: 'long', timeZone: timezone });
  return {
    money: once((minor) => formatMoney(minor, currency, locale)),
    day: once((moment) => day.format(moment)),
  };
}

function once(write: (value: number) => string): (value: number) => string {
  const written = new Map<number, string>();
  return (value) => {
    const text = written.get(value) ?? write(value);
    written.set(value, text);
    return text;
  };
}

function formerPrice(variant: Variant, { money, day }: Words): string {
  if (!isReduced(variant) || variant.compareAtUntil === null) return '';
  return `The ${money(variant.compareAt)} price was last charged on ${day(variant.compareAtUntil)}`;
}

const isReduced = (variant: Variant): variant is Variant & { compareAt: number } =>
  variant.compareAt !== null && variant.compareAt > variant.price;
