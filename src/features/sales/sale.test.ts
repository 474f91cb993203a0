import { describe, expect, it } from 'vitest';
import { changesOf, saleOf, type SoldOrder } from './sale.ts';

const order: SoldOrder = {
  id: 'o',
  // 23:30 in UTC, half past midnight in Berlin.
  placedAt: Date.UTC(2026, 10, 23, 23, 30),
  paid: 10_000,
  refunded: 0,
  source: 'storefront',
  lines: [
    { productId: 'mug', quantity: 3, given: 0, total: 7_200 },
    { productId: 'bowl', quantity: 1, given: 0, total: 2_000 },
    { productId: 'mug', quantity: 1, given: 0, total: 800 },
  ],
};
const sale = (change: Partial<SoldOrder> = {}) => saleOf({ ...order, ...change }, 'Europe/Berlin');

describe('the sale of an order', () => {
  it('is of the day and hour it was placed at, where the store is', () => {
    expect(sale()).toEqual({
      day: '2026-11-24',
      hour: 0,
      net: 10_000,
      pieces: 5,
      source: 'storefront',
      products: [
        { id: 'mug', pieces: 4, net: 8_000 },
        { id: 'bowl', pieces: 1, net: 2_000 },
      ],
    });
    expect(saleOf(order, 'America/New_York')).toMatchObject({ day: '2026-11-23', hour: 18 });
  });

  it('is none until money came in', () => {
    expect(sale({ paid: 0 })).toBe(null);
  });

  it('is less what was given back', () => {
    const [first, ...rest] = order.lines;
    const after = sale({ refunded: 2_400, lines: [{ ...first!, given: 1 }, ...rest] });
    expect(after).toMatchObject({ net: 7_600, pieces: 4 });
    expect(after!.products[0]).toEqual({ id: 'mug', pieces: 3, net: 5_600 });
  });
});

describe('changes of the figures', () => {
  it('add a sale, and take it out again', () => {
    const { days, hours, productDays } = changesOf([{ before: null, after: sale() }]);
    expect([...days]).toEqual([['2026-11-24', { orders: 1, storefrontOrders: 1, net: 10_000, pieces: 5 }]]);
    expect([...hours]).toEqual([['2026-11-24T00', { orders: 1, net: 10_000 }]]);
    expect(productDays.get('2026-11-24/bowl')).toMatchObject({ day: '2026-11-24', pieces: 1, net: 2_000 });
    const back = changesOf([{ before: sale(), after: null }]);
    expect(back.days.get('2026-11-24')).toEqual({ orders: -1, storefrontOrders: -1, net: -10_000, pieces: -5 });
  });

  it('tell those that shoppers placed from those that staff made', () => {
    const { days } = changesOf([
      { before: null, after: sale() },
      { before: null, after: sale({ source: 'staff' }) },
    ]);
    expect(days.get('2026-11-24')).toMatchObject({ orders: 2, storefrontOrders: 1 });
  });

  it('put right what was kept before they were told apart', () => {
    const { source: _, ...kept } = sale()!;
    const { days } = changesOf([{ before: kept, after: sale() }]);
    expect(days.get('2026-11-24')).toEqual({ orders: 0, storefrontOrders: 1, net: 0, pieces: 0 });
  });

  it('are only what differs', () => {
    const { days, hours, productDays } = changesOf([
      { before: sale(), after: sale({ refunded: 500 }) },
      { before: sale(), after: sale() },
    ]);
    expect(days.get('2026-11-24')).toEqual({ orders: 0, storefrontOrders: 0, net: -500, pieces: 0 });
    expect(hours.size).toBe(1);
    expect(productDays.size).toBe(0);
  });
});
