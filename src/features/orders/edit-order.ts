import type { TraceStep } from '#db/schema/orders.ts';
import { MOST_LINES, MOST_OF_ONE, type CartLine } from '#features/cart/cart.ts';
import { toOrderLine } from '#features/checkout/new-order.ts';
import { priceCart, type Priced, type PricingLine } from '#features/pricing/pricing.ts';
import type { TaxSettings } from '#features/tax/tax.ts';
import { sum } from '#lib/money.ts';
import type { Order, OrderLine } from './orders.ts';
import type { NewOrderLine } from './place-order.ts';

/** What staff want an order to be. Prices in minor units. */
export type OrderEdit = {
  /** By line: how many pieces; none takes the line out. What is not named stays. */
  quantities: Readonly<Record<string, number>>;
  /** Variants as the catalogue has them now, with how many of each. */
  added: readonly CartLine[];
  /** Null when nothing in it is shipped. */
  shipping: { name: string; price: number } | null;
};

/** An edited order, every sum made. Amounts in minor units. */
export type PlannedEdit = {
  lines: Pick<OrderLine, 'id' | 'quantity' | 'total' | 'tax'>[];
  removed: string[];
  added: NewOrderLine[];
  amounts: Pick<Order, 'subtotal' | 'shipping' | 'shippingName' | 'shippingTax' | 'tax' | 'total'>;
  trace: TraceStep[];
  /**
   * By how many pieces of each variant the order wants more, or less. `isTracked` where the catalogue counts what was added;
   * of what was in the order before, the ledger knows.
   */
  moves: { variantId: string; delta: number; isTracked: boolean }[];
  /** What it costs more than before, or less. */
  difference: number;
  /** For the timeline: what was changed, in pieces. */
  changes: { title: string; from: number; to: number }[];
};

export type EditProblem = 'nothing-left' | 'nothing-changed' | 'too-many' | 'not-for-sale';
export type ParsedEdit = { ok: true; edit: PlannedEdit } | { ok: false; problem: EditProblem };

type Place = { locale: string; tax: TaxSettings };

/**
 * Works out an order anew: what stays keeps the price it was sold at, what is added has today's, and the tax is that of the
 * store's settings now.
 */
export function planEdit(order: Order, wanted: OrderEdit, { locale, tax }: Place): ParsedEdit {
  const kept = order.lines.flatMap((line) => {
    const quantity = wanted.quantities[line.id] ?? line.quantity;
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
  const problem = problemOf(order, wanted, kept);
  if (problem) return { ok: false, problem };
  const address = order.pickup?.address ?? order.shippingAddress ?? order.billingAddress;
  const priced = priceCart({
    currency: order.currency,
    locale,
    lines: [...kept.map(asPricingLine), ...wanted.added.map(addedPricingLine)],
    shipping: wanted.shipping && { id: 'order', promise: '', reason: { kind: 'flat' }, ...wanted.shipping },
    destination: address && { country: address.country, region: address.region ?? '' },
    tax: { ...tax, pricesIncludeTax: order.pricesIncludeTax },
  });
  return { ok: true, edit: planned(order, wanted, kept, priced) };
}

function problemOf(order: Order, { quantities, added, shipping }: OrderEdit, kept: OrderLine[]): EditProblem | null {
  const pieces = [...Object.values(quantities), ...added.map(({ quantity }) => quantity)];
  if (pieces.some((quantity) => quantity > MOST_OF_ONE) || kept.length + added.length > MOST_LINES) return 'too-many';
  if (added.some(({ isForSale }) => !isForSale)) return 'not-for-sale';
  if (kept.length + added.length === 0) return 'nothing-left';
  const isSame =
    added.length === 0 &&
    kept.length === order.lines.length &&
    kept.every((line, index) => line.quantity === order.lines[index]?.quantity) &&
    (shipping?.price ?? 0) === order.shipping &&
    (shipping?.name ?? null) === order.shippingName;
  return isSame ? 'nothing-changed' : null;
}

function planned(order: Order, wanted: OrderEdit, kept: OrderLine[], priced: Priced): PlannedEdit {
  const taxes = new Map(priced.lines.map((line) => [line.id, line.tax]));
  const removed = order.lines.filter(({ id }) => !kept.some((line) => line.id === id));
  const amounts = {
    subtotal: priced.subtotal,
    shipping: priced.shipping?.amount ?? 0,
    shippingName: priced.shipping?.name ?? null,
    shippingTax: priced.shipping?.tax ?? 0,
    tax: sum([priced.taxAdded, priced.taxIncluded]),
    total: priced.total,
  };
  return {
    lines: priced.lines.slice(0, kept.length).map(({ id, quantity, total, tax }) => ({ id, quantity, total, tax })),
    removed: removed.map(({ id }) => id),
    added: wanted.added.map((line) => toOrderLine(line, taxes.get(line.id) ?? 0)),
    amounts,
    trace: [...priced.trace, ...priced.includedTrace],
    moves: movesOf(order, wanted, kept),
    difference: amounts.total - order.total,
    changes: changesOf(order, wanted, kept),
  };
}

function movesOf(order: Order, { added }: OrderEdit, kept: OrderLine[]): PlannedEdit['moves'] {
  const moves = new Map<string, PlannedEdit['moves'][number]>();
  const move = (variantId: string, delta: number, isTracked: boolean) => {
    const before = moves.get(variantId);
    moves.set(variantId, {
      variantId,
      delta: (before?.delta ?? 0) + delta,
      isTracked: isTracked || (before?.isTracked ?? false),
    });
  };
  for (const line of order.lines) move(line.variantId, quantityIn(kept, line) - line.quantity, false);
  for (const line of added) move(line.variantId, line.quantity, line.available !== null);
  return [...moves.values()].filter(({ delta }) => delta !== 0);
}

function changesOf(order: Order, { added }: OrderEdit, kept: OrderLine[]): PlannedEdit['changes'] {
  const named = ({ title, variantTitle }: { title: string; variantTitle: string }) =>
    variantTitle ? `${title}, ${variantTitle}` : title;
  return [
    ...order.lines.map((line) => ({ title: named(line), from: line.quantity, to: quantityIn(kept, line) })),
    ...added.map((line) => ({ title: named(line), from: 0, to: line.quantity })),
  ].filter(({ from, to }) => from !== to);
}

const quantityIn = (kept: readonly OrderLine[], { id }: OrderLine) =>
  kept.find((line) => line.id === id)?.quantity ?? 0;

function asPricingLine(line: OrderLine): PricingLine {
  const { id, title, variantTitle, quantity, unitPrice, taxClass, requiresShipping, weightGrams } = line;
  return { id, title, variantTitle, quantity, unitPrice, taxClass, requiresShipping, weightGrams };
}

function addedPricingLine(line: CartLine): PricingLine {
  const { id, title, variantTitle, quantity, price, taxClass, requiresShipping, weightGrams } = line;
  return { id, title, variantTitle, quantity, unitPrice: price, taxClass, requiresShipping, weightGrams };
}
