import { describe, expect, it } from 'vitest';
import { listCursorText, parseListCursor, type ListCursor } from './list-cursor.ts';
import { listPage } from './list-page.ts';
import { PAGE_SIZE } from './list-query.ts';

const all = Array.from({ length: 120 }, (_, index) => ({
  value: `v${String(index).padStart(3, '0')}`,
  id: `id-${index}`,
}));

/** Reads as the database would: in order from the cursor, or backwards up to it. */
function page(cursor: ListCursor | null) {
  const at = cursor ? all.findIndex(({ id }) => id === cursor.id) : -1;
  const ordered = cursor?.direction === 'before' ? all.slice(0, at).reverse() : all.slice(at + 1);
  return listPage(ordered.slice(0, PAGE_SIZE + 1), { cursor }, (row) => row);
}

describe('paging by keyset', () => {
  it('walks to the end and back over the same pages', () => {
    const first = page(null);
    const second = page(first.next);
    const third = page(second.next);
    expect([first, second, third].map(({ first, last }) => [first, last])).toEqual([
      [1, 50],
      [51, 100],
      [101, 120],
    ]);
    expect(third.next).toBe(null);
    const back = page(third.previous);
    expect(back).toEqual(second);
    const start = page(back.previous);
    expect({ ...start, next: start.next }).toEqual(first);
    expect(start.previous).toBe(null);
  });

  it('has neither way where there is nothing', () => {
    expect(listPage([], { cursor: null }, () => ({ value: 1, id: '' }))).toEqual({
      rows: [],
      first: 0,
      last: 0,
      next: null,
      previous: null,
    });
  });
});

describe('a cursor in an address', () => {
  it.each([
    { value: 'Größe & <b>', id: '0193', offset: 50 },
    { value: 1764000000000, id: 'a', offset: 0 },
    { value: -2.5, id: 'ü', offset: 7 },
  ])('keeps $value', (edge) => {
    expect(parseListCursor('after', listCursorText(edge))).toEqual({ direction: 'after', ...edge });
  });

  it.each([
    '',
    'x',
    '%',
    btoa('[1]'),
    btoa('[null,"a",1]'),
    btoa('[1,"",1]'),
    btoa('[1,"a",-1]'),
    btoa('{}'),
    'a'.repeat(700),
  ])('refuses %j', (text) => {
    expect(parseListCursor('before', text)).toBe(null);
  });
});
