import type { ShippingRate } from '#features/shipping/shipping.ts';
import { formatRate, millionths } from '#features/tax/tax.ts';
import { formatMoney, roundHalfUp } from '#lib/money.ts';
import type { TaxLine } from './cart-tax.ts';
import type { PricedLine } from './pricing.ts';

/** One step of "How this total is made": what, by which formula, and how much in minor units. */
export type TraceStep = {
  kind: 'line' | 'shipping' | 'tax' | 'included-tax';
  label: string;
  formula: string;
  amount: number;
};

type Notation = { currency: string; locale: string };

/** The steps that make the total, in the order they were taken. Their amounts add up to it. */
export function traceTotal(
  lines: readonly PricedLine[],
  shipping: ShippingRate | null,
  taxLines: readonly TaxLine[],
  notation: Notation,
): TraceStep[] {
  return [
    ...lines.map((line) => lineStep(line, notation)),
    ...(shipping ? [shippingStep(shipping, notation)] : []),
    ...taxLines.filter((line) => !line.included).map((line) => addedTaxStep(line, notation)),
  ];
}

/** What of the total is tax, for prices that contain it. These amounts are in the total already. */
export function traceIncludedTax(taxLines: readonly TaxLine[], notation: Notation): TraceStep[] {
  return taxLines.filter((line) => line.included).map((line) => includedTaxStep(line, notation));
}

function lineStep(line: PricedLine, { currency, locale }: Notation): TraceStep {
  return {
    kind: 'line',
    label: line.variantTitle ? `${line.title}, ${line.variantTitle}` : line.title,
    formula: `${new Intl.NumberFormat(locale).format(line.quantity)} × ${formatMoney(line.unitPrice, currency, locale)}`,
    amount: line.total,
  };
}

function shippingStep(rate: ShippingRate, notation: Notation): TraceStep {
  return { kind: 'shipping', label: rate.name, formula: shippingFormula(rate, notation), amount: rate.price };
}

function shippingFormula({ reason }: ShippingRate, { currency, locale }: Notation): string {
  if (reason.kind === 'flat') return 'Flat rate';
  if (reason.kind === 'always-free') return 'Free';
  const threshold = formatMoney(reason.threshold, currency, locale);
  if (reason.subtotal === reason.threshold) return `Free from ${threshold}`;
  return `Free, because ${formatMoney(reason.subtotal, currency, locale)} is over ${threshold}`;
}

function addedTaxStep(line: TaxLine, { currency, locale }: Notation): TraceStep {
  const exact = BigInt(line.taxed) * BigInt(line.rateMillionths);
  const isWhole = exact % BigInt(millionths) === 0n;
  const hundredths = isWhole ? 0 : roundHalfUp(exact * 100n, BigInt(millionths));
  const share = `${formatRate(line.rateMillionths, locale)} of ${formatMoney(line.taxed, currency, locale)}`;
  return {
    kind: 'tax',
    label: line.name,
    formula: isWhole ? share : `${share} = ${formatMoney(hundredths, currency, locale, 2)}, rounded once`,
    amount: line.amount,
  };
}

function includedTaxStep(line: TaxLine, { currency, locale }: Notation): TraceStep {
  const percent = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value / 10_000);
  const parts = line.parts.map(
    ({ taxed, divisorMillionths }) =>
      `${formatMoney(taxed, currency, locale)} × ${percent(line.rateMillionths)} ÷ ${percent(divisorMillionths)}`,
  );
  return {
    kind: 'included-tax',
    label: line.name,
    formula: `${formatRate(line.rateMillionths, locale)} included: ${parts.join(' + ')}`,
    amount: line.amount,
  };
}
