import { z } from 'zod';
import { countryName } from '#features/address/countries.ts';
import { withPoint } from '#lib/decimal-comma.ts';
import { currencyDecimals, moneyText, typedMoney } from '#lib/money.ts';
import { shippingSettings, type ShippingSettings } from './shipping.ts';

const typed = z.string().max(200);

/** Zones and rates as they stand in the fields of an editor: amounts like `24.00`, weights in kilograms like `0.5`. */
export const typedZones = z
  .array(
    z.object({
      id: z.string().min(1).max(40),
      name: typed,
      countries: z.union([z.literal('rest-of-world'), z.array(z.string().max(2)).max(300)]),
      rates: z
        .array(
          z.object({
            id: z.string().min(1).max(40),
            ...{ name: typed, promise: typed, price: typed, freeFrom: typed },
            ...{ minWeight: typed, maxWeight: typed, minSubtotal: typed, maxSubtotal: typed },
          }),
        )
        .max(50),
    }),
  )
  .max(100);

export type TypedZone = z.infer<typeof typedZones>[number];
export type TypedRate = TypedZone['rates'][number];

/** What is wrong, by the name of its field: `zones.0.rates.1.price`. */
export type ShippingProblems = Record<string, string>;
export type ReadShipping = { value: ShippingSettings; problems: null } | { value: null; problems: ShippingProblems };

/** A zone without rates, or a rate without a price, for an editor to begin with. */
export const newZone = (id: string): TypedZone => ({ id, name: '', countries: [], rates: [] });
export const newRate = (id: string): TypedRate => ({
  ...{ id, name: '', promise: '', price: '', freeFrom: '' },
  ...{ minWeight: '', maxWeight: '', minSubtotal: '', maxSubtotal: '' },
});

/** Stored zones as an editor shows them. */
export function typedShipping({ zones }: ShippingSettings, currency: string): TypedZone[] {
  const money = (minor: number | undefined) => (minor === undefined ? '' : moneyText(minor, currency));
  return zones.map(({ id, name, countries, rates }) => ({
    ...{ id, name, countries },
    rates: rates.map((rate) => ({
      ...{ id: rate.id, name: rate.name, promise: rate.promise },
      ...{ price: money(rate.price), freeFrom: money(rate.freeFrom) },
      ...{ minWeight: kilograms(rate.minWeight), maxWeight: kilograms(rate.maxWeight) },
      ...{ minSubtotal: money(rate.minSubtotal), maxSubtotal: money(rate.maxSubtotal) },
    })),
  }));
}

/** The settings that were typed, or what is wrong with them. */
export function readShipping(zones: readonly TypedZone[], currency: string): ReadShipping {
  const problems: ShippingProblems = {};
  const taken = new Map<string, string>();
  const value = zones.map((zone, index) => {
    const at = `zones.${index}`;
    const name = zone.name.trim();
    if (!name) problems[`${at}.name`] = 'Give the zone a name';
    const problem = countriesProblem(zone, taken);
    if (problem) problems[`${at}.countries`] = problem;
    if (zone.rates.length === 0) problems[`${at}.rates`] = 'Add a rate, or remove the zone: nobody there could order';
    const rates = zone.rates.map((rate, nth) => readRate(rate, currency, `${at}.rates.${nth}`, problems));
    return { id: zone.id, name, countries: zone.countries, rates };
  });
  if (Object.keys(problems).length) return { value: null, problems };
  const parsed = shippingSettings.safeParse({ zones: value });
  if (parsed.success) return { value: parsed.data, problems: null };
  const issues = parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
  return { value: null, problems: Object.fromEntries(issues) as ShippingProblems };
}

function readRate(rate: TypedRate, currency: string, at: string, problems: ShippingProblems) {
  const tell = (field: keyof TypedRate, problem: string) => {
    problems[`${at}.${field}`] = problem;
    return undefined;
  };
  const example = currencyDecimals(currency) === 0 ? '1200' : '12.00';
  const money = (field: 'price' | 'freeFrom' | 'minSubtotal' | 'maxSubtotal') => {
    if (rate[field].trim() === '') return undefined;
    return typedMoney(rate[field], currency) ?? tell(field, `Enter an amount like ${example}`);
  };
  const weight = (field: 'minWeight' | 'maxWeight') => {
    if (rate[field].trim() === '') return undefined;
    return gramsOf(rate[field]) ?? tell(field, 'Enter a weight in kilograms, like 0.5');
  };
  if (!rate.name.trim()) tell('name', 'Give the rate a name');
  if (rate.name.trim().length > 80) tell('name', 'At most 80 characters');
  if (rate.promise.trim().length > 120) tell('promise', 'At most 120 characters');
  if (rate.price.trim() === '') tell('price', 'Enter a price, or 0 for free');
  const optional = {
    ...{ freeFrom: money('freeFrom'), minWeight: weight('minWeight'), maxWeight: weight('maxWeight') },
    ...{ minSubtotal: money('minSubtotal'), maxSubtotal: money('maxSubtotal') },
  };
  const { minWeight = 0, maxWeight = Infinity, minSubtotal = 0, maxSubtotal = Infinity } = optional;
  if (maxWeight < minWeight) tell('maxWeight', 'This is below where the rate begins');
  if (maxSubtotal < minSubtotal) tell('maxSubtotal', 'This is below where the rate begins');
  const given = Object.entries(optional).filter(([, amount]) => amount !== undefined);
  return {
    ...{ id: rate.id, name: rate.name.trim(), promise: rate.promise.trim(), price: money('price') ?? 0 },
    ...(Object.fromEntries(given) as Partial<Record<keyof typeof optional, number>>),
  };
}

/** Notes whose a country is; answers what is wrong when it is somebody else's already. */
function countriesProblem({ countries, name }: TypedZone, taken: Map<string, string>): string | null {
  const codes = countries === 'rest-of-world' ? ['rest'] : countries;
  if (codes.length === 0) return 'Choose where this zone is';
  const twice = codes.find((code) => taken.has(code));
  const other = twice && taken.get(twice);
  for (const code of codes) if (!taken.has(code)) taken.set(code, name.trim() || 'another zone');
  if (!twice) return null;
  if (twice === 'rest') return `“${other}” takes every other country already`;
  return `${nameOf(twice)} is in “${other}” already. A country belongs to one zone`;
}

function nameOf(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? countryName(code, 'en') : code;
}

/** `0.5` kilograms as grams, or null for anything else. */
export function gramsOf(text: string): number | null {
  const match = /^(\d{1,6})(?:\.(\d{1,3}))?$/.exec(withPoint(text));
  if (!match) return null;
  return Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0'));
}

const kilograms = (grams: number | undefined) => (grams === undefined ? '' : String(grams / 1000));
