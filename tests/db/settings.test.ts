import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import { siteDb } from '#db/site-db.ts';
import { checkoutSettings } from '#features/checkout/checkout.settings.ts';
import { settingsDeskRepo } from '#features/settings/settings-desk.repo.ts';
import { SAVES_KEPT } from '#features/settings/settings-groups.ts';
import { newId } from '#lib/ids.ts';
import { cartWith, NOW, orderOf, shopWithStock, type TestShop } from '../support/shop-with-stock.ts';

const by = (name: string) => ({ name, now: NOW, newId });
const asking = (phone: 'required' | 'optional' | 'hidden') => checkoutSettings.parse({ phone });

let shop: TestShop['shop'];
let desk: ReturnType<typeof settingsDeskRepo>;

beforeEach(async () => {
  const store = await shopWithStock(env.DB, {});
  shop = store.shop;
  desk = settingsDeskRepo(siteDb(env.DB, { id: store.siteId, key: store.key }));
});

const state = async () => (await shop.ask({ state: desk.document('checkout') })).state;

describe('a group of settings', () => {
  test('has its defaults until it is saved, and then says who saved it', async () => {
    const fresh = await state();
    expect(fresh).toMatchObject({ value: { phone: 'optional' }, revision: 0, savedBy: '' });
    expect(await desk.save('checkout', asking('hidden'), fresh, by('Ana'))).toBe(2);
    expect(await state()).toMatchObject({ value: { phone: 'hidden' }, revision: 2, savedBy: 'Ana' });
    expect(await shop.ask({ read: shop.settings.groups({ checkout: checkoutSettings }) })).toMatchObject({
      read: { checkout: { phone: 'hidden' } },
    });
  });

  test('keeps what was there before its first save and the last ones', async () => {
    for (let i = 0; i < SAVES_KEPT + 3; i += 1)
      await desk.save('checkout', asking(i % 2 ? 'hidden' : 'required'), await state(), by('Ana'));
    const { revision } = await state();
    const { last, gone } = await shop.ask({
      last: desk.before('checkout', revision - SAVES_KEPT + 1),
      gone: desk.before('checkout', revision - SAVES_KEPT),
    });
    expect(last).not.toBeNull();
    expect(gone).toBeNull();
  });

  test('of two who save, the second is told and overwrites nothing', async () => {
    const seen = await state();
    expect(await desk.save('checkout', asking('hidden'), seen, by('Ana'))).toBe(2);
    expect(await desk.save('checkout', asking('required'), seen, by('Ben'))).toBeNull();
    const both = await state();
    expect(both).toMatchObject({ value: { phone: 'hidden' }, savedBy: 'Ana' });
    const results = await Promise.all(
      ['Ana', 'Ben', 'Cleo'].map((name) => desk.save('checkout', asking('required'), both, by(name))),
    );
    expect(results.filter((revision) => revision !== null)).toEqual([3]);
  });

  test('does not go back to a revision that is forgotten', async () => {
    const old = await state();
    for (let i = 0; i < SAVES_KEPT + 2; i += 1)
      await desk.save('checkout', asking(i % 2 ? 'hidden' : 'required'), await state(), by('Ana'));
    expect(await desk.save('checkout', asking('optional'), old, by('Ben'))).toBeNull();
    expect(await desk.save('checkout', asking('optional'), { ...old, revision: 2 }, by('Ben'))).toBeNull();
  });
});

test('a store is in use once it has products or orders', async () => {
  expect(await shop.ask({ use: desk.inUse() })).toEqual({ use: { products: true, orders: false } });
  const store = await shopWithStock(env.DB, { black: 1 });
  await store.shop.orders.place(orderOf((await cartWith(store, { black: 1 })).cart, { provider: 'manual' }), NOW);
  const other = settingsDeskRepo(siteDb(env.DB, { id: store.siteId, key: store.key }));
  expect(await store.shop.ask({ use: other.inUse() })).toEqual({ use: { products: true, orders: true } });
});
