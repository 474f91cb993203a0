import type { Order } from '#features/orders/orders.ts';
import { formatMoney, typedMoney } from '#lib/money.ts';
import {
  planRefund,
  refundablePieces,
  type PlannedRefund,
  type RefundableOrder,
  type RefundRequest,
  type TooMuch,
} from './refund.ts';

type Form = { get: (name: string) => unknown };
type Part = 'unsent' | 'sent';

/** Names of the fields of a line's pieces: how many, and whether they go back on the shelf. */
export const piecesField = (part: Part, lineId: string): string => `${part}-${lineId}`;
export const restockField = (part: Part, lineId: string): string => `restock-${part}-${lineId}`;

/** As much of an order as the form that refunds it needs. */
export type RefundFormOrder = RefundableOrder & Pick<Order, 'currency'>;

export type ParsedRefund = { ok: true; request: RefundRequest } | { ok: false; problems: Record<string, string> };

/** Reads the form that gives money back. Problems are sentences by field. */
export function parseRefund(order: Pick<Order, 'lines' | 'currency'>, form: Form): ParsedRefund {
  const problems: Record<string, string> = {};
  const pieces = (part: Part, lineId: string): number => {
    const text = textOf(form, piecesField(part, lineId));
    if (/^\d{0,6}$/.test(text)) return Number(text);
    problems[piecesField(part, lineId)] = 'Type a whole number';
    return 0;
  };
  const amount = (name: string): number => {
    const text = textOf(form, name);
    const minor = text === '' ? 0 : typedMoney(text, order.currency);
    if (minor === null) problems[name] = 'Type an amount, like 24.00';
    return minor ?? 0;
  };
  const lines = order.lines.map(({ id }) => {
    const [unsent, sent] = [pieces('unsent', id), pieces('sent', id)];
    const back = (part: Part, count: number) => (form.get(restockField(part, id)) === null ? 0 : count);
    return { lineId: id, unsent, sent, restocked: back('unsent', unsent) + back('sent', sent) };
  });
  const request = { lines, shipping: amount('shipping'), other: amount('other') };
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, request };
}

/** What a request that was read gives back, or what is wrong with it, by field, in the store's language of numbers. */
export function plannedRefund(
  order: RefundFormOrder,
  request: RefundRequest,
  locale: string,
): (PlannedRefund & { ok: true }) | { ok: false; problems: Record<string, string> } {
  const planned = planRefund(order, request);
  if (!planned.ok) {
    const money = (minor: number) => formatMoney(minor, order.currency, locale);
    return {
      ok: false,
      problems: Object.assign({}, ...planned.tooMuch.map((one) => problemOf(order, request, one, money))),
    };
  }
  return planned.parts.amount > 0 ? planned : { ok: false, problems: { '': 'Choose what to give back.' } };
}

function problemOf(
  order: RefundFormOrder,
  request: RefundRequest,
  { what, lineId, most }: TooMuch,
  money: (minor: number) => string,
): Record<string, string> {
  if (what === 'shipping') return { shipping: most > 0 ? `At most ${money(most)}` : 'All of it was given back' };
  if (what === 'money') return { other: `Together at most ${money(most)}: more was not paid, or was given back` };
  const line = order.lines.find(({ id }) => id === lineId);
  const wanted = request.lines.find((one) => one.lineId === lineId);
  if (!line || !wanted) return {};
  const left = refundablePieces(line);
  return Object.fromEntries(
    (['unsent', 'sent'] as const)
      .filter((part) => wanted[part] > left[part])
      .map((part) => [piecesField(part, line.id), left[part] === 0 ? 'None left' : `Only ${left[part]}`]),
  );
}

function textOf(form: Form, name: string): string {
  const typed = form.get(name);
  return typeof typed === 'string' ? typed.trim() : '';
}

/** An order without what its refund does not depend on: it goes to the browser. */
export function forRefundForm(order: Order): RefundFormOrder {
  const { pricesIncludeTax, shipping, shippingTax, tax, total, paid, refunded, credited, currency } = order;
  return {
    ...{ pricesIncludeTax, shipping, shippingTax, tax, total, paid, refunded, credited, currency },
    lines: order.lines,
    refunds: order.refunds.map((refund) => ({ shipping: refund.shipping })),
  };
}
