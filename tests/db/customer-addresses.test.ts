import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { MOST_ADDRESSES } from '#features/customers/addresses.ts';
import { NOW, shopWithStock } from '../support/shop-with-stock.ts';

const blank = { company: '', line2: '', region: '', postcode: '10115', city: 'Berlin', country: 'DE' };
const street = (line1: string) => ({ ...blank, name: 'Ada', line1 });

async function customers() {
  const { shop } = await shopWithStock(env.DB, { black: 5 });
  const register = async (email: string) => {
    await shop.customerJoining.begin({ email, name: 'Ada' }, email, NOW);
    const joined = await shop.customerJoining.finish(email, 'hash', NOW);
    return joined.kind === 'joined' ? joined.customerId : '';
  };
  const ada = await register('ada@example.com');
  const list = async (id = ada) => (await shop.ask({ list: shop.customerAddresses.list(id) })).list;
  return { shop: shop.customerAddresses, ask: shop.ask, ada, grace: await register('grace@example.com'), list };
}

it('begins checkout with the first, until another is chosen or it goes', async () => {
  const { shop, ada, list } = await customers();
  for (const [i, id] of ['one', 'two', 'three'].entries())
    expect(await shop.add(ada, id, street(id), false, NOW + i)).toBe(true);
  const shown = async () => (await list()).map(({ id, isDefault }) => (isDefault ? `${id}!` : id));
  expect(await shown()).toEqual(['one!', 'two', 'three']);
  await shop.makeDefault(ada, 'three');
  expect(await shown()).toEqual(['three!', 'one', 'two']);
  await shop.change(ada, 'two', street('elsewhere'), true);
  expect(await shown()).toEqual(['two!', 'one', 'three']);
  expect((await list())[0]).toMatchObject({ line1: 'elsewhere' });
  await shop.remove(ada, 'two');
  expect(await shown()).toEqual(['one!', 'three']);
});

it('is nobody else’s to see, change, choose or delete', async () => {
  const { shop, ask, ada, grace, list } = await customers();
  await shop.add(ada, 'mine', street('mine'), true, NOW);
  const before = await list();
  await shop.change(grace, 'mine', street('theirs'), true);
  await shop.makeDefault(grace, 'mine');
  await shop.remove(grace, 'mine');
  expect(await list()).toEqual(before);
  expect((await ask({ one: shop.byId(grace, 'mine') })).one).toBeNull();
});

it('ends at a number of them, however many are added at once', async () => {
  const { shop, ada, list } = await customers();
  const added = await Promise.all(
    Array.from({ length: MOST_ADDRESSES + 5 }, (_, i) => shop.add(ada, `a${i}`, street('x'), false, NOW)),
  );
  expect(added.filter(Boolean)).toHaveLength(MOST_ADDRESSES);
  expect(await list()).toHaveLength(MOST_ADDRESSES);
});
