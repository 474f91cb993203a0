import { generateStores, type GeneratedSite, type Size } from '#db/seeds/generator.ts';
import { siteDb } from '#db/site-db.ts';
import { indexingRepo } from '#features/listing/indexing.repo.ts';
import { migrate } from './migrate.ts';
import { openLocal } from './platform.ts';

/**
 * Fills an instance with generated stores and indexes them; the large one comes first.
 * @param state absolute folder of the instance's data, which holds no generated stores yet
 */
export async function generate(state: string, size: Size): Promise<GeneratedSite[]> {
  await migrate(state);
  const platform = await openLocal(state);
  try {
    const sites = await generateStores(platform.DB, size, Date.now());
    for (const site of sites) {
      const indexing = indexingRepo(siteDb(platform.DB, site));
      while ((await indexing.drain({ now: Date.now(), limit: 5_000 })).waiting);
    }
    return sites;
  } finally {
    await platform.dispose();
  }
}
