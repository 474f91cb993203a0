import { refundableShipping, shippingTaxOf, valueOf, type Priceable } from './refund-value.ts';
import type { Order, OrderLine } from '#features/orders/orders.ts';
import { allocate, roundHalfUp, sum } from '#lib/money.ts';

export type RefundKind = 'goods' | 'difference' | 'cancellation';
export type RefundState = 'pending' | 'done' | 'failed';

/** Pieces of a line that are refunded: those that had not been sent, and those that had. Amounts in minor units. */
export type RefundLine = {
  lineId: string;
  unsent: number;
  sent: number;
  amount: number;
  tax: number;
  /** Pieces that go back on the shelf. */
  restocked: number;
};

/** What a refund is for. Amounts in minor units, tax that came on top of prices in them; `tax` tells how much. */
export type RefundParts = {
  goods: number;
  shipping: number;
  other: number;
  amount: number;
  tax: number;
  lines: RefundLine[];
};

/** A refund as the ledger has it. Times in epoch milliseconds. */
export type Refund = RefundParts & {
  id: string;
  paymentId: string;
  kind: RefundKind;
  state: RefundState;
  currency: string;
  reason: string;
  /** What the provider last said: why it failed, or what is left to do. */
  note: string;
  /** When the provider is asked next; null where nobody is asked. */
  askAt: number | null;
  createdAt: number;
  settledAt: number | null;
};

/** What staff want to give back. Amounts in minor units. */
export type RefundRequest = {
  lines: { lineId: string; unsent: number; sent: number; restocked: number }[];
  shipping: number;
  other: number;
};

/** As much of an order as a refund depends on. */
export type RefundableOrder = Priceable & Pick<Order, 'paid' | 'refunded' | 'credited'>;

/** What of an order's shipping, pieces or money a request would exceed. `most` in pieces or minor units. */
export type TooMuch = { what: 'pieces' | 'shipping' | 'money'; lineId?: string; most: number };

/** `less` is what the parts were cut by, because more had been given back before than the pieces were worth. */
export type PlannedRefund = { ok: true; parts: RefundParts; less: number } | { ok: false; tooMuch: TooMuch[] };

/** Pieces of a line that can be refunded: those that were not sent, and those that were. */
export function refundablePieces(line: OrderLine): { unsent: number; sent: number } {
  return { unsent: line.quantity - line.fulfilled - line.dropped, sent: line.fulfilled - line.returned };
}

/** Works out what a request gives back, to the minor unit. Pieces of one line may differ by one unit and add up to it. */
export function planRefund(order: RefundableOrder, request: RefundRequest): PlannedRefund {
  const lines = request.lines
    .filter(({ unsent, sent }) => unsent + sent > 0)
    .flatMap((wanted) => {
      const line = order.lines.find(({ id }) => id === wanted.lineId);
      return line ? [{ wanted, line, left: refundablePieces(line) }] : [];
    });
  const whole = partsOf(
    order,
    request,
    lines.map(({ wanted, line }) => refundLine(order, line, wanted)),
  );
  const parts = request.other === 0 ? cut(whole, moneyLeft(order)) : whole;
  const tooMuch: TooMuch[] = [
    ...lines
      .filter(({ wanted, left }) => wanted.unsent > left.unsent || wanted.sent > left.sent)
      .map(({ line, left }): TooMuch => ({ what: 'pieces', lineId: line.id, most: left.unsent + left.sent })),
    ...overdrawn('shipping', request.shipping, refundableShipping(order)),
    ...overdrawn('money', parts.amount, moneyLeft(order)),
  ];
  return tooMuch.length > 0 ? { ok: false, tooMuch } : { ok: true, parts, less: whole.amount - parts.amount };
}

/** What can still be given back, in minor units. */
export function moneyLeft({ total, credited, paid, refunded }: RefundableOrder): number {
  return Math.max(0, Math.min(paid - refunded, total - credited));
}

/** A request for everything that is left of an order, with what was not sent put back on the shelf. */
export function requestAll(order: RefundableOrder): RefundRequest {
  const lines = order.lines.map((line) => {
    const { unsent, sent } = refundablePieces(line);
    return { lineId: line.id, unsent, sent, restocked: unsent };
  });
  const shipping = refundableShipping(order);
  const planned = partsOf(
    order,
    { lines, shipping, other: 0 },
    order.lines.map((line, index) => refundLine(order, line, lines[index]!)),
  );
  return { lines, shipping, other: Math.max(0, moneyLeft(order) - planned.amount) };
}

/** An amount without goods: what an order was overpaid by, or what a cancelled one had been paid. */
export function plainRefund(order: Pick<Order, 'tax' | 'total'>, amount: number): RefundParts {
  return { goods: 0, shipping: 0, other: amount, amount, tax: taxWithin(order, amount), lines: [] };
}

function refundLine(
  order: RefundableOrder,
  line: OrderLine,
  { unsent, sent, restocked }: RefundRequest['lines'][number],
): RefundLine {
  const { amount, tax } = valueOf(order, line, line.dropped + line.returned, unsent + sent);
  return { lineId: line.id, unsent, sent, amount, tax, restocked };
}

function partsOf(order: RefundableOrder, { shipping, other }: RefundRequest, lines: RefundLine[]): RefundParts {
  const goods = sum(lines.map(({ amount }) => amount));
  const tax = sum([...lines.map((line) => line.tax), shippingTaxOf(order, shipping), taxWithin(order, other)]);
  const amount = sum([goods, shipping, other]);
  return { goods, shipping, other, amount, tax: Math.min(tax, amount), lines };
}

/** The same refund of no more than `most`: every part gives its share. */
function cut(parts: RefundParts, most: number): RefundParts {
  if (parts.amount <= most) return parts;
  const shares = allocate(most, [...parts.lines.map(({ amount }) => amount), parts.shipping]);
  const lines = parts.lines.map((line, index) => {
    const amount = shares[index] ?? 0;
    return { ...line, amount, tax: Math.min(line.tax, amount) };
  });
  const shipping = shares.at(-1) ?? 0;
  const tax = roundHalfUp(BigInt(parts.tax) * BigInt(most), BigInt(parts.amount));
  return { goods: most - shipping, shipping, other: 0, amount: most, tax, lines };
}

/** How much of an amount that is for nothing in particular is tax: as much as of the whole order. */
function taxWithin({ tax, total }: Pick<Order, 'tax' | 'total'>, amount: number): number {
  return total === 0 ? 0 : roundHalfUp(BigInt(amount) * BigInt(tax), BigInt(total));
}

const overdrawn = (what: TooMuch['what'], wanted: number, most: number): TooMuch[] =>
  wanted > most ? [{ what, most }] : [];
