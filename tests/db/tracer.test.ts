import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { plan } from '../support/plan.ts';
import { unscoped } from '../support/scoped-sql.ts';
import { traced } from '../support/traced.ts';
import { twinA } from '../support/twins.ts';

const A = 'store-a';
const store = { id: A, key: 's1' };

describe('a statement that binds the store to each table it names is let pass', () => {
  test.each([
    ['select * from (select "id" from "products" where "products"."site_id" = ?) "products"', [A]],
    ['select * from product_cards, json_each(product_cards.words) w where product_cards.site_id = ?', [A]],
    ['select 1 from json_each(?) e cross join product_cards on product_cards.site_id = ? and id = e.value', ['[]', A]],
    [
      'select own.doc from json_each(?) e left join product_cards own on own.site_id = ? and own.id = e.value',
      ['[]', A],
    ],
    ['update "carts" set "note" = ? where ("carts"."site_id" = ? and ("carts"."id" = ?))', ['x', A, 'id']],
    ['delete from "menus" where ("menus"."site_id" = ? and (1 = 1))', [A]],
    ['insert into "counters" ("site_id", "id", "value") values (?, ?, ?), (?, ?, (select 1))', [A, 'a', 1, A, 'b']],
    ['insert into search_words (site_id, id, products) select ?, value, 1 from json_each(?)', [A, '[]']],
    ['select * from pages p join menus m on m.site_id = p.site_id where p.site_id = ?', [A]],
    [`select id from pages where title = 'from products' and site_id = ?`, [A]],
    ['select rowid from listing_by_rank where listing_by_rank match ?', ['2s1call AND (2s1c61)']],
    ['insert into listing_by_rank (rowid, tokens) select 1, value from json_each(?)', ['["2s1call"]']],
    ['insert into listing_by_rank (rowid, tokens) select 1, value from json_each(?)', ['[]']],
    ['select id from sites', []],
  ])('%s', (sql, params) => expect(unscoped({ sql, params }, store)).toEqual([]));
});

describe('a statement that leaves the store out, or binds another one, is noticed', () => {
  test.each([
    ['select * from products', []],
    ['select * from "products" where "products"."site_id" = ?', ['store-b']],
    ['select * from products where slug = ?', [A]],
    ['select * from pages p where p.id in (select id from products where site_id = ?)', [A]],
    ['select * from (select id from products where site_id = ?) p join variants v on v.product_id = p.id', [A]],
    ['select * from pages join menus on menus.site_id = ?', [A]],
    ['update carts set site_id = ?', [A]],
    ['select rowid from listing_by_rank where listing_by_rank match ?', ['call']],
    ['select rowid from listing_by_rank where listing_by_rank match ?', ['3s11call']],
    ['insert into product_text (rowid, title) select 1, value from json_each(?)', ['["shirt"]']],
    ['select * from pages union all select * from pages where site_id = ?', [A]],
    ['select * from pages p join menus m on m.site_id = p.site_id', []],
    ['delete from menus where id = ?', [A]],
    ['insert into counters (id, site_id, value) values (?, ?, ?)', ['a', A, 1]],
    ['insert into counters (site_id, id, value) values (?, ?, ?), (?, ?, ?)', [A, 'a', 1, 'store-b', 'b', 1]],
    ['insert into counters (site_id, id, value) select site_id, id, 1 from sites where id = ?', [A]],
  ])('%s', (sql, params) => expect(unscoped({ sql, params }, store)).not.toEqual([]));
});

describe('a statement without an index on the store is noticed', () => {
  const planned = (sql: string, ...params: unknown[]) => plan(env.DB, [{ sql, params }]);
  test('a whole table', async () => expect(await planned('select * from products')).not.toEqual([]));
  test('a join that walks a table', async () =>
    expect(
      await planned(
        'select * from (select id from products where site_id = ?) p join variants v on v.title = p.id',
        A,
      ).catch(() => ['refused']),
    ).not.toEqual([]));
  test('an index of all stores', async () =>
    expect(await planned('select id from outbox where next_attempt_at < ? order by next_attempt_at', 1)).not.toEqual(
      [],
    ));
  test('not a look-up by the store’s key', async () =>
    expect(await planned('select * from products where site_id = ? and slug = ?', A, 'x')).toEqual([]));
});

test('every statement of a batch is recorded with what was bound', async () => {
  const { d1, statements } = traced(env.DB);
  await d1.batch([d1.prepare('select ? as a').bind(twinA.mark), d1.prepare('select 1')]);
  expect(statements).toEqual([
    { sql: 'select ? as a', params: [twinA.mark] },
    { sql: 'select 1', params: [] },
  ]);
});
