import type { Destination } from '#features/address/address.ts';
import { addressFormat, type AddressFormat } from '#features/address/address-format.ts';
import {
  countryCodes,
  countryName,
  countryOptions,
  isCountryCode,
  type CountryOption,
} from '#features/address/countries.ts';
import { toPricingLine, type CartLine } from '#features/cart/cart.ts';
import type { PaymentProvider } from '#features/payments/provider.ts';
import { priceCart, type Priced } from '#features/pricing/pricing.ts';
import type { GeneralSettings } from '#features/settings/general.ts';
import { pickupRate, PICKUP } from '#features/shipping/pickup.ts';
import {
  freeShipping,
  parcelOf,
  ratesFor,
  shipsTo,
  type FreeShipping,
  type ShippingRate,
  type ShippingSettings,
} from '#features/shipping/shipping.ts';
import type { TaxSettings } from '#features/tax/tax.ts';
import type { CheckoutSettings } from './checkout.settings.ts';

/** What of a store decides how its orders are made. */
export type CheckoutStore = {
  general: GeneralSettings;
  shipping: ShippingSettings;
  tax: TaxSettings;
  checkout: CheckoutSettings;
  providers: readonly PaymentProvider[];
};

/** What is typed at checkout, by field. */
export type CheckoutFields = Readonly<Record<string, string>>;

/** What an order would be if it were placed now. */
export type Quote = {
  needsShipping: boolean;
  /** Picking up, where that is offered; `isPickup` when it is what was chosen, or there is no other way. */
  pickup: ShippingRate | null;
  isPickup: boolean;
  country: string;
  countries: CountryOption[];
  format: AddressFormat;
  /** Whether the region has to be known before the tax is. Never so where addresses have none. */
  needsRegion: boolean;
  /** What the tax depends on: where it goes, or is picked up; null while the region of it is missing. */
  destination: Destination | null;
  /** By field, what to say of a choice that was made and cannot be had: the quote assumes another there. */
  unavailable: Readonly<Record<string, string>>;
  rates: ShippingRate[];
  rate: ShippingRate | null;
  provider: PaymentProvider | null;
  priced: Priced;
};

/** Works out an order from the cart and what is typed so far; where nothing is, it assumes the store's defaults. */
export function quote(lines: readonly CartLine[], fields: CheckoutFields, store: CheckoutStore): Quote {
  const { general, shipping, tax, providers } = store;
  const pricingLines = lines.map(toPricingLine);
  const parcel = parcelOf(pricingLines);
  const pickup = parcel ? pickupRate(shipping.pickup, general.name) : null;
  const reached = parcel ? shipsTo(shipping) : countryCodes;
  const isPickup = pickup !== null && (fields['delivery'] === PICKUP || reached.length === 0);
  const codes = isPickup ? countryCodes : reached;
  const country = countryFrom(fields, codes, store);
  const isTaxedByRegion = !isPickup && tax.rates.some((rate) => rate.country === country && rate.region !== undefined);
  const format = addressFormat(country, { needsRegion: isTaxedByRegion });
  const needsRegion = isTaxedByRegion && format.rows.flat().some(({ name }) => name === 'region');
  const region = regionFrom(fields['region'] ?? '', format);
  const rates = parcel && !isPickup ? ratesFor(shipping, { country }, parcel) : [];
  const rate = isPickup ? pickup : (rates.find((one) => one.id === fields['shippingRate']) ?? rates[0] ?? null);
  const isRegionMissing = needsRegion && region === '';
  const destination = isPickup ? placeOf(pickup) : isRegionMissing ? null : { country, region };
  return {
    needsShipping: parcel !== null,
    pickup,
    isPickup,
    country,
    countries: countryOptions(codes, general.locale),
    format,
    needsRegion,
    destination,
    unavailable: unavailableIn(fields, { codes, rates, pickup, needsShipping: parcel !== null }, store),
    rates,
    rate,
    provider: providers.find((one) => one.id === fields['provider']) ?? providers[0] ?? null,
    priced: priceCart({
      currency: general.currency,
      locale: general.locale,
      lines: pricingLines,
      shipping: rate,
      destination,
      tax,
    }),
  };
}

/** What is missing for free shipping, to the country that `quote` would assume. Null where there is nothing to tell. */
export function freeShippingOf(
  lines: readonly CartLine[],
  fields: CheckoutFields,
  store: Pick<CheckoutStore, 'general' | 'shipping' | 'checkout'>,
): FreeShipping | null {
  const parcel = parcelOf(lines.map(toPricingLine));
  const country = countryFrom(fields, shipsTo(store.shipping), store);
  return parcel && freeShipping(store.shipping, { country }, parcel);
}

/** The total that a shopper agrees to, or an empty text while something of it is not known yet. */
export function agreedTotal({ priced }: Quote): string {
  return priced.pending.tax || priced.pending.shipping ? '' : String(priced.total);
}

type Terms = Pick<CheckoutStore, 'checkout' | 'general'>;

function countryFrom(fields: CheckoutFields, codes: readonly string[], { checkout, general }: Terms): string {
  const wanted = [fields['country'], checkout.defaultCountry, general.address?.country];
  return (
    wanted.find((code) => code !== undefined && codes.includes(code)) ?? codes[0] ?? general.address?.country ?? 'US'
  );
}

/** Nothing that was chosen turns into something else without a word: an address would end up in another country. */
function unavailableIn(
  { delivery, country, shippingRate, provider }: CheckoutFields,
  on: { codes: readonly string[]; needsShipping: boolean } & Pick<Quote, 'rates' | 'pickup'>,
  { general, providers }: Pick<CheckoutStore, 'general' | 'providers'>,
): Quote['unavailable'] {
  const isGone = (id: string | undefined, among: readonly { id: string }[]) =>
    Boolean(id) && among.length > 0 && !among.some((one) => one.id === id);
  return {
    ...(delivery === PICKUP &&
      on.needsShipping &&
      !on.pickup && { delivery: 'Orders cannot be picked up any more. Say where yours is to be sent' }),
    ...(country !== undefined && !on.codes.includes(country) && { country: sayNoTo(country, general.locale) }),
    ...(on.needsShipping &&
      isGone(shippingRate, on.rates) && {
        shippingRate: 'The way of delivery you chose cannot be had for this order. Choose one of these',
      }),
    ...(isGone(provider, providers) && {
      provider: 'The way to pay you chose cannot be had any more. Choose one of these',
    }),
  };
}

/** Where something is picked up, as tax rates name it. */
function placeOf({ pickup }: ShippingRate): Destination | null {
  if (!pickup) return null;
  const { country, region = '' } = pickup.address;
  return { country, region: regionFrom(region, addressFormat(country, { needsRegion: true })) };
}

const sayNoTo = (country: string, locale: string): string =>
  isCountryCode(country)
    ? `We do not ship to ${countryName(country, locale)}. Choose another country`
    : 'Choose a country';

/** The region as tax rates name it: its code where the country has a list. */
function regionFrom(typed: string, format: AddressFormat): string {
  const field = format.rows.flat().find(({ name }) => name === 'region');
  if (!field?.options) return typed.trim();
  const wanted = typed.trim().toLowerCase();
  return (
    field.options.find(({ value, label }) => [value, label].some((it) => it.toLowerCase() === wanted))?.value ?? ''
  );
}
