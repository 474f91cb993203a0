import { env } from 'cloudflare:workers';
import { getTableName } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { siteDb, tableNames } from '#db/site-db.ts';
import { ERASED_EMAIL } from '#features/customers/customer-erasure.ts';
import { customerDeskRepo } from '#features/customers/customer-desk.repo.ts';
import { customerListDefinition, customerViews } from '#features/customers/customer-list.ts';
import { customerListRepo } from '#features/customers/customer-list.repo.ts';
import { parseListQuery } from '#lib/list-query.ts';
import { tableOf } from '../support/twin-rows.ts';
import { cartWith, NOW, orderOf, settling, shopWithStock, type TestShop } from '../support/shop-with-stock.ts';

const d1 = env.DB;
const definition = customerListDefinition({ currency: 'USD', locale: 'en-US' });

async function buy(store: TestShop, email: string, name: string, changes: Parameters<typeof orderOf>[1] = {}) {
  const address = { name, line1: '2140 Kietzke Lane', city: 'Reno', region: 'NV', country: 'US' };
  const order = orderOf((await cartWith(store, { black: 1 })).cart, {
    ...{
      email,
      name,
      phone: name.startsWith('Ada') ? '+1 555 0100' : null,
      note: `For ${name}`,
      shippingAddress: address,
      billingAddress: address,
    },
    ...changes,
  });
  await store.shop.orders.place(order, NOW);
  return order;
}

/** Three people: one ordered twice and has an account, one ordered once, one only has an account. */
async function people() {
  const store = await shopWithStock(d1, { black: 50 });
  const { shop, siteId, key } = store;
  const site = siteDb(d1, { id: siteId, key });
  const [list, desk] = [customerListRepo(site), customerDeskRepo(site)];
  const join = async (email: string, name: string) => {
    await shop.customerJoining.begin({ email, name }, email, NOW);
    await shop.customerJoining.finish(email, 'hash', NOW);
  };
  const first = await buy(store, 'ada@example.com', 'Ada Lovelace');
  await buy(store, 'ada@example.com', 'Ada Lovelace');
  await buy(store, 'grace@navy.example', 'Grace Hopper');
  await join('ada@example.com', '');
  await join('zoe@example.com', 'Zoë "Z" O’Neil');
  const found = async (address: string) => {
    const query = parseListQuery(definition, new URLSearchParams(address), customerViews);
    const { page } = await site.ask({ page: list.page(query) });
    return page.rows.map(({ email }) => email.split('@')[0]);
  };
  const idOf = async (email: string) => {
    const query = parseListQuery(definition, new URLSearchParams({ q: email }), []);
    return (await site.ask({ page: list.page(query) })).page.rows[0]!.id;
  };
  return { store, site, list, desk, first, found, idOf };
}

describe('the list of customers', () => {
  it('finds them by what name and e-mail begin with, and by what is known of them', async () => {
    const { found } = await people();
    expect(await found('')).toEqual(['zoe', 'grace', 'ada']);
    expect(await found('sort=known')).toEqual(['ada', 'grace', 'zoe']);
    expect(await found('q=ADA')).toEqual(['ada']);
    expect(await found('q=love+ad')).toEqual(['ada']);
    expect(await found('q=ada%40ex')).toEqual(['ada']);
    expect(await found('q=navy')).toEqual(['grace']);
    expect(await found('q=zoë')).toEqual(['zoe']);
    expect(await found('q=zoe+oneil')).toEqual(['zoe']);
    expect(await found('q=ZOÉ')).toEqual(['zoe']);
    expect(await found('q="z"')).toEqual(['zoe']);
    expect(await found('q=' + encodeURIComponent('" OR *'))).toEqual([]);
    expect(await found('account=account')).toEqual(['zoe', 'ada']);
    expect(await found('account=guest')).toEqual(['grace']);
    expect(await found('view=returning')).toEqual(['ada']);
    expect(await found('view=no-orders')).toEqual(['zoe']);
    expect(await found('account=account&orders=several&q=ada')).toEqual(['ada']);
  });

  it('follows tags, names, payments and accounts at once', async () => {
    const { store, desk, first, found, idOf } = await people();
    const id = await idOf('grace@navy.example');
    await desk.tag(id, ['vip', 'press kit'], NOW);
    expect(await found('tag=Press+Kit')).toEqual(['grace']);
    expect(await found('tag=press')).toEqual([]);
    await desk.tag(id, [], NOW);
    expect(await found('tag=vip')).toEqual([]);
    await store.shop.customerAccounts.setContact(await idOf('ada'), { name: 'Countess', phone: null }, NOW);
    expect([await found('q=lovelace'), await found('q=count')]).toEqual([[], ['ada']]);
    const paid = { reference: first.paymentReference, outcome: 'paid', amount: first.total, currency: 'USD' } as const;
    expect(await found('spent=10000')).toEqual([]);
    await store.shop.payments.settle('test', paid, settling, NOW);
    await d1.prepare('update orders set paid = 20000, total = 20000 where id = ?').bind(first.id).run();
    expect(await found('spent=10000')).toEqual(['ada']);
    await store.shop.customerAccounts.remove(await idOf('ada'));
    expect(await found('account=account')).toEqual(['zoe']);
  });

  it('finds names with and without their accents, however they came in', async () => {
    const { store, found, idOf } = await people();
    await buy(store, 'jose@example.com', 'José Núñez');
    expect([await found('q=jose+nunez'), await found('q=Jósé')]).toEqual([['jose'], ['jose']]);
    await store.shop.customerAccounts.setContact(await idOf('ada'), { name: 'Łucja Ångström', phone: null }, NOW);
    expect([await found('q=lucja+ang'), await found('q=łucja')]).toEqual([['ada'], ['ada']]);
  });

  it('sorts them by name, by what they spent and by their orders, and follows what changes', async () => {
    const { found, first, idOf, store } = await people();
    expect(await found('sort=name')).toEqual(['ada', 'grace', 'zoe']);
    expect(await found('sort=-name&account=account')).toEqual(['zoe', 'ada']);
    expect(await found('sort=-orders')).toEqual(['ada', 'grace', 'zoe']);
    await d1.prepare('update orders set paid = 2400 where id = ?').bind(first.id).run();
    expect((await found('sort=-spent'))[0]).toBe('ada');
    expect((await found('sort=spent'))[2]).toBe('ada');
    await d1.prepare('update orders set refunded = 2400 where id = ?').bind(first.id).run();
    await store.shop.customerAccounts.setContact(await idOf('zoe'), { name: 'Ábel', phone: null }, NOW);
    expect(await found('sort=name')).toEqual(['zoe', 'ada', 'grace']);
    expect(await found('sort=-spent')).toEqual(['zoe', 'grace', 'ada']);
  });

  it('shows nobody of another store', async () => {
    const { found } = await people();
    await people();
    expect(await found('q=ada')).toEqual(['ada']);
  });
});

describe('erasing a customer', () => {
  /** Every text in every table of the store, the audit log aside. */
  async function textsOf({ siteId }: TestShop): Promise<string> {
    const tables = tableNames.map((name) => getTableName(tableOf(name)));
    const rows = await d1.batch(
      tables.map((table) => d1.prepare(`select * from "${table}" where site_id = ?`).bind(siteId)),
    );
    return JSON.stringify(rows.map((one) => one.results)).toLowerCase();
  }

  it('takes the person out of every table, and keeps the orders', async () => {
    const { store, site, list, desk, first, found, idOf } = await people();
    const { shop } = store;
    const id = await idOf('ada@example.com');
    await desk.note(id, 'Lovelace likes lamps', NOW);
    const address = { name: 'Ada Lovelace', company: '', line1: '2140 Kietzke Lane', line2: '', city: 'Reno' };
    const whole = { ...address, region: 'NV', postcode: '89502', country: 'US' };
    await shop.customerAddresses.add(id, 'kept', whole, true, NOW);
    const { cart } = await cartWith(store, { black: 1 });
    await shop.cart.saveDraft(cart.id, { email: ' Ada@Example.com'.trim(), name: 'Ada Lovelace', city: 'Reno' });
    await shop.customerSessions.open({ tokenHash: 's', customerId: id, passwordHash: 'hash' }, NOW);
    await shop.mail.queue({ kind: 'customer-notice', recipient: 'ada@example.com', payload: {} }, NOW);
    await d1
      .prepare(
        `insert into order_events (site_id, id, order_id, kind, detail, at) values (?, 'n', ?, 'note', ?, ${NOW})`,
      )
      .bind(store.siteId, first.id, JSON.stringify({ by: { name: 'Felix' }, text: 'Ada Lovelace called' }))
      .run();
    expect(await desk.erase(id, NOW + 1)).toBe(true);
    const left = await textsOf(store);
    for (const trace of ['lovelace', 'ada@example.com', '555 0100']) expect(left).not.toContain(trace);
    expect(await found('q=ada')).toEqual([]);
    expect((await site.ask({ one: list.byId(id) })).one).toBeNull();
    const { order } = await shop.ask({ order: shop.orders.byId(first.id) });
    expect(order).toMatchObject({ email: ERASED_EMAIL, phone: null, note: '', customerId: null, total: first.total });
    expect(order?.shippingAddress).toEqual({ name: '', line1: '', country: 'US', region: 'NV' });
    expect(order?.lines).toHaveLength(1);
    expect(await desk.erase(id, NOW + 2)).toBe(false);
  });

  it('leaves everybody else as they were', async () => {
    const { desk, found, site, list, idOf } = await people();
    const grace = await idOf('grace@navy.example');
    const before = (await site.ask({ one: list.byId(grace) })).one;
    await desk.erase(await idOf('ada@example.com'), NOW);
    expect((await site.ask({ one: list.byId(grace) })).one).toEqual(before);
    expect(await found('')).toEqual(['zoe', 'grace']);
  });
});

it('gives out everything about a person, and nothing of others', async () => {
  const { store, site, desk, idOf } = await people();
  await store.shop.mail.queue({ kind: 'customer-notice', recipient: 'ada@example.com', payload: {} }, NOW);
  const { all } = await site.ask({ all: desk.everything(await idOf('ada@example.com')) });
  expect(all.orders).toHaveLength(2);
  expect(all.orders[0]).toMatchObject({ email: 'ada@example.com', note: 'For Ada Lovelace', lines: [{ quantity: 1 }] });
  expect(all.letters.length).toBeGreaterThan(0);
  expect(JSON.stringify(all)).not.toContain('grace');
});
