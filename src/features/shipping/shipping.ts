import { z } from 'zod';
import type { PickupSnapshot } from '#db/schema/orders.ts';
import { countryCodes, isCountryCode } from '#features/address/countries.ts';
import type { Destination } from '#features/address/address.ts';
import { multiply, sum } from '#lib/money.ts';
import { pickupSettings } from './pickup.ts';

const minorUnits = z.int().nonnegative();
const grams = z.int().nonnegative();
const countryCode = z.string().refine(isCountryCode, 'Use a two-letter country code, like US');

const rateSettings = z
  .strictObject({
    id: z.string().min(1).max(40),
    name: z.string().trim().min(1).max(80),
    /** When it arrives, in words: "2–3 working days". */
    promise: z.string().trim().max(120),
    price: minorUnits,
    /** The subtotal from which it is free, this amount included. */
    freeFrom: minorUnits.optional(),
    /** The parcels it takes, by weight in grams, both ends included. */
    minWeight: grams.optional(),
    maxWeight: grams.optional(),
    /** The carts it takes, by subtotal in minor units, both ends included. */
    minSubtotal: minorUnits.optional(),
    maxSubtotal: minorUnits.optional(),
  })
  .refine((rate) => (rate.minWeight ?? 0) <= (rate.maxWeight ?? Infinity), {
    path: ['maxWeight'],
    error: 'The highest weight must not be below the lowest',
  })
  .refine((rate) => (rate.minSubtotal ?? 0) <= (rate.maxSubtotal ?? Infinity), {
    path: ['maxSubtotal'],
    error: 'The highest amount must not be below the lowest',
  });

const zoneSettings = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(80),
  /** ISO codes, or every country that no other zone names. */
  countries: z.union([z.literal('rest-of-world'), z.array(countryCode).min(1)]),
  rates: z.array(rateSettings).min(1),
});

/** The site settings of group `shipping`. `shippingSettings.parse({})` is a store that ships nowhere. */
export const shippingSettings = z
  .strictObject({ zones: z.array(zoneSettings).max(100).default([]), pickup: pickupSettings.optional() })
  .refine(({ zones }) => isDistinct(zones.map((zone) => zone.id)), { error: 'Two zones have the same id' })
  .refine(({ zones }) => isDistinct(zones.flatMap((zone) => zone.rates.map((rate) => rate.id))), {
    error: 'Two rates have the same id',
  })
  .refine(({ zones }) => isDistinct(zones.flatMap((zone) => zone.countries)), {
    error: 'A country belongs to one zone only, and only one zone takes the rest of the world',
  });

export type ShippingSettings = z.infer<typeof shippingSettings>;

/** What of a cart matters to the carrier: subtotal of all lines in minor units, weight of the goods in grams. */
export type Parcel = { subtotal: number; weightGrams: number };

/** Why a rate costs what it costs; amounts in minor units. */
export type ShippingReason =
  { kind: 'flat' } | { kind: 'always-free' } | { kind: 'free-from'; threshold: number; subtotal: number };

/** A rate the shopper can choose, its price settled, in minor units. */
export type ShippingRate = {
  id: string;
  name: string;
  promise: string;
  price: number;
  reason: ShippingReason;
  /** Where the shopper fetches it, instead of having it sent. */
  pickup?: PickupSnapshot;
};

type ParcelLine = { quantity: number; unitPrice: number; requiresShipping: boolean; weightGrams: number };

/** The parcel a cart makes, or null when nothing in it needs shipping. Prices in minor units, weights in grams each. */
export function parcelOf(lines: readonly ParcelLine[]): Parcel | null {
  const goods = lines.filter((line) => line.requiresShipping);
  if (goods.length === 0) return null;
  return {
    subtotal: sum(lines.map((line) => multiply(line.unitPrice, line.quantity))),
    weightGrams: sum(goods.map((line) => multiply(line.weightGrams, line.quantity))),
  };
}

/** The rates for a parcel, in the order of the settings. Empty where the store does not ship to, or not that weight. */
export function ratesFor(settings: ShippingSettings, destination: Destination, parcel: Parcel): ShippingRate[] {
  const rates = zoneOf(settings, destination)?.rates ?? [];
  return rates
    .filter((rate) => takes(rate, parcel))
    .map(({ id, name, promise, price, freeFrom }) => ({
      id,
      name,
      promise,
      ...settle(price, freeFrom, parcel.subtotal),
    }));
}

/** From which subtotal a parcel goes for nothing, and how much of it is missing, in minor units. */
export type FreeShipping = {
  threshold: number;
  missing: number;
  /** Where that holds, in the store's words; empty where it ships to one zone only. */
  zone: string;
};

/**
 * The nearest subtotal from which some rate for the parcel is free. Null where no rate ever becomes free, and where one
 * is free whatever the subtotal.
 */
export function freeShipping(
  settings: ShippingSettings,
  destination: Destination,
  parcel: Parcel,
): FreeShipping | null {
  const zone = zoneOf(settings, destination);
  const rates = zone?.rates.filter((rate) => takes(rate, parcel)) ?? [];
  const thresholds = rates.flatMap(({ price, freeFrom }) => (price === 0 ? 0 : (freeFrom ?? [])));
  const threshold = Math.min(...thresholds);
  if (!zone || threshold === 0 || threshold === Infinity) return null;
  const missing = Math.max(0, threshold - parcel.subtotal);
  return { threshold, missing, zone: settings.zones.length > 1 ? zone.name : '' };
}

/** The codes of all countries that some zone reaches. */
export function shipsTo(settings: ShippingSettings): string[] {
  if (settings.zones.some((zone) => zone.countries === 'rest-of-world')) return [...countryCodes];
  return settings.zones.flatMap((zone) => zone.countries);
}

const zoneOf = ({ zones }: ShippingSettings, { country }: Destination) =>
  zones.find(({ countries }) => countries !== 'rest-of-world' && countries.includes(country)) ??
  zones.find(({ countries }) => countries === 'rest-of-world' && isCountryCode(country));

const takes = (rate: z.infer<typeof rateSettings>, { weightGrams, subtotal }: Parcel) =>
  isWithin(weightGrams, rate.minWeight, rate.maxWeight) && isWithin(subtotal, rate.minSubtotal, rate.maxSubtotal);

const isWithin = (value: number, least = 0, most = Infinity) => least <= value && value <= most;

function settle(price: number, freeFrom: number | undefined, subtotal: number): Pick<ShippingRate, 'price' | 'reason'> {
  if (price === 0) return { price, reason: { kind: 'always-free' } };
  if (freeFrom === undefined || subtotal < freeFrom) return { price, reason: { kind: 'flat' } };
  return { price: 0, reason: { kind: 'free-from', threshold: freeFrom, subtotal } };
}

function isDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
