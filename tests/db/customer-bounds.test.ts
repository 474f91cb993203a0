import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered, newMeter } from '#db/metered.ts';
import { siteDb } from '#db/site-db.ts';
import { customerListDefinition, customerViews } from '#features/customers/customer-list.ts';
import { customerListRepo } from '#features/customers/customer-list.repo.ts';
import { customerOrdersRepo } from '#features/customers/customer-orders.repo.ts';
import { PAGE_SIZE, parseListQuery, type ListQuery } from '#lib/list-query.ts';
import { NOW, shopWithStock } from '../support/shop-with-stock.ts';

/** What a list may read. The bar is 500; this leaves room for what stands around a list. */
const MOST_ROWS = 420;
const CUSTOMERS = 100_000;
const AT_ONCE = 10_000;
const definition = customerListDefinition({ currency: 'USD', locale: 'en-US' });

let open: Awaited<ReturnType<typeof large>>;

const numbers =
  'with recursive n(i) as (select cast(?2 as integer) union all select i + 1 from n where i < cast(?3 as integer))';
const customers = `
  insert into customers (site_id, id, email, name, name_key, tags, order_count, spent, created_at, updated_at)
  NUMBERS select ?1, 'c' || i, 'person' || i || '@example.com',
    case i % 3 when 0 then 'Ada' when 1 then 'Grace' else 'Emmy' end || ' Number' || i,
    case i % 3 when 0 then 'ada' when 1 then 'grace' else 'emmy' end || ' number' || i,
    iif(i % 10 = 0, '["vip"]', '[]'), i % 4, i * 7919 % 100000, ${NOW} + i, ${NOW} from n`;
const accounts = `
  insert into customer_accounts (site_id, id, password_hash, password_changed_at, created_at)
  NUMBERS select ?1, 'c' || i, 'none', ${NOW}, ${NOW} from n where i % 4 = 0`;
const orders = `
  insert into orders (site_id, id, number, token, cart_id, status, payment, fulfilment, customer_id, email, currency,
    subtotal, shipping, tax, prices_include_tax, total, trace, provider, placed_at, updated_at)
  NUMBERS select ?1, 'o' || i, i, 't' || i, 'k' || i, 'open', 'pending', 'none', 'c1', 'e', 'USD',
    0, 0, 0, 0, 0, '[]', 'manual', ${NOW} + i, ${NOW} from n`;

/** A store of 100,000 customers: every fourth has an account, every tenth a tag, one has 1,000 orders. */
async function large() {
  const { siteId, key } = await shopWithStock(env.DB, { black: 1 });
  const fill = (statement: string, first: number, last: number) =>
    env.DB.prepare(statement.replace('NUMBERS', numbers)).bind(siteId, first, last);
  for (let first = 0; first < CUSTOMERS; first += AT_ONCE) {
    const last = first + AT_ONCE - 1;
    await env.DB.batch([fill(customers, first, last), fill(accounts, first, last)]);
  }
  await env.DB.batch([fill(orders, 0, 999)]);
  const meter = newMeter();
  const site = siteDb(metered(env.DB, meter), { id: siteId, key });
  const list = customerListRepo(site);
  const cost = async (query: ListQuery) => {
    Object.assign(meter, newMeter());
    const { page } = await site.ask({ page: list.page(query) });
    return { page, rowsRead: meter.rowsRead, roundTrips: meter.roundTrips };
  };
  const history = async () => {
    Object.assign(meter, newMeter());
    const { page } = await site.ask({ page: customerOrdersRepo(site).page('c1', { placedAt: NOW + 500, id: 'o500' }) });
    return { page, rowsRead: meter.rowsRead };
  };
  return { cost, history };
}

beforeAll(async () => {
  open = await large();
}, 600_000);

const query = (address: string) => parseListQuery(definition, new URLSearchParams(address), customerViews);

const addresses: Record<string, string> = {
  'all customers': '',
  'the oldest first': 'sort=known',
  'a name that many have': 'q=ada',
  'an e-mail that many begin with': 'q=person1',
  'two words': 'q=grace+number',
  'an account and a tag': 'account=account&tag=vip',
  'everything at once': 'q=num&account=guest&orders=one',
  'by name': 'sort=name',
  'by name, from the end, of those with an account': 'sort=-name&account=account',
  'by what they spent': 'sort=-spent',
  'by what they spent, with filters and a word': 'sort=spent&q=number&account=guest&orders=several',
  'by their orders': 'sort=-orders&tag=vip',
};

describe.each(Object.entries(addresses))('%s', (_, address) => {
  it('reads few rows, in one round trip, on the first page as on the tenth', async () => {
    let { page, rowsRead, roundTrips } = await open.cost(query(address));
    expect(page.rows).toHaveLength(PAGE_SIZE);
    for (let n = 2; n <= 10; n += 1) {
      expect(rowsRead).toBeLessThanOrEqual(MOST_ROWS);
      expect(roundTrips).toBe(1);
      ({ page, rowsRead, roundTrips } = await open.cost({ ...query(address), cursor: page.next }));
    }
    expect(page).toMatchObject({ first: 9 * PAGE_SIZE + 1, rows: { length: PAGE_SIZE } });
  });
});

it.each(['sort=name', 'sort=-spent', 'sort=orders&account=guest', 'sort=-name&q=grace'])(
  'goes on and back through %s without leaving anybody out',
  async (address) => {
    const first = await open.cost(query(address));
    const second = await open.cost({ ...query(address), cursor: first.page.next });
    const back = await open.cost({ ...query(address), cursor: second.page.previous });
    expect(back.page.rows).toEqual(first.page.rows);
    const shown = [...first.page.rows, ...second.page.rows];
    expect(new Set(shown.map(({ id }) => id)).size).toBe(2 * PAGE_SIZE);
    const keyOf: Record<string, (row: (typeof shown)[number]) => string | number> = {
      name: ({ name }) => name.toLowerCase().slice(0, 7),
      spent: ({ spent }) => spent,
      orders: ({ orderCount }) => orderCount,
    };
    const { key, direction } = query(address).sort;
    const keys = shown.map(keyOf[key]!);
    const sorted = keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    expect(keys).toEqual(direction === 'asc' ? sorted : sorted.reverse());
  },
);

it('reads a page of the history of somebody with 1,000 orders, and no more', async () => {
  const { page, rowsRead } = await open.history();
  expect(page.orders.map(({ number }) => number)).toEqual([499, 498, 497, 496, 495, 494, 493, 492, 491, 490]);
  expect(rowsRead).toBeLessThan(100);
});
