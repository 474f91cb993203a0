import { describe, expect, it } from 'vitest';
import { daysOf, noFigures, periodOf, pointsByDay, pointsByHour, shareOf, sumOf } from './period.ts';

const day = (day: string, net: number, orders = 1) => ({ ...noFigures, day, net, orders });

describe('a period', () => {
  it.each([
    ['7', '7'],
    ['today', 'today'],
    ['365', '30'],
    [null, '30'],
  ])('%s is %s', (text, period) => {
    expect(periodOf(text)).toBe(period);
  });

  it('has today among its days, and as many before', () => {
    const { now, before } = daysOf('7', '2026-03-02');
    expect([now[0], now.at(-1), now.length]).toEqual(['2026-02-24', '2026-03-02', 7]);
    expect([before[0], before.at(-1), before.length]).toEqual(['2026-02-17', '2026-02-23', 7]);
    expect(daysOf('today', '2026-03-01')).toEqual({ now: ['2026-03-01'], before: ['2026-02-28'] });
  });
});

it('draws days on which nothing happened at nothing', () => {
  const days = daysOf('7', '2026-03-02');
  const points = pointsByDay(days, [day('2026-03-02', 500), day('2026-02-23', 200)], ({ net }) => net);
  expect(points.map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0, 500]);
  expect(points.at(-1)).toEqual({ at: '2026-03-02', value: 500, before: 200 });
});

it('draws today up to the hour it is, beside the same hours of yesterday', () => {
  const hours = [
    { hour: '2026-03-02T01', orders: 2, net: 300 },
    { hour: '2026-03-01T01', orders: 1, net: 100 },
    { hour: '2026-03-01T23', orders: 9, net: 900 },
  ];
  const points = pointsByHour(daysOf('today', '2026-03-02'), hours, 2, ({ net }) => net);
  expect(points.map(({ value, before }) => [value, before])).toEqual([
    [0, 0],
    [300, 100],
    [0, 0],
  ]);
});

it('adds days up', () => {
  expect(sumOf([day('a', 100, 2), day('b', 50, 1)])).toEqual({ ...noFigures, net: 150, orders: 3 });
  expect(sumOf([])).toEqual(noFigures);
});

it.each([
  [1, 3, 33.3],
  [312, 12004, 2.6],
  [5, 0, null],
])('%s of %s is %s per cent', (part, whole, share) => {
  expect(shareOf(part, whole)).toBe(share);
});
