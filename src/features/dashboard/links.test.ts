import { expect, it } from 'vitest';
import { dashboardOf, ordersOf } from './links.ts';

it('a figure leads to the orders it counts', () => {
  expect(ordersOf(['2026-11-18', '2026-11-24'])).toBe(
    '/admin/orders?payment=paid&payment=part&payment=refunded&from=2026-11-18&until=2026-11-24',
  );
});

it.each([
  ['30', 'sales', '/admin'],
  ['today', 'sales', '/admin?period=today'],
  ['90', 'conversion', '/admin?period=90&show=conversion'],
] as const)('%s days of %s are at %s', (period, shown, href) => {
  expect(dashboardOf(period, shown)).toBe(href);
});
