import { z } from 'zod';
import { isCountryCode } from '#features/address/countries.ts';
import type { PickupSnapshot } from '#db/schema/orders.ts';
import type { ShippingRate } from './shipping.ts';

/** Id of the rate; rates of zones have ids of their own making. */
export const PICKUP = 'pickup';

/** Where shoppers fetch what they ordered, as part of the settings of group `shipping`. */
export const pickupSettings = z.strictObject({
  /** Whether shoppers are offered it. What is set stays while they are not. */
  offered: z.boolean(),
  name: z.string().trim().min(1).max(80),
  /** When things are ready, in words: "Ready in two hours". */
  promise: z.string().trim().max(120),
  /** Minor units; 0 is free. */
  price: z.int().nonnegative(),
  address: z.strictObject({
    street: z.string().trim().min(1).max(120),
    city: z.string().trim().max(80),
    region: z.string().trim().max(80),
    postcode: z.string().trim().max(20),
    country: z.string().refine(isCountryCode, 'Use a two-letter country code, like US'),
  }),
  /** When the place is open, a line each. */
  hours: z.string().trim().max(500),
  /** What to bring, where to ring: lines. */
  instructions: z.string().trim().max(500),
});

export type PickupSettings = z.infer<typeof pickupSettings>;

/** Picking up as a rate the shopper can choose, its price in minor units; null where it is not offered. */
export function pickupRate(pickup: PickupSettings | undefined, storeName: string): ShippingRate | null {
  if (!pickup?.offered) return null;
  const { name, promise, price } = pickup;
  const reason = price === 0 ? ({ kind: 'always-free' } as const) : ({ kind: 'flat' } as const);
  return { id: PICKUP, name, promise, price, reason, pickup: placeOf(pickup, storeName) };
}

function placeOf({ address, hours, instructions }: PickupSettings, name: string): PickupSnapshot {
  const { street, ...place } = address;
  return { address: { name, line1: street, ...place }, hours, instructions };
}
