import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered, newMeter } from '#db/metered.ts';
import { generateStores } from '#db/seeds/generator.ts';
import { generateOrders } from '#db/seeds/order-generator.ts';
import { siteDb } from '#db/site-db.ts';
import { orderListDefinition, orderViews } from '#features/orders/order-list.ts';
import { orderListRepo } from '#features/orders/order-list.repo.ts';
import { PAGE_SIZE, parseListQuery, type ListQuery } from '#lib/list-query.ts';
import { GENERATED_AT } from '../support/generated.ts';

/** What a list may read, with the counts above it. The bar is 500; this leaves room for what stands around a list. */
const MOST_ROWS = 420;
const ORDERS = 100_000;

const LISBON = { timezone: 'Europe/Lisbon', orderPrefix: '' };
let large: ReturnType<typeof openStore>;
let small: ReturnType<typeof openStore>;

function openStore({ id, key }: Parameters<typeof siteDb>[1]) {
  const meter = newMeter();
  const site = siteDb(metered(env.DB, meter), { id, key });
  const list = orderListRepo(site);
  /** A page with all that its screen asks, and what it cost. */
  const cost = async (query: ListQuery) => {
    Object.assign(meter, newMeter());
    const { page } = await site.ask({ page: list.page(query, LISBON), waiting: list.waiting() });
    return { page, rowsRead: meter.rowsRead, roundTrips: meter.roundTrips };
  };
  const beside = async (id: string, query: ListQuery) => {
    Object.assign(meter, newMeter());
    const { beside } = await site.ask({ beside: list.beside(id, query, LISBON) });
    return { beside, rowsRead: meter.rowsRead };
  };
  return { cost, beside };
}

beforeAll(async () => {
  const stores = await generateStores(env.DB, { products: 20, otherStores: 3, productsEach: 20 }, GENERATED_AT);
  await generateOrders(env.DB, stores.slice(0, 1), ORDERS, GENERATED_AT);
  await generateOrders(env.DB, stores.slice(1), 700, GENERATED_AT);
  [large, small] = stores.map(openStore) as [typeof large, typeof small];
}, 600_000);

const query = (address: string) => parseListQuery(orderListDefinition, new URLSearchParams(address), orderViews);

const addresses: Record<string, string> = {
  'all orders': '',
  'the oldest first': 'sort=placed',
  'to send': 'view=to-send',
  'to pay': 'view=to-pay',
  'filters, several at once': 'is=tosend&payment=paid&fulfilment=none&status=open',
  'a product that everyone bought': 'q=everyday+mug',
  'a product, filtered': 'q=mug&is=topay&payment=pending',
  'a name, unfinished': 'q=sof',
  'an e-mail': 'q=grace@example.com',
  'by their totals': 'sort=-total',
  'the cheapest first, filtered, by a product': 'sort=total&q=mug&is=tosend',
  'by their numbers': 'sort=number&payment=paid',
  'a name and a product in a time': 'q=ada+mug&from=2026-09-25&until=2026-09-30',
};

describe.each(Object.entries(addresses))('%s', (_, address) => {
  it('reads few rows, in one round trip, on the first page as on the tenth', async () => {
    const first = await large.cost(query(address));
    expect(first.page.rows).toHaveLength(PAGE_SIZE);
    expect(first.roundTrips).toBe(1);
    expect(first.rowsRead).toBeLessThanOrEqual(MOST_ROWS);
    let page = first.page;
    for (let n = 2; n <= 10; n += 1) {
      const { page: next, rowsRead, roundTrips } = await large.cost({ ...query(address), cursor: page.next });
      expect(rowsRead).toBeLessThanOrEqual(MOST_ROWS);
      expect(roundTrips).toBe(1);
      page = next;
    }
    expect(page).toMatchObject({ first: 9 * PAGE_SIZE + 1, rows: { length: PAGE_SIZE } });
  });
});

it('reads the orders beside one and no more, wherever it stands in the list', async () => {
  for (const address of ['', 'sort=-total', 'view=to-send', 'sort=total&q=mug&is=tosend']) {
    let cursor: ListQuery['cursor'] = null;
    for (let n = 1; n < 4; n += 1) ({ next: cursor } = (await large.cost({ ...query(address), cursor })).page);
    const { page } = await large.cost({ ...query(address), cursor });
    const [before, one, after] = page.rows.slice(10, 13);
    const { beside, rowsRead } = await large.beside(one!.id, query(address));
    expect([beside.previous?.id, beside.next?.id]).toEqual([before!.id, after!.id]);
    expect(rowsRead).toBeLessThan(20);
  }
});

it('finds one order by its number, whatever the size of the store', async () => {
  const { page, rowsRead } = await large.cost(query('q=1777'));
  expect(page.rows.map(({ number }) => number)).toContain(1777);
  expect(rowsRead).toBeLessThanOrEqual(MOST_ROWS);
});

it('costs no more than in a store of 700, and shows only its own', async () => {
  const costs = await Promise.all([large.cost(query('q=mug')), small.cost(query('q=mug'))]);
  // The small store has fewer orders to count than are counted.
  expect(costs[0].rowsRead - costs[1].rowsRead).toBeLessThan(PAGE_SIZE);
  expect(new Set(costs.map(({ page }) => page.rows[0]?.number)).size).toBe(2);
});
