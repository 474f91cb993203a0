import { z } from 'zod';
import { parseAddress } from '#features/address/address.ts';
import { isCountryCode } from '#features/address/countries.ts';
import type { GeneralSettings } from '#features/settings/general.ts';
import { moneyText, parsePrice } from '#lib/money.ts';
import type { PickupSettings } from './pickup.ts';

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `At most ${most} characters`)
    .nullish()
    .transform((text) => text ?? '');

/** The fields of picking up on the page of shipping settings, as they are typed. */
export const pickupFields = {
  pickupOffered: z.boolean(),
  pickupName: line(80),
  pickupPromise: line(120),
  pickupPrice: line(30),
  pickupStreet: line(120),
  pickupCity: line(80),
  pickupRegion: line(80),
  pickupPostcode: line(20),
  pickupCountry: z.string().refine(isCountryCode, 'Choose a country').nullish(),
  pickupHours: line(500),
  pickupInstructions: line(500),
};

export type TypedPickup = z.output<z.ZodObject<typeof pickupFields>>;
export type ReadPickup =
  { value: PickupSettings | undefined; problems: null } | { value: null; problems: Record<string, string> };

/** What the fields show: what is stored, or the store's own address to begin with. */
export function typedPickup(
  stored: PickupSettings | undefined,
  { address, currency }: Pick<GeneralSettings, 'address' | 'currency'>,
): Record<Exclude<keyof TypedPickup, 'pickupOffered'>, string> {
  const place = stored?.address ?? address;
  return {
    pickupName: stored?.name ?? '',
    pickupPromise: stored?.promise ?? '',
    pickupPrice: stored?.price ? moneyText(stored.price, currency) : '',
    pickupStreet: place?.street ?? '',
    pickupCity: place?.city ?? '',
    pickupRegion: place?.region ?? '',
    pickupPostcode: place?.postcode ?? '',
    pickupCountry: place?.country ?? '',
    pickupHours: stored?.hours ?? '',
    pickupInstructions: stored?.instructions ?? '',
  };
}

/**
 * The settings that were typed, or what is wrong with them. What is offered has an address as its country writes it, since the
 * tax depends on it; what is not and has no address is not kept.
 */
export function readPickup(typed: TypedPickup, currency: string): ReadPickup {
  const price = typed.pickupPrice === '' ? 0 : parsePrice(typed.pickupPrice, currency);
  const place = placeIn(typed);
  const problems = {
    ...(typed.pickupOffered && place.problems),
    ...(price === null && { pickupPrice: 'Enter an amount like 2.00, or leave it empty for free' }),
    ...(typed.pickupOffered && typed.pickupStreet === '' && { pickupStreet: 'Say where shoppers pick things up' }),
    ...(typed.pickupOffered && !typed.pickupCountry && { pickupCountry: 'Choose the country of this address' }),
  };
  if (Object.keys(problems).length > 0 || price === null) return { value: null, problems };
  if (!place.address) return { value: undefined, problems: null };
  return {
    value: {
      offered: typed.pickupOffered,
      name: typed.pickupName || 'Pick up in store',
      promise: typed.pickupPromise,
      price,
      address: place.address,
      hours: lines(typed.pickupHours),
      instructions: lines(typed.pickupInstructions),
    },
    problems: null,
  };
}

/** The place as it is kept, with what is wrong with it, or null where there is not enough of it. */
function placeIn(typed: TypedPickup): { address: PickupSettings['address'] | null; problems: Record<string, string> } {
  const { pickupStreet: street, pickupCity: city, pickupRegion: region, pickupPostcode: postcode } = typed;
  const country = typed.pickupCountry;
  if (!street || !country) return { address: null, problems: {} };
  const parsed = parseAddress({ country, line1: street, city, region, postcode }, { only: ASKED });
  if (parsed.ok) {
    const { line1, city, region, postcode } = parsed.address;
    return { address: { street: line1, city, region, postcode, country }, problems: {} };
  }
  const problems = ASKED.flatMap((name) => (parsed.problems[name] ? [[FIELDS[name], parsed.problems[name]]] : []));
  return { address: { street, city, region, postcode, country }, problems: Object.fromEntries(problems) };
}

const ASKED = ['line1', 'city', 'region', 'postcode'] as const;
const FIELDS = { line1: 'pickupStreet', city: 'pickupCity', region: 'pickupRegion', postcode: 'pickupPostcode' };

/** Browsers send lines apart by two signs. */
const lines = (text: string) => text.replace(/\r\n?/g, '\n');
