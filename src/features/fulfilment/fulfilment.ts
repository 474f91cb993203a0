import type { Order, OrderLine } from '#features/orders/orders.ts';
import { parseTracking, type Tracking } from './tracking.ts';

/** A parcel of an order. Times in epoch milliseconds. */
export type Fulfilment = Tracking & {
  id: string;
  /** Runs per order. */
  number: number;
  state: 'sent' | 'undone';
  sentAt: number;
  lines: { lineId: string; quantity: number }[];
};

/** What is to be sent now. */
export type Shipment = Tracking & { lines: { lineId: string; quantity: number }[] };

export type ParsedShipment = { ok: true; shipment: Shipment } | { ok: false; problems: Record<string, string> };

/** The name of the field that holds how many pieces of a line to send. */
export const sendField = (lineId: string): string => `send-${lineId}`;

/** How many pieces of a line are still to be sent. */
export const toSend = (line: OrderLine): number =>
  line.requiresShipping ? line.quantity - line.fulfilled - line.dropped : 0;

/** Reads the form that sends a parcel. Problems are sentences by field; `lines` is about the whole. */
export function parseShipment(order: Pick<Order, 'lines'>, form: { get: (name: string) => unknown }): ParsedShipment {
  const problems: Record<string, string> = {};
  const lines = order.lines.flatMap((line) => {
    const field = sendField(line.id);
    const left = toSend(line);
    const quantity = wholeNumber(form.get(field));
    if (quantity === 0) return [];
    if (quantity === null) problems[field] = 'Type a whole number';
    else if (quantity > left) problems[field] = left === 0 ? 'Nothing of it is left to send' : `Only ${left} to send`;
    return quantity === null ? [] : [{ lineId: line.id, quantity }];
  });
  const tracking = parseTracking(form);
  if (!tracking.ok) Object.assign(problems, tracking.problems);
  if (lines.length === 0 && Object.keys(problems).length === 0) problems['lines'] = 'Choose at least one piece to send';
  if (!tracking.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, shipment: { lines, ...tracking.tracking } };
}

/** Why a parcel cannot be taken back, in words; null when it can. */
export function cannotUndo({ lines }: Pick<Order, 'lines'>, fulfilment: Fulfilment): string | null {
  if (fulfilment.state === 'undone') return 'This parcel was taken back already.';
  const returned = fulfilment.lines.some(({ lineId, quantity }) => {
    const line = lines.find(({ id }) => id === lineId);
    return !line || line.fulfilled - quantity < line.returned;
  });
  return returned ? 'Something of it was sent back and refunded.' : null;
}

/** Nothing typed is none; null for what is no whole number. */
function wholeNumber(typed: unknown): number | null {
  const text = typeof typed === 'string' ? typed.trim() : '';
  if (text === '') return 0;
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}
