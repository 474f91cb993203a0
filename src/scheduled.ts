import { dbFor, sitesWithWork } from '#db/platform.ts';
import { deliver } from '#features/mail/deliver.ts';
import { sweepUnpaid } from '#features/orders/sweep.ts';
import { keepFigures } from '#features/sales/keep-figures.ts';
import { failureOf } from '#features/tenancy/failure.ts';
import { storeFor, type Shop } from './shop.ts';

/** Products indexed for one store in one run, so that no store keeps the others waiting. */
const MOST_INDEXED = 500;

/** What is done for a store when it is due, in this order: stock given back is stock to be listed again. */
const jobs: Record<string, (shop: Shop, env: Env, now: number) => Promise<unknown>> = {
  'unpaid orders': (shop, _env, now) => sweepUnpaid(shop, now),
  mail: (shop, env, now) => deliver(shop, env, now),
  figures: (shop, _env, now) => keepFigures(shop, now),
  index: (shop, _env, now) => shop.indexing.drain({ now, limit: MOST_INDEXED }),
};

/** Does what is due in every store. A failure is logged, and keeps neither another job nor another store from its turn. */
export async function sweep(env: Env, now: number): Promise<void> {
  for (const site of await sitesWithWork(env, now)) {
    const shop = storeFor(dbFor(env, site));
    for (const [job, run] of Object.entries(jobs)) {
      try {
        await run(shop, env, now);
      } catch (error) {
        console.error(JSON.stringify({ level: 'error', job, site: site.id, error: failureOf(error).text }));
      }
    }
  }
}
