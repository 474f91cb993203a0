import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import { sitesWithWork } from '#db/platform.ts';
import { openKeys, resealed, sealKey, type StoredKey } from '#features/payments/provider-keys.ts';
import { NOW, shopWithStock, type TestShop } from '../support/shop-with-stock.ts';

const older = { SECRET_KEYS: '2025:an older secret that is long enough to be one' };
const both = { SECRET_KEYS: `2026:a newer secret that is long enough to be one,${older.SECRET_KEYS}` };
const SECRET = 'sk_live_0123456789abcdef';

let store: TestShop;

beforeEach(async () => {
  store = await shopWithStock(env.DB, {});
});

async function put({ shop, siteId }: TestShop, key: string, by = older): Promise<void> {
  const sealed = await sealKey(siteId, 'test.signingKey', key, by);
  await shop.providerKeys.put({ id: 'test.signingKey', ...sealed, ending: 'cdef', setBy: 'Ana', updatedAt: NOW });
}
const stored = async ({ shop }: TestShop): Promise<StoredKey[]> =>
  (await shop.ask({ keys: shop.providerKeys.all() })).keys;

describe('a key', () => {
  test('is opened for its provider, and is nowhere in the database', async () => {
    await put(store, SECRET);
    expect(await openKeys(store.shop, older)('test')).toEqual({ signingKey: SECRET });
    expect(await openKeys(store.shop, older)('manual')).toEqual({});
    expect(JSON.stringify(await stored(store))).not.toContain(SECRET);
  });

  test('is replaced and removed', async () => {
    await put(store, SECRET);
    await put(store, 'another key that is long enough');
    expect(await openKeys(store.shop, older)('test')).toEqual({ signingKey: 'another key that is long enough' });
    await store.shop.providerKeys.remove('test.signingKey');
    expect(await openKeys(store.shop, older)('test')).toEqual({});
  });

  test('that was copied to another store does not open there', async () => {
    await put(store, SECRET);
    const other = await shopWithStock(env.DB, {});
    await other.shop.providerKeys.put((await stored(store))[0]!);
    await expect(openKeys(other.shop, older)('test')).rejects.toThrow();
  });
});

describe('when the secret of the environment changes', () => {
  test('keys are sealed anew, and the old secret can go', async () => {
    await put(store, SECRET);
    await store.shop.providerKeys.reseal(await resealed(store.siteId, await stored(store), both));
    expect((await stored(store)).map(({ keyId }) => keyId)).toEqual(['2026']);
    expect(await openKeys(store.shop, { SECRET_KEYS: both.SECRET_KEYS.split(',')[0]! })('test')).toEqual({
      signingKey: SECRET,
    });
    expect(await resealed(store.siteId, await stored(store), both)).toEqual([]);
  });

  test('stores whose keys it did not seal have work, and no others', async () => {
    await put(store, SECRET);
    // Its product waits to be listed, which is work, too.
    await env.DB.prepare('delete from index_queue where site_id = ?').bind(store.siteId).run();
    const idsFor = async (keyId: string | null) => (await sitesWithWork(env, NOW, keyId)).map(({ id }) => id);
    expect(await idsFor('2026')).toContain(store.siteId);
    expect(await idsFor('2025')).not.toContain(store.siteId);
    expect(await idsFor(null)).not.toContain(store.siteId);
  });

  test('a key that was set meanwhile stays', async () => {
    await put(store, SECRET);
    const planned = await resealed(store.siteId, await stored(store), both);
    await put(store, 'another key that is long enough');
    await store.shop.providerKeys.reseal(planned);
    expect(await openKeys(store.shop, both)('test')).toEqual({ signingKey: 'another key that is long enough' });
  });
});
