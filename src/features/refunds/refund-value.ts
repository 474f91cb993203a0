import type { Order, OrderLine } from '#features/orders/orders.ts';
import { allocate, roundHalfUp, sum } from '#lib/money.ts';

/** What of an order tells what its parts are worth. Amounts in minor units. */
export type Priceable = Pick<Order, 'lines' | 'pricesIncludeTax' | 'shipping' | 'shippingTax' | 'tax' | 'total'> & {
  refunds: readonly { shipping: number }[];
};

/** What was paid for `pieces` of a line after `before` others of it were refunded, tax on top included, in minor units. */
export function valueOf(
  order: Priceable,
  line: OrderLine,
  before: number,
  pieces: number,
): { amount: number; tax: number } {
  const tax = taxesOf(order).lines[order.lines.indexOf(line)] ?? 0;
  const whole = line.total + (order.pricesIncludeTax ? 0 : tax);
  // The difference of two shares of the whole: however a line is taken apart, its parts add up to it.
  const part = (amount: number) => share(amount, before + pieces, line.quantity) - share(amount, before, line.quantity);
  return { amount: part(whole), tax: Math.min(part(tax), part(whole)) };
}

/** What of the shipping has not been given back yet, tax on top included, in minor units. */
export function refundableShipping(order: Priceable): number {
  return Math.max(0, shippingValue(order) - givenBack(order));
}

/** How much of the next `amount` of shipping is tax. */
export function shippingTaxOf(order: Priceable, amount: number): number {
  const value = shippingValue(order);
  if (value === 0) return 0;
  const tax = taxesOf(order).shipping;
  const before = Math.min(givenBack(order), value);
  return share(tax, Math.min(before + amount, value), value) - share(tax, before, value);
}

const shippingValue = (order: Priceable) => order.shipping + (order.pricesIncludeTax ? 0 : taxesOf(order).shipping);

const givenBack = ({ refunds }: Priceable) => sum(refunds.map(({ shipping }) => shipping));

/** The tax of each line and of shipping. An order that does not say gets it spread in proportion to the prices. */
function taxesOf({ lines, shipping, shippingTax, tax }: Priceable): { lines: number[]; shipping: number } {
  const told = { lines: lines.map((line) => line.tax), shipping: shippingTax };
  if (sum([...told.lines, told.shipping]) === tax) return told;
  const weights = [...lines.map(({ total }) => total), shipping];
  if (weights.every((weight) => weight === 0)) return told;
  const spread = allocate(tax, weights);
  return { lines: spread.slice(0, lines.length), shipping: spread.at(-1) ?? 0 };
}

function share(amount: number, pieces: number, of: number): number {
  return roundHalfUp(BigInt(amount) * BigInt(pieces), BigInt(of));
}
