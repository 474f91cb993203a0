import { addressFormat } from './address-format.ts';

export type RegionOption = { value: string; label: string };

/** The states or regions of a country, by the second part of their ISO codes; empty where addresses name none. Server only. */
export function regionsOf(country: string): RegionOption[] {
  const fields = addressFormat(country).rows.flat();
  return fields.find(({ name }) => name === 'region')?.options ?? [];
}
