import { z } from 'zod';
import type { Destination } from '#features/address/address.ts';
import { isCountryCode } from '#features/address/countries.ts';

/** A tax rate counts in millionths of the taxed amount: 19% is 190,000 and 8.265% is 82,650. */
export const millionths = 1_000_000;

/** Products of this class are taxed nowhere. */
export const exemptTaxClass = 'exempt';
/** What products are unless somebody says otherwise. */
export const standardTaxClass = 'standard';

const taxClass = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().trim().min(1).max(60),
});

const taxRate = z.strictObject({
  country: z.string().refine(isCountryCode, 'Use a two-letter country code, like US'),
  /** The second part of the ISO 3166-2 code, like NV; without it the rate is for the whole country. */
  region: z.string().min(1).max(3).optional(),
  /** What the shopper reads: "VAT", "Sales tax, Washoe County NV". */
  name: z.string().trim().min(1).max(80),
  rateMillionths: z.int().min(0).max(millionths),
  /** The product tax classes it applies to; without it, every class except `exempt`. */
  classes: z.array(z.string().min(1).max(40)).min(1).optional(),
});

/** The site settings of group `tax`. `taxSettings.parse({})` is a store that charges no tax. */
export const taxSettings = z.strictObject({
  /** Whether the prices in the catalogue and of shipping contain the tax already. */
  pricesIncludeTax: z.boolean().default(false),
  /** Whether shipping is taxed, at the rates of the goods it brings. */
  shippingTaxed: z.boolean().default(false),
  rates: z.array(taxRate).max(1000).default([]),
  /** The store's own classes of goods, beside the standard one and the one that is not taxed. */
  classes: z.array(taxClass).max(20).default([]),
});

export type TaxClass = z.infer<typeof taxClass>;
export type TaxRate = z.infer<typeof taxRate>;
export type TaxSettings = z.infer<typeof taxSettings>;

/** The classes that rates tell apart: the standard one and the store's own. */
export const taxedClasses = ({ classes }: Pick<TaxSettings, 'classes'>): TaxClass[] => [
  { id: standardTaxClass, name: 'Standard' },
  ...classes,
];

/** Every class that a product can be of. */
export const taxClasses = (settings: Pick<TaxSettings, 'classes'>): TaxClass[] => [
  ...taxedClasses(settings),
  { id: exemptTaxClass, name: 'Not taxed' },
];

/**
 * The rates that apply to goods of a tax class at a destination. Where several apply, like federal and provincial tax,
 * each is taken of the same amount: rates add up and do not compound. Empty while the destination is not known.
 */
export function taxRatesFor(settings: TaxSettings, destination: Destination | null, taxClass: string): TaxRate[] {
  if (!destination || taxClass === exemptTaxClass) return [];
  return settings.rates.filter(
    (rate) =>
      rate.country === destination.country &&
      (rate.region === undefined || rate.region === destination.region) &&
      (rate.classes === undefined || rate.classes.includes(taxClass)),
  );
}

/** A rate as shoppers read it: 82,650 millionths are `8.265%`. */
export function formatRate(rateMillionths: number, locale: string): string {
  const share = `0.${String(rateMillionths).padStart(6, '0')}`;
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(
    (rateMillionths < millionths ? share : '1') as Intl.StringNumericLiteral,
  );
}
