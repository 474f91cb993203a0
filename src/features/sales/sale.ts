import type { SaleSnapshot } from '#db/schema/sales.ts';
import { dayOf, hourOf } from '#lib/days.ts';

/** What an order adds to a store's figures. */
export type Sale = SaleSnapshot;

/** As much of an order as its sale is made from. Amounts in minor units, `placedAt` in epoch milliseconds. */
export type SoldOrder = {
  id: string;
  placedAt: number;
  paid: number;
  refunded: number;
  /** Who placed it: a shopper, or staff for one. */
  source: 'storefront' | 'staff';
  lines: readonly {
    productId: string;
    quantity: number;
    /** Pieces that were refunded. */
    given: number;
    total: number;
  }[];
};

/**
 * An order's sale: it belongs to the day on which it was placed, once money came in. What was given back is taken off that
 * same day. Null for an order that nobody paid.
 */
export function saleOf({ placedAt, paid, refunded, source, lines }: SoldOrder, timezone: string): Sale | null {
  if (paid <= 0) return null;
  const kept = lines.map(({ productId, quantity, given, total }) => {
    const pieces = Math.max(0, quantity - given);
    return { id: productId, pieces, net: Math.round((total * pieces) / quantity) };
  });
  const products = [...Map.groupBy(kept, ({ id }) => id)].map(([id, of]) => ({
    id,
    pieces: total(of, 'pieces'),
    net: total(of, 'net'),
  }));
  const when = { day: dayOf(placedAt, timezone), hour: hourOf(placedAt, timezone) };
  return { ...when, net: paid - refunded, pieces: total(kept, 'pieces'), source, products };
}

/** By how much figures change; keys are days, hours, days with a product, and products. */
export type Changes = {
  days: Map<string, { orders: number; storefrontOrders: number; net: number; pieces: number }>;
  hours: Map<string, { orders: number; net: number }>;
  productDays: Map<string, { day: string; productId: string; pieces: number; net: number }>;
};

/** What has to be added to the figures so that they hold `after` of each order where they held `before`. */
export function changesOf(orders: readonly { before: Sale | null; after: Sale | null }[]): Changes {
  const changes: Changes = { days: new Map(), hours: new Map(), productDays: new Map() };
  for (const { before, after } of orders) {
    if (before) count(changes, before, -1);
    if (after) count(changes, after, 1);
  }
  return withoutZeroes(changes);
}

/** The key of an hour: `2026-11-24T09`. */
export const hourKey = (day: string, hour: number): string => `${day}T${String(hour).padStart(2, '0')}`;

function count({ days, hours, productDays }: Changes, sale: Sale, sign: 1 | -1): void {
  const { day, hour, net, pieces, source, products } = sale;
  const ofDay = days.get(day) ?? { orders: 0, storefrontOrders: 0, net: 0, pieces: 0 };
  days.set(day, {
    orders: ofDay.orders + sign,
    storefrontOrders: ofDay.storefrontOrders + (source === 'storefront' ? sign : 0),
    net: ofDay.net + sign * net,
    pieces: ofDay.pieces + sign * pieces,
  });
  const key = hourKey(day, hour);
  const ofHour = hours.get(key) ?? { orders: 0, net: 0 };
  hours.set(key, { orders: ofHour.orders + sign, net: ofHour.net + sign * net });
  for (const product of products) {
    const at = `${day}/${product.id}`;
    const known = productDays.get(at) ?? { day, productId: product.id, pieces: 0, net: 0 };
    productDays.set(at, {
      ...known,
      pieces: known.pieces + sign * product.pieces,
      net: known.net + sign * product.net,
    });
  }
}

function withoutZeroes(changes: Changes): Changes {
  for (const map of Object.values(changes) as Map<string, Record<string, unknown>>[]) {
    for (const [key, row] of map)
      if (Object.values(row).every((value) => typeof value !== 'number' || value === 0)) map.delete(key);
  }
  return changes;
}

const total = <K extends string>(rows: readonly Record<K, number>[], key: K): number =>
  rows.reduce((sum, row) => sum + row[key], 0);
