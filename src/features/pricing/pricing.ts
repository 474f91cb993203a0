import type { Destination } from '#features/address/address.ts';
import { parcelOf, type ShippingRate } from '#features/shipping/shipping.ts';
import type { TaxSettings } from '#features/tax/tax.ts';
import { allocate, multiply, sum } from '#lib/money.ts';
import { taxCharges, type TaxableCharge, type TaxLine } from './cart-tax.ts';
import { traceIncludedTax, traceTotal, type TraceStep } from './trace.ts';

/** A line as the catalogue has it now; prices in minor units each, weight in grams each. */
export type PricingLine = {
  id: string;
  title: string;
  variantTitle?: string;
  sku?: string;
  quantity: number;
  unitPrice: number;
  /** The former price; it counts only while it is above the price. */
  compareAt?: number;
  taxClass: string;
  requiresShipping: boolean;
  weightGrams: number;
};

export type PricingInput = {
  currency: string;
  locale: string;
  lines: readonly PricingLine[];
  /** The rate the shopper chose, as `ratesFor` gave it; null while nothing is chosen. */
  shipping: ShippingRate | null;
  /** Where it goes, or an assumption for an estimate; null while not known. */
  destination: Destination | null;
  tax: TaxSettings;
};

/**
 * Totals in minor units. `compareAtTotal` is what the line cost formerly, null if it was not more; `tax` is the line's part
 * of the order's tax, on top of `total` or contained in it.
 */
export type PricedLine = PricingLine & { total: number; compareAtTotal: number | null; tax: number };

/** A cart with every sum made; amounts in minor units of `currency`. */
export type Priced = {
  currency: string;
  lines: PricedLine[];
  itemCount: number;
  subtotal: number;
  /** Null while no rate is chosen, and when nothing needs shipping. `tax` as for the lines. */
  shipping: { id: string; name: string; amount: number; tax: number } | null;
  taxLines: TaxLine[];
  /** Tax on top of the prices, part of the total. */
  taxAdded: number;
  /** Tax contained in the prices, in the total already. */
  taxIncluded: number;
  total: number;
  /** What the total still lacks until the shopper has said more. */
  pending: { shipping: boolean; tax: boolean };
  /** How the total is made, in the order it was made; the amounts add up to `total`. */
  trace: TraceStep[];
  /** What of the total is tax, where prices contain it; not to be added. */
  includedTrace: TraceStep[];
};

/**
 * Makes every total of a cart, an order or an estimate; nothing else in Hermes adds up prices for a shopper.
 *
 * Order: lines, shipping, tax. A discount would be a step of its own between lines and shipping: a negative amount,
 * allocated over the lines it concerns before they are taxed.
 *
 * Tax is rounded once per rate and order, halves up, from the exact sum of what the rate applies to. Taxed shipping is
 * split over the goods it brings in proportion to their price, and each part is taxed like these goods. Where prices
 * include tax, a destination without rates pays the same price and it contains no tax.
 *
 * Throws RangeError for a quantity below one, a negative price, or amounts too large to hold exactly.
 */
export function priceCart(input: PricingInput): Priced {
  const { currency, locale, destination, tax } = input;
  const untaxed = input.lines.map(priceLine);
  const subtotal = sum(untaxed.map((line) => line.total));
  const needsShipping = parcelOf(untaxed) !== null;
  // A rate chosen before the last physical line was removed costs nothing.
  const rate = needsShipping ? input.shipping : null;

  const charges = [...untaxed.map(asCharge), ...(tax.shippingTaxed ? shippingCharges(untaxed, rate) : [])];
  const taxLines = taxCharges(charges, tax, destination);
  const taxes = charges.map((_, index) => sum(taxLines.map(({ shares }) => shares[index] ?? 0)));
  const lines = untaxed.map((line, index) => ({ ...line, tax: taxes[index] ?? 0 }));
  const taxAdded = sum(taxLines.filter((line) => !line.included).map((line) => line.amount));

  return {
    currency,
    lines,
    itemCount: sum(lines.map((line) => line.quantity)),
    subtotal,
    shipping: rate && { id: rate.id, name: rate.name, amount: rate.price, tax: sum(taxes.slice(lines.length)) },
    taxLines,
    taxAdded,
    taxIncluded: sum(taxLines.filter((line) => line.included).map((line) => line.amount)),
    total: sum([subtotal, rate?.price ?? 0, taxAdded]),
    pending: { shipping: needsShipping && !rate, tax: !destination && tax.rates.length > 0 },
    trace: traceTotal(lines, rate, taxLines, { currency, locale }),
    includedTrace: traceIncludedTax(taxLines, { currency, locale }),
  };
}

type UntaxedLine = Omit<PricedLine, 'tax'>;

function priceLine(line: PricingLine): UntaxedLine {
  if (line.quantity < 1) throw new RangeError(`Line ${line.id} has the quantity ${line.quantity}.`);
  if (line.unitPrice < 0) throw new RangeError(`Line ${line.id} has the price ${line.unitPrice}.`);
  const wasMore = line.compareAt !== undefined && line.compareAt > line.unitPrice;
  return {
    ...line,
    total: multiply(line.unitPrice, line.quantity),
    compareAtTotal: wasMore ? multiply(line.compareAt ?? 0, line.quantity) : null,
  };
}

function asCharge(line: UntaxedLine): TaxableCharge {
  return { amount: line.total, taxClass: line.taxClass };
}

function shippingCharges(lines: readonly UntaxedLine[], rate: ShippingRate | null): TaxableCharge[] {
  if (!rate || rate.price === 0) return [];
  const goods = lines.filter((line) => line.requiresShipping);
  const areAllFree = goods.every((line) => line.total === 0);
  const weights = goods.map((line) => (areAllFree ? line.quantity : line.total));
  const shares = allocate(rate.price, weights);
  return goods.map((line, index) => ({ amount: shares[index] ?? 0, taxClass: line.taxClass }));
}
