import { accountsDb } from '#db/accounts.ts';
import { dbFor, peopleDbFor, sitesWithWork } from '#db/platform.ts';
import { sweepImports } from '#features/import/sweep-imports.ts';
import { deliver } from '#features/mail/deliver.ts';
import type { Post } from '#features/mail/open-link.ts';
import { resealed } from '#features/payments/provider-keys.ts';
import { sweepRefunds } from '#features/refunds/sweep-refunds.ts';
import { sweepUnpaid } from '#features/orders/sweep.ts';
import { keepFigures } from '#features/sales/keep-figures.ts';
import { failureOf } from '#features/tenancy/failure.ts';
import { keyringOf } from '#lib/keyring.ts';
import { peopleFor } from './shop-people.ts';
import { storeFor, type Shop } from './shop.ts';

/** Products indexed for one store at once, and how often in one run, so that no store keeps the others waiting. */
const MOST_INDEXED = 500;
const MOST_ROUNDS = 4;

/** What is done for a store when it is due, in this order: stock given back is stock to be listed again. */
const jobs: Record<string, (store: Required<Post>, env: Env, now: number) => Promise<unknown>> = {
  'unpaid orders': ({ shop }, _env, now) => sweepUnpaid(shop, now),
  refunds: ({ shop }, env, now) => sweepRefunds(shop, env, now),
  mail: (store, env, now) => deliver(store, env, now),
  'audit log': ({ shop }, _env, now) => shop.audit.tellUnfinished(now),
  figures: ({ shop }, _env, now) => keepFigures(shop, now),
  keys: resealKeys,
  'old carts': ({ shop }, _env, now) => shop.cart.removeStale(now),
  'old mail': ({ shop }, _env, now) => shop.mail.emptySent(now),
  'left imports': ({ shop }, env, now) => sweepImports(shop, env.MEDIA, now),
  index: ({ shop }, _env, now) => fileAndIndex(shop, now),
};

/** What waits in a paused store: its shoppers cannot reach the pages on which they would pay, and it writes to nobody. */
const WAITING = new Set(['unpaid orders', 'mail']);

/** Does what is due in every store. A failure is logged, and keeps neither another job nor another store from its turn. */
export async function sweep(env: Env, now: number): Promise<void> {
  for (const site of await sitesWithWork(env, now, currentKey(env))) {
    const people = peopleFor(peopleDbFor(env, site), accountsDb(env.DB));
    const store = { shop: storeFor(dbFor(env, site)), people };
    for (const [job, run] of Object.entries(jobs)) {
      if (site.status !== 'active' && WAITING.has(job)) continue;
      try {
        await run(store, env, now);
      } catch (error) {
        console.error(JSON.stringify({ level: 'error', job, site: site.id, error: failureOf(error).text }));
      }
    }
  }
}

/** Indexes what changed, and some of the products that rules of collections are asked about again. */
async function fileAndIndex({ collectionDesk, indexing }: Shop, now: number): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const isFiling = await collectionDesk.queueNext(now);
    const { waiting } = await indexing.drain({ now, limit: MOST_INDEXED });
    if (!isFiling && !waiting) return;
  }
}

/** Seals the keys of payment providers anew that were sealed with an older secret of the environment. */
async function resealKeys({ shop }: Required<Post>, env: Env): Promise<void> {
  const { keys } = await shop.ask({ keys: shop.providerKeys.all() });
  const older = await resealed(shop.siteId, keys, env);
  if (older.length) await shop.providerKeys.reseal(older);
}

/** Which key of the environment seals. Where SECRET_KEYS is not written as it should be, all other work goes on. */
function currentKey(env: Env): string | null {
  try {
    return keyringOf(env)[0].id;
  } catch (error) {
    console.error(JSON.stringify({ level: 'error', job: 'keys', error: failureOf(error).text }));
    return null;
  }
}
