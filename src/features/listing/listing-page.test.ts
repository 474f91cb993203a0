import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cursor } from './cursor.ts';
import { pageOf } from './listing-page.ts';
import { pageSize } from './listing-query.ts';

/** What the index finds: up to one more than a page, from the cursor on, nearest first. */
function found(keys: number[], cursor: Cursor | null) {
  const inOrder = cursor?.direction === 'before' ? keys.toReversed() : keys;
  const beyond = (key: number) => !cursor || (cursor.direction === 'after' ? key > cursor.key : key < cursor.key);
  return inOrder
    .filter(beyond)
    .slice(0, pageSize + 1)
    .map((key) => ({ key }));
}

it('pages forth and back over every product, with the right places', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { maxLength: 130 }), (unordered) => {
      const keys = unordered.sort((a, b) => a - b);
      const forth = [pageOf(found(keys, null), null)];
      for (let next = forth[0]?.next; next; next = forth.at(-1)?.next) forth.push(pageOf(found(keys, next), next));
      expect(forth.flatMap(({ rows }) => rows.map(({ key }) => key))).toEqual(keys);
      expect(forth.at(-1)).toMatchObject({ isLast: true, atLeast: keys.length });

      const back = [forth.at(-1)!];
      for (let previous = back[0]?.previous; previous; previous = back[0]?.previous) {
        back.unshift(pageOf(found(keys, previous), previous));
      }
      expect(back.map(({ rows, range }) => ({ rows, range }))).toEqual(
        forth.map(({ rows, range }) => ({ rows, range })),
      );
      expect(back[0]?.previous).toBeNull();
    }),
  );
});

it('is an empty page when everything after the cursor is gone', () => {
  const page = pageOf([], { direction: 'after', key: 9, offset: 24 });
  expect(page).toMatchObject({ rows: [], range: { first: 0, last: 0 }, next: null, previous: null, isLast: false });
});
