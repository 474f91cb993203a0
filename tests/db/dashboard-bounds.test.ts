import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { metered, newMeter } from '#db/metered.ts';
import { generateStores, type GeneratedSite } from '#db/seeds/generator.ts';
import { generateOrders } from '#db/seeds/order-generator.ts';
import { siteDb } from '#db/site-db.ts';
import { dashboardQuestions } from '#features/dashboard/questions.ts';
import { periods } from '#features/sales/period.ts';
import { staffWith } from '#features/staff/staff.ts';
import { addDays } from '#lib/days.ts';
import { adminFor } from '../../src/shop-admin.ts';
import { storeFor } from '../../src/shop.ts';
import { GENERATED_AT } from '../support/generated.ts';

/** The bar for a page of the admin; this leaves room for the session and the store. */
const MOST_ROWS = 480;
const TODAY = new Date(GENERATED_AT).toISOString().slice(0, 10);
const PRODUCTS = 2_000;

let store: GeneratedSite;

/** A year of figures, thousands of products that sold, and as many variants that are running out. */
beforeAll(async () => {
  [store] = (await generateStores(env.DB, { products: PRODUCTS, otherStores: 0, productsEach: 0 }, GENERATED_AT)) as [
    GeneratedSite,
  ];
  await generateOrders(env.DB, [store], 5_000, GENERATED_AT);
  const days = JSON.stringify(Array.from({ length: 365 }, (_, back) => addDays(TODAY, -back)));
  await env.DB.batch([
    env.DB.prepare(
      `insert into daily_figures (site_id, id, orders, net, pieces, visits, carts, checkouts)
      select ?1, value, 9, 90000, 20, 300, 30, 15 from json_each(?2)`,
    ).bind(store.id, days),
    env.DB.prepare(
      `insert into hourly_sales (site_id, id, orders, net)
      select ?1, day.value || 'T' || printf('%02d', hour.value), 1, 900 from json_each(?2) day, json_each(?3) hour
      where day.key < 3`,
    ).bind(store.id, days, JSON.stringify(Array.from({ length: 24 }, (_, hour) => hour))),
    env.DB.prepare(
      `insert into product_sales (site_id, id, pieces, net)
      select site_id, id, 3, 7000 + rowid from products where site_id = ?1`,
    ).bind(store.id),
    env.DB.prepare('update inventory set available = 1 where site_id = ?1').bind(store.id),
  ]);
}, 120_000);

it.each(periods)('the dashboard of %s reads few rows in one round trip, in a store that sells much', async (period) => {
  const meter = newMeter();
  const site = siteDb(metered(env.DB, meter), store);
  const person = { accountId: 'a', membershipId: 'm', sessionId: 's', name: 'A', email: 'a@example.com' };
  const owner = staffWith({ ...person, role: 'owner', confirmedAt: 0 });
  const admin = adminFor(site, site, owner);
  const found = await admin.ask(dashboardQuestions({ admin, shop: storeFor(site) }, owner, period, TODAY));
  expect(found.days!.length).toBe(period === 'today' ? 2 : Number(period) * 2);
  expect(found.best).toHaveLength(5);
  expect(found.low!.variants.length).toBeGreaterThan(5);
  expect(found.longest).toHaveLength(5);
  expect(meter.roundTrips).toBe(1);
  expect(meter.rowsRead).toBeLessThanOrEqual(MOST_ROWS);
});

it('a day’s work of a store is put into its figures by one run', async () => {
  const shop = storeFor(siteDb(env.DB, store));
  await shop.salesWindow.roll(GENERATED_AT, 'UTC');
  expect(await shop.salesDrain.drain({ timezone: 'UTC', limit: 400 })).toBe(400);
});
