import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { setStatus } from '#db/platform.ts';
import { cartWith, HALF_HOUR, NOW, orderOf, shopWithStock } from '../support/shop-with-stock.ts';
import { sweep } from '../../src/scheduled.ts';

it('an order waits while its store is paused, and runs out when it is open again', async () => {
  const store = await shopWithStock(env.DB, { black: 5 });
  const { shop, siteId } = store;
  const general = { name: 'Cable & Co', email: 'help@shop.example', currency: 'USD', locale: 'en-US' };
  await shop.settings.save('general', general, NOW);
  const order = orderOf((await cartWith(store, { black: 2 })).cart);
  await shop.orders.place(order, NOW);
  const later = NOW + 2 * HALF_HOUR;
  const status = async () => (await shop.ask({ found: shop.orders.byId(order.id) })).found?.status;

  await setStatus(env.DB, siteId, 'maintenance', null, NOW);
  await sweep(env as never, later);
  expect(await status()).toBe('open');

  await setStatus(env.DB, siteId, 'active', null, later);
  await sweep(env as never, later);
  expect(await status()).toBe('cancelled');
});
