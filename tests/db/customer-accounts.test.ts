import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { LINK_LIFE } from '#features/customers/customer-links.ts';
import { IDLE_LIFE, SESSION_LIFE } from '#features/customers/customer-sessions.repo.ts';
import { cartWith, NOW, orderOf, shopWithStock, type TestShop } from '../support/shop-with-stock.ts';

const d1 = env.DB;
const DAY = 24 * 60 * 60 * 1000;
const ADA = 'ada@example.com';
const many = <T>(count: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, i) => work(i)));

/** Registers an address and finishes the account. Answers the customer's id. */
async function register({ shop }: Pick<TestShop, 'shop'>, email = ADA, token = `join ${email}`): Promise<string> {
  await shop.customerJoining.begin({ email, name: 'Ada Lovelace' }, token, NOW);
  const joined = await shop.customerJoining.finish(token, `hash of ${email}`, NOW);
  if (joined.kind !== 'joined') throw new Error(joined.kind);
  return joined.customerId;
}

async function order(store: TestShop, changes: Parameters<typeof orderOf>[1] = {}, at = NOW): Promise<string> {
  const placed = orderOf((await cartWith(store, { black: 1 })).cart, { email: ADA, name: 'A stranger', ...changes });
  expect(await store.shop.orders.place(placed, at)).toMatchObject({ kind: 'placed' });
  return placed.id;
}

const accountOf = async ({ shop }: TestShop, email = ADA) =>
  (await shop.ask({ account: shop.customerAccounts.byEmail(email) })).account;
const historyOf = async ({ shop }: TestShop, id: string) =>
  (await shop.ask({ page: shop.customerOrders.page(id, null) })).page.orders.map((one) => one.id);
const customerOf = async ({ shop }: TestShop, token: string, now = NOW) =>
  (await shop.ask({ customer: shop.customerSessions.byToken(token, now) })).customer;
const rollup = async ({ siteId }: TestShop, id: string) =>
  (
    await d1
      .prepare('select order_count, spent, last_order_at from customers where site_id = ? and id = ?')
      .bind(siteId, id)
      .all()
  ).results[0];

describe('an account', () => {
  it('begins with its link, once, of fifty uses at the same moment', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    await store.shop.customerJoining.begin({ email: ADA, name: 'Ada' }, 'link', NOW);
    expect(await accountOf(store)).toBeNull();
    const all = await many(50, (i) => store.shop.customerJoining.finish('link', `hash ${i}`, NOW));
    const done = all.flatMap(({ kind }, i) => (kind === 'joined' ? [i] : []));
    expect(done).toHaveLength(1);
    expect((await accountOf(store))?.passwordHash).toBe(`hash ${done[0]}`);
  });

  it('is one, however many links were sent to its address', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    for (const i of [0, 1, 2]) await store.shop.customerJoining.begin({ email: ADA, name: 'Ada' }, `link ${i}`, NOW);
    const all = await many(3, (i) => store.shop.customerJoining.finish(`link ${i}`, 'hash', NOW));
    expect(all.map(({ kind }) => kind).sort()).toEqual(['joined', 'used', 'used']);
    await store.shop.customerJoining.begin({ email: ADA, name: 'Ada' }, 'one more', NOW);
    expect(await store.shop.customerJoining.finish('one more', 'mine', NOW)).toEqual({ kind: 'taken' });
    expect((await accountOf(store))?.passwordHash).toBe('hash');
  });

  it('does not begin by a link that is too old, or another store’s', async () => {
    const [here, there] = [await shopWithStock(d1, { black: 5 }), await shopWithStock(d1, { black: 5 })];
    await here.shop.customerJoining.begin({ email: ADA, name: 'Ada' }, 'link', NOW);
    expect(await there.shop.customerJoining.finish('link', 'hash', NOW)).toEqual({ kind: 'used' });
    expect(await here.shop.customerJoining.finish('link', 'hash', NOW + LINK_LIFE)).toEqual({ kind: 'used' });
    expect(await accountOf(here)).toBeNull();
  });

  it('has what was ordered with its address before, and nothing of other people', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const mine = await order(store);
    const old = await order(store);
    // As orders were before customers were kept.
    await d1.prepare('update orders set customer_id = null where id = ?').bind(old).run();
    await order(store, { email: 'grace@example.com' });
    const id = await register(store);
    expect((await historyOf(store, id)).sort()).toEqual([mine, old].sort());
    expect(await rollup(store, id)).toEqual({ order_count: 2, spent: 0, last_order_at: NOW });
  });

  it('keeps its name when somebody else orders with its address', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    await register(store);
    await order(store, { name: 'Mallory', phone: '+1 555 0100' });
    expect((await accountOf(store))?.name).toBe('Ada Lovelace');
  });

  it('gets the order that its owner places with another address', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const customerId = await register(store);
    const id = await order(store, { customerId, email: 'work@example.com' });
    expect(await historyOf(store, customerId)).toEqual([id]);
    expect(await accountOf(store, 'work@example.com')).toBeNull();
  });

  it('goes with all that let somebody in, and leaves the orders', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const id = await register(store);
    const placed = await order(store);
    await store.shop.customerSessions.open({ tokenHash: 's', customerId: id, passwordHash: `hash of ${ADA}` }, NOW);
    await store.shop.customerAccounts.remove(id);
    expect([await accountOf(store), await customerOf(store, 's')]).toEqual([null, null]);
    expect(await historyOf(store, id)).toEqual([placed]);
    // Who never ordered is forgotten.
    const other = await register(store, 'b@example.com');
    await store.shop.customerAccounts.remove(other);
    expect(await rollup(store, other)).toBeUndefined();
  });
});

describe('a session', () => {
  it('is nobody at another store, and ends by itself', async () => {
    const [here, there] = [await shopWithStock(d1, { black: 5 }), await shopWithStock(d1, { black: 5 })];
    const id = await register(here);
    await register(there);
    const open = { tokenHash: 'token', customerId: id, passwordHash: `hash of ${ADA}` };
    expect(await here.shop.customerSessions.open(open, NOW)).toBe(true);
    const found = (await customerOf(here, 'token'))!;
    expect(found).toMatchObject({ id, email: ADA });
    expect(await customerOf(there, 'token')).toBeNull();
    expect(await customerOf(here, 'token', NOW + IDLE_LIFE)).toBeNull();
    await here.shop.customerSessions.seen(found.sessionId, NOW + SESSION_LIFE - DAY);
    expect(await customerOf(here, 'token', NOW + SESSION_LIFE - 1)).not.toBeNull();
    expect(await customerOf(here, 'token', NOW + SESSION_LIFE)).toBeNull();
  });

  it('does not begin with a password that was replaced meanwhile', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const id = await register(store);
    await store.shop.customerAccounts.setPassword(id, 'another', NOW);
    const open = { tokenHash: 'late', customerId: id, passwordHash: `hash of ${ADA}` };
    expect(await store.shop.customerSessions.open(open, NOW)).toBe(false);
    expect(await customerOf(store, 'late')).toBeNull();
  });

  it('is not ended by another customer', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const [mine, other] = [await register(store), await register(store, 'b@example.com')];
    await store.shop.customerSessions.open({ tokenHash: 't', customerId: mine, passwordHash: `hash of ${ADA}` }, NOW);
    const { sessionId } = (await customerOf(store, 't'))!;
    await store.shop.customerSessions.close(sessionId, other);
    expect(await customerOf(store, 't')).not.toBeNull();
  });
});

describe('a new password', () => {
  it('is chosen by one of fifty uses of a link at once, and ends every session', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const id = await register(store);
    await store.shop.customerSessions.open({ tokenHash: 't', customerId: id, passwordHash: `hash of ${ADA}` }, NOW);
    await store.shop.customerResets.begin(id, 'link', NOW);
    const all = await many(50, (i) => store.shop.customerResets.finish('link', `hash ${i}`, NOW));
    const done = all.flatMap((owner, i) => (owner === id ? [i] : []));
    expect(done).toHaveLength(1);
    expect((await accountOf(store))?.passwordHash).toBe(`hash ${done[0]}`);
    expect(await customerOf(store, 't')).toBeNull();
  });

  it('is not chosen by a link that is too old, nor by one from before the last change', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const id = await register(store);
    await store.shop.customerResets.begin(id, 'old', NOW);
    expect(await store.shop.customerResets.finish('old', 'late', NOW + LINK_LIFE)).toBeNull();
    await store.shop.customerAccounts.setPassword(id, 'chosen', NOW);
    expect(await store.shop.customerResets.finish('old', 'stolen', NOW)).toBeNull();
    expect((await accountOf(store))?.passwordHash).toBe('chosen');
  });
});

describe('another address', () => {
  it('counts from when its link is used, with what a guest ordered by it', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const id = await register(store);
    const mine = await order(store);
    const asGuest = await order(store, { email: 'new@example.com' });
    await store.shop.customerEmails.begin(id, 'new@example.com', 'link', NOW);
    const all = await many(5, () => store.shop.customerEmails.finish('link', NOW));
    expect(all.filter((outcome) => outcome === 'changed')).toHaveLength(1);
    expect(await accountOf(store)).toBeNull();
    expect((await accountOf(store, 'new@example.com'))?.id).toBe(id);
    expect((await historyOf(store, id)).sort()).toEqual([mine, asGuest].sort());
    expect(await rollup(store, id)).toMatchObject({ order_count: 2 });
  });

  it('cannot be another account’s', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const [id] = [await register(store), await register(store, 'b@example.com')];
    await store.shop.customerEmails.begin(id, 'b@example.com', 'link', NOW);
    expect(await store.shop.customerEmails.finish('link', NOW)).toBe('taken');
    expect((await accountOf(store))?.id).toBe(id);
  });
});

describe('what a customer spent', () => {
  it('follows payments, refunds and cancellations of their orders', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const id = await register(store);
    const [first, second] = [await order(store), await order(store, {}, NOW + 1)];
    await d1.prepare(`update orders set paid = 2400 where id in (?, ?)`).bind(first, second).run();
    expect(await rollup(store, id)).toEqual({ order_count: 2, spent: 4800, last_order_at: NOW + 1 });
    await d1.prepare(`update orders set refunded = 400 where id = ?`).bind(first).run();
    await d1.prepare(`update orders set status = 'cancelled' where id = ?`).bind(second).run();
    expect(await rollup(store, id)).toMatchObject({ order_count: 1, spent: 4400 });
  });
});

describe('the history', () => {
  it('goes on where a page ends, and shows nobody else’s lines', async () => {
    const store = await shopWithStock(d1, { black: 20 });
    const { shop } = store;
    const id = await register(store);
    const placed = [];
    for (let i = 0; i < 12; i += 1) placed.unshift(await order(store, {}, NOW + i));
    const { page } = await shop.ask({ page: shop.customerOrders.page(id, null) });
    expect(page.orders.map((one) => one.id)).toEqual(placed.slice(0, 10));
    expect(page.orders.every(({ lines }) => lines.length === 1)).toBe(true);
    const { rest } = await shop.ask({ rest: shop.customerOrders.page(id, page.next) });
    expect(rest).toMatchObject({ orders: [{ id: placed[10] }, { id: placed[11] }], next: null });
    const other = await register(store, 'b@example.com');
    const { lines } = await shop.ask({ lines: shop.customerOrders.lines(other, placed[0]!) });
    expect(lines).toEqual([]);
  });
});

describe('tries', () => {
  it('are each counted at the same moment, in their window and their store', async () => {
    const [here, there] = [await shopWithStock(d1, { black: 5 }), await shopWithStock(d1, { black: 5 })];
    await many(20, () => here.shop.customerTries.count(['a'], 1000, NOW));
    expect(await here.shop.customerTries.count(['a', 'b'], 1000, NOW + 999)).toEqual([
      { count: 21, since: NOW },
      { count: 1, since: NOW + 999 },
    ]);
    expect(await there.shop.customerTries.count(['a'], 1000, NOW)).toMatchObject([{ count: 1 }]);
    expect(await here.shop.customerTries.count(['a'], 1000, NOW + 1000)).toMatchObject([{ count: 1 }]);
  });
});
