import { expect, it } from 'vitest';
import { askedOrders, orderSort, orderViews } from './order-list.ts';

const asked = (address: string, seesMoney: boolean) =>
  askedOrders(new URLSearchParams(address), orderViews, { seesMoney });
const sorts = (address: string, seesMoney: boolean) => asked(address, seesMoney).definition.sorts.map(({ key }) => key);

it('sorts by totals for those who see money only', () => {
  expect(sorts('', true)).toEqual(['placed', 'number', 'total']);
  expect(orderSort(asked('sort=-total', true).query)).toBe('total');
  expect(sorts('', false)).toEqual(['placed', 'number']);
  expect(asked('sort=-total', false).query.sort).toEqual({ key: 'placed', direction: 'desc' });
});

it('sorts by totals or narrows to days, not both', () => {
  expect(sorts('from=2026-11-01', true)).toEqual(['placed', 'number']);
  expect(asked('until=2026-11-01&sort=total', true).query).toMatchObject({
    sort: { key: 'placed' },
    filters: { until: ['2026-11-01'] },
  });
});
