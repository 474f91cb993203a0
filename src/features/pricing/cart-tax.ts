import type { Destination } from '#features/address/address.ts';
import { millionths, taxRatesFor, type TaxSettings } from '#features/tax/tax.ts';
import { allocate, roundHalfUp, sum } from '#lib/money.ts';

/** Something that is taxed: a line, or the part of the shipping that goes with it. Minor units. */
export type TaxableCharge = { amount: number; taxClass: string };

/**
 * Amounts taxed alike. The tax is `taxed × rate ÷ divisorMillionths`: a million where tax comes on top of the price, a
 * million plus all rates on these goods where the price contains it.
 */
export type TaxPart = { taxed: number; divisorMillionths: number };

/** The tax of one rate on the whole order, in minor units. `included` means: contained in the prices. */
export type TaxLine = {
  name: string;
  rateMillionths: number;
  included: boolean;
  taxed: number;
  amount: number;
  parts: TaxPart[];
  /** How much of the amount is due to each charge, in the order of the charges; adds up to it. */
  shares: number[];
};

type OpenTaxLine = Omit<TaxLine, 'amount' | 'taxed' | 'shares'> & { charged: [number, TaxPart][] };

/** The tax on the charges, one line per rate, rounded once each, in the order in which the rates first apply. */
export function taxCharges(
  charges: readonly TaxableCharge[],
  settings: TaxSettings,
  destination: Destination | null,
): TaxLine[] {
  const open = new Map<string, OpenTaxLine>();
  for (const [index, charge] of charges.entries()) {
    const rates = taxRatesFor(settings, destination, charge.taxClass);
    const contained = settings.pricesIncludeTax ? sum(rates.map((rate) => rate.rateMillionths)) : 0;
    for (const { name, rateMillionths } of rates) {
      const key = `${rateMillionths} ${name}`;
      const line = open.get(key) ?? { ...emptyLine(name, rateMillionths), included: settings.pricesIncludeTax };
      const part = { taxed: charge.amount, divisorMillionths: millionths + contained };
      open.set(key, { ...line, parts: addPart(line.parts, part), charged: [...line.charged, [index, part]] });
    }
  }
  return [...open.values()].map((line) => close(line, charges.length));
}

const emptyLine = (name: string, rateMillionths: number): OpenTaxLine => ({
  ...{ name, rateMillionths, included: false, parts: [], charged: [] },
});

function addPart(parts: readonly TaxPart[], added: TaxPart): TaxPart[] {
  const alike = parts.find((part) => part.divisorMillionths === added.divisorMillionths);
  if (!alike) return [...parts, added];
  return parts.map((part) => (part === alike ? { ...part, taxed: sum([part.taxed, added.taxed]) } : part));
}

function close({ charged, ...line }: OpenTaxLine, charges: number): TaxLine {
  // The parts are added as fractions, so that nothing is rounded before the end.
  const divisors = line.parts.map((part) => BigInt(part.divisorMillionths));
  const denominator = divisors.reduce((product, divisor) => product * divisor, 1n);
  const numerator = line.parts.reduce(
    (total, part) =>
      total + (BigInt(part.taxed) * BigInt(line.rateMillionths) * denominator) / BigInt(part.divisorMillionths),
    0n,
  );
  const amount = roundHalfUp(numerator, denominator);
  const weights = Array.from({ length: charges }, () => 0n);
  for (const [index, { taxed, divisorMillionths }] of charged)
    weights[index]! += (BigInt(taxed) * denominator) / BigInt(divisorMillionths);
  const shares = amount === 0 ? weights.map(() => 0) : allocate(amount, weights);
  return { ...line, taxed: sum(line.parts.map((part) => part.taxed)), amount, shares };
}
