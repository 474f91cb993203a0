import { describe, expect, it } from 'vitest';
import { noFigures, type DayFigures } from '#features/sales/period.ts';
import { funnelOf, overviewOf, shownOf, valueOf } from './overview.ts';

const today = '2026-11-24';
const day = (day: string, figures: Partial<DayFigures>): DayFigures => ({ ...noFigures, day, ...figures });

describe('an overview', () => {
  it('sums a period and the one before it', () => {
    const days = [
      day('2026-11-10', { net: 1, orders: 1 }),
      day('2026-11-17', { net: 200, orders: 1 }),
      day('2026-11-18', { net: 300, orders: 2, visits: 40 }),
      day(today, { net: 50, orders: 1, visits: 10 }),
    ];
    const found = overviewOf({ period: '7', shown: 'sales', today, hour: 9 }, { days, hours: [] });
    expect(found.now).toMatchObject({ net: 350, orders: 3, visits: 50 });
    expect(found.before).toMatchObject({ net: 200, orders: 1 });
    expect(found.days).toEqual({ now: ['2026-11-18', today], before: ['2026-11-11', '2026-11-17'] });
    expect(found.points.at(-1)).toEqual({ at: today, value: 50, before: 200 });
  });

  it('compares today with yesterday up to the same hour', () => {
    const hours = [
      { hour: '2026-11-23T08', orders: 1, net: 100 },
      { hour: '2026-11-23T20', orders: 5, net: 900 },
      { hour: '2026-11-24T08', orders: 1, net: 150 },
    ];
    const days = [day('2026-11-23', { net: 1000, orders: 6, visits: 70 }), day(today, { net: 150, orders: 1 })];
    const found = overviewOf({ period: 'today', shown: 'orders', today, hour: 9 }, { days, hours });
    expect(found.before).toMatchObject({ net: 100, orders: 1, visits: 70 });
    expect(found.points).toHaveLength(10);
    expect(found.points[8]).toEqual({ at: '2026-11-24T08', value: 1, before: 1 });
  });
});

it.each([
  ['sales', 900],
  ['orders', 3],
  ['average', 300],
  ['conversion', 2.5],
] as const)('%s is %s', (shown, value) => {
  expect(valueOf({ ...noFigures, net: 900, orders: 3, storefrontOrders: 2, visits: 80 }, shown)).toBe(value);
  expect(valueOf(noFigures, shown)).toBe(0);
  expect(shownOf(shown)).toBe(shown);
});

it('a funnel tells each step as a part of visits and of the step before', () => {
  const [visits, carts, checkouts, paid] = funnelOf({
    ...{ ...noFigures, visits: 200, carts: 20, checkouts: 10 },
    // Four of them were made by staff.
    ...{ orders: 9, storefrontOrders: 5 },
  });
  expect(visits).toMatchObject({ count: 200, ofVisits: 100, ofStep: null });
  expect(carts).toMatchObject({ ofVisits: 10, ofStep: null });
  expect(checkouts).toMatchObject({ ofVisits: 5, ofStep: { of: 'carts', share: 50 } });
  expect(paid).toMatchObject({ count: 5, ofVisits: 2.5, ofStep: { of: 'checkouts', share: 50 } });
  expect(funnelOf(noFigures)[0]!.ofVisits).toBe(null);
});
