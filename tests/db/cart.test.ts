import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { metered, newMeter } from '#db/metered.ts';
import { CART_KEPT_FOR, MOST_LINES } from '#features/cart/cart.ts';
import { sitesWithWork } from '#db/platform.ts';
import { lostAnswer } from '../support/lost-answer.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { cartWith, NOW, orderOf, readCart, shopWithStock } from '../support/shop-with-stock.ts';

const d1 = env.DB;
const quantities = (cart: Awaited<ReturnType<typeof readCart>>) =>
  Object.fromEntries(cart.lines.map((line) => [line.variantTitle, line.quantity]));

describe('putting things in a cart', () => {
  it('merges lines of one variant', async () => {
    const store = await shopWithStock(d1, { black: 9, white: 9 });
    const { cart, hash } = await cartWith(store, { black: 1, white: 2 });
    await store.shop.cart.add(cart.id, [{ variantId: 'black', quantity: 3 }], NOW);
    expect(quantities(await readCart(store, hash))).toEqual({ black: 4, white: 2 });
  });

  it('takes no more than there is, of two tabs at the same moment too', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const { cart, hash } = await cartWith(store, { black: 1 });
    const item = { variantId: 'black', quantity: 3 };
    await Promise.all([1, 2, 3].map(() => store.shop.cart.add(cart.id, [item], NOW)));
    expect(quantities(await readCart(store, hash))).toEqual({ black: 5 });
  });

  it('takes what is not counted, and nothing of what is sold out', async () => {
    const store = await shopWithStock(d1, { endless: null, out: 0 });
    const { cart, hash } = await cartWith(store, { endless: 500 });
    expect(await store.shop.cart.add(cart.id, [{ variantId: 'out', quantity: 1 }], NOW)).toBe('sold-out');
    expect(quantities(await readCart(store, hash))).toEqual({ endless: 500 });
  });

  it('takes no more lines than it shows, of two tabs at the same moment and of a whole order put back too', async () => {
    const names = Array.from({ length: MOST_LINES + 2 }, (_, i) => `v${i}`);
    const store = await shopWithStock(d1, Object.fromEntries(names.map((name) => [name, 9])));
    const items = names.map((variantId) => ({ variantId, quantity: 1 }));
    const { cart, hash } = await cartWith(store, Object.fromEntries(names.slice(3).map((name) => [name, 1])));
    const added = await Promise.all(items.slice(0, 3).map((item) => store.shop.cart.add(cart.id, [item], NOW)));
    expect(added.toSorted()).toEqual(['full', 'full', null].toSorted());
    expect((await readCart(store, hash)).lines).toHaveLength(MOST_LINES);
    expect(await store.shop.cart.add(cart.id, items.slice(3), NOW)).toBeNull();
    expect(await store.shop.cart.open('another', items, NOW)).toBe('full');
  });

  it('goes up in version with every change, within one millisecond too', async () => {
    const store = await shopWithStock(d1, { black: 9 });
    const { cart, hash } = await cartWith(store, { black: 1 });
    const versions = [cart.version];
    for (const quantity of [2, 3]) {
      await store.shop.cart.setQuantity(cart.id, cart.lines[0]!, quantity, NOW);
      versions.push((await readCart(store, hash)).version);
    }
    await store.shop.cart.saveDraft(cart.id, { email: 'dana@example.com' });
    const { version, draft } = await readCart(store, hash);
    expect(versions).toEqual([NOW, NOW + 1, NOW + 2]);
    expect([version, draft]).toEqual([NOW + 2, { email: 'dana@example.com' }]);
  });
});

describe('an answer of the database that is lost', () => {
  it.each([
    ['opening a cart', 1],
    ['adding to it', 2],
    ['changing it', 3],
    ['taking something out', 4],
  ])('lets nobody do a thing twice: %s', async (_, nth) => {
    const store = await shopWithStock(d1, { black: 9, white: 9 });
    // Each lost answer is followed by one more round trip, which looks.
    const { cart } = store.over(metered(lostAnswer(d1, nth), newMeter()));
    expect(await cart.open('token', [{ variantId: 'black', quantity: 1 }], NOW)).toBeNull();
    const { id } = await readCart(store, 'token');
    expect(await cart.add(id, [{ variantId: 'black', quantity: 2 }], NOW)).toBeNull();
    const [line] = (await readCart(store, 'token')).lines;
    expect(line?.quantity).toBe(3);
    expect(await cart.setQuantity(id, line!, 5, NOW)).toBeNull();
    expect(await cart.remove(id, line!.id, NOW)).toBeNull();
    expect((await readCart(store, 'token')).lines).toEqual([]);
  });
});

describe('changing a line', () => {
  it('sets it to what is left at most', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const { cart, hash } = await cartWith(store, { black: 1 });
    expect(await store.shop.cart.setQuantity(cart.id, cart.lines[0]!, 8, NOW)).toBeNull();
    expect(quantities(await readCart(store, hash))).toEqual({ black: 5 });
  });

  it('takes it out, and no line of another cart', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const mine = await cartWith(store, { black: 1 });
    const other = await cartWith(store, { black: 2 });
    await store.shop.cart.remove(mine.cart.id, other.cart.lines[0]!.id, NOW);
    expect(quantities(await readCart(store, other.hash))).toEqual({ black: 2 });
    await store.shop.cart.remove(mine.cart.id, mine.cart.lines[0]!.id, NOW);
    expect(quantities(await readCart(store, mine.hash))).toEqual({});
  });
});

it('remembers the price that was seen until the shopper has seen the new one', async () => {
  const store = await shopWithStock(d1, { black: 5 });
  const { cart, hash } = await cartWith(store, { black: 1 });
  await d1.prepare('update variants set price = 2600 where site_id = ?').bind(store.siteId).run();
  expect((await readCart(store, hash)).lines[0]).toMatchObject({ price: 2600, seenPrice: 2400 });
  await store.shop.cart.refreshSeen(cart.id);
  expect((await readCart(store, hash)).lines[0]).toMatchObject({ price: 2600, seenPrice: 2600 });
});

describe('a cart that has become an order', () => {
  it('takes nothing more', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const { cart, hash } = await cartWith(store, { black: 1 });
    await store.shop.orders.place(orderOf(cart), NOW);
    const [line] = cart.lines;
    expect(await store.shop.cart.add(cart.id, [{ variantId: 'black', quantity: 1 }], NOW)).toBe('closed');
    expect(await store.shop.cart.setQuantity(cart.id, line!, 2, NOW)).toBe('closed');
    expect(await store.shop.cart.remove(cart.id, line!.id, NOW)).toBe('closed');
    await store.shop.cart.saveDraft(cart.id, { email: 'late@example.com' });
    expect(await readCart(store, hash)).toMatchObject({ draft: {}, lines: [{ quantity: 1 }] });
  });

  it('loses nothing that another tab put in while it was being ordered', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const { cart, hash } = await cartWith(store, { black: 1 });
    const item = { variantId: 'black', quantity: 1 };
    const ordering = store.over(meanwhile(d1, 1, () => store.shop.cart.add(cart.id, [item], NOW)));
    expect(await ordering.orders.place(orderOf(cart), NOW)).toEqual({ kind: 'changed' });
    expect(await readCart(store, hash)).toMatchObject({ orderId: null, lines: [{ quantity: 2 }] });
  });
});

it('is nothing at another store', async () => {
  const store = await shopWithStock(d1, { black: 5 });
  const other = await shopWithStock(d1, { black: 5 });
  const { hash } = await cartWith(store, { black: 1 });
  expect((await other.shop.ask({ cart: other.shop.cart.byToken(hash, NOW) })).cart).toBeNull();
});

it.each([
  ['is a draft', `update products set status = 'draft' where site_id = ?`],
  ['comes out later', `update products set published_at = ${NOW + 1} where site_id = ?`],
])('does not offer what %s', async (_, change) => {
  const store = await shopWithStock(d1, { black: 5 });
  await d1.prepare(change).bind(store.siteId).run();
  const { offer } = await store.shop.ask({ offer: store.shop.cart.offer('black', NOW) });
  expect(offer).toMatchObject({ isForSale: false });
});

describe('a cart that nobody changes', () => {
  it('goes after half a year with what is in it, and the store has that to do then', async () => {
    const store = await shopWithStock(d1, { black: 9 });
    const { hash } = await cartWith(store, { black: 1 });
    const fresh = await cartWith(store, { black: 2 });
    await store.shop.cart.add(fresh.cart.id, [{ variantId: 'black', quantity: 1 }], NOW + 1);
    await d1.prepare('delete from index_queue where site_id = ?').bind(store.siteId).run();
    const later = NOW + CART_KEPT_FOR;
    const hasWork = async (now: number) => (await sitesWithWork(env, now, null)).some(({ id }) => id === store.siteId);
    expect([await hasWork(later - 1), await hasWork(later)]).toEqual([false, true]);

    await store.shop.cart.removeStale(later - 1);
    expect((await readCart(store, hash)).lines).toHaveLength(1);
    await store.shop.cart.removeStale(later);
    await expect(readCart(store, hash)).rejects.toThrow('no such cart');
    expect(quantities(await readCart(store, fresh.hash))).toEqual({ black: 3 });
    const lines = d1.prepare('select count(*) n from cart_lines where site_id = ?').bind(store.siteId);
    expect(await lines.first()).toEqual({ n: 1 });
    expect(await hasWork(later)).toBe(false);
  });
});
