import { describe, expect, it } from 'vitest';
import {
  fitsView,
  isNarrowed,
  listHref,
  nextSort,
  parseListQuery,
  withFilter,
  type ListDefinition,
  type ListView,
} from './list-query.ts';

const orders: ListDefinition = {
  sorts: [
    { key: 'placed', label: 'Placed', first: 'desc' },
    { key: 'total', label: 'Total', first: 'desc' },
  ],
  filters: [
    {
      key: 'status',
      label: 'Status',
      kind: 'choice',
      several: true,
      options: [
        { value: 'open', label: 'Open' },
        { value: 'done', label: 'Done' },
      ],
    },
    { key: 'from', label: 'Placed from', kind: 'day' },
    { key: 'tag', label: 'Tag', kind: 'text' },
    { key: 'least', label: 'At least', kind: 'number' },
  ],
};
const views: ListView[] = [{ id: 'todo', label: 'To do', query: 'status=open&sort=placed' }];
const read = (text: string) => parseListQuery(orders, new URLSearchParams(text), views);

describe('the address of a list', () => {
  it('is read and written without loss', () => {
    const query = read('q=mug&status=open&status=done&from=2026-02-03&tag=gift+wrap&least=3&sort=-total');
    expect(query.filters).toEqual({ status: ['done', 'open'], from: ['2026-02-03'], tag: ['gift wrap'], least: ['3'] });
    const href = listHref('/admin/orders', orders, query);
    expect(parseListQuery(orders, new URL(href, 'http://a').searchParams, views)).toEqual(query);
  });

  it('leaves out what it does not know and what does not fit', () => {
    const query = read('status=lost&from=2026-02-31&least=many&other=1&sort=-nothing&tag=+&after=%%%');
    expect(query).toEqual({ view: null, q: '', filters: {}, sort: { key: 'placed', direction: 'desc' }, cursor: null });
    expect(listHref('/admin/orders', orders, query)).toBe('/admin/orders');
  });

  it('is the same for the same list, however it was asked', () => {
    const one = listHref('/o', orders, read('status=open&status=done&q=a'));
    expect(listHref('/o', orders, read('q=a&status=done&status=open&status=open'))).toBe(one);
  });

  it('goes back to the first page when something changes', () => {
    const cursor = { direction: 'after', value: 5, id: 'a', offset: 50 } as const;
    const query = { ...read('status=open'), cursor };
    expect(listHref('/o', orders, query, { q: 'x' })).toBe('/o?q=x&status=open');
    expect(listHref('/o', orders, query, { cursor })).toContain('after=');
  });
});

describe('a view', () => {
  it('alone in the address brings its filters and its sort', () => {
    expect(read('view=todo')).toMatchObject({
      view: 'todo',
      filters: { status: ['open'] },
      sort: { key: 'placed', direction: 'asc' },
    });
  });

  it('only names its tab once the address says more', () => {
    const query = read('view=todo&status=done');
    expect(query).toMatchObject({ view: 'todo', filters: { status: ['done'] }, sort: { direction: 'desc' } });
    expect(fitsView(orders, query, views[0]!)).toBe(false);
    expect(fitsView(orders, read('view=todo'), views[0]!)).toBe(true);
  });

  it('is left when its last filter goes', () => {
    expect(withFilter(read('view=todo'), 'status', [])).toEqual({ filters: {}, view: null });
    expect(withFilter(read('view=todo&status=open&tag=a'), 'status', [])).toEqual({
      filters: { tag: ['a'] },
      view: 'todo',
    });
  });

  it('that is not known is no view', () => {
    expect(read('view=gone').view).toBe(null);
  });
});

it('a press on a head sorts by it, a second one turns it round', () => {
  const [placed, total] = orders.sorts as unknown as [(typeof orders.sorts)[0], (typeof orders.sorts)[0]];
  const query = read('');
  expect(nextSort(query, total)).toEqual({ key: 'total', direction: 'desc' });
  expect(nextSort(query, placed)).toEqual({ key: 'placed', direction: 'asc' });
});

it('knows whether anything narrows it', () => {
  expect(isNarrowed(read('sort=total'))).toBe(false);
  expect(isNarrowed(read('q=a'))).toBe(true);
  expect(isNarrowed(read('least=2'))).toBe(true);
});
