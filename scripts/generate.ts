import { parseArgs } from 'node:util';
import { generateStores, type GeneratedSite } from '#db/seeds/generator.ts';
import { siteDb } from '#db/site-db.ts';
import { indexingRepo } from '#features/listing/indexing.repo.ts';
import { giveUp, step } from './lib/log.mjs';
import { migrate } from './lib/migrate.ts';
import { openLocal } from './lib/platform.ts';
import { instance } from './lib/project.mjs';

/*
 * Makes large stores to measure with, in this instance's data:
 * `HERMES_STATE=/tmp/large npm run generate -- --products 100000 --stores 1000 --each 20`.
 */
const { values } = parseArgs({
  options: {
    products: { type: 'string', default: '10000' },
    stores: { type: 'string', default: '0' },
    each: { type: 'string', default: '20' },
  },
});
const size = {
  products: Number(values.products),
  otherStores: Number(values.stores),
  productsEach: Number(values.each),
};

try {
  const { state } = instance();
  await step('Database', () => migrate(state));
  const platform = await openLocal(state);
  let sites: GeneratedSite[] = [];
  await step('Catalogue', async () => {
    sites = await generateStores(platform.DB, size, Date.now());
    return `${size.products} products, ${size.otherStores} other stores`;
  });
  await step('Index', async () => {
    for (const site of sites) {
      const indexing = indexingRepo(siteDb(platform.DB, site));
      while ((await indexing.drain({ now: Date.now(), limit: 5_000 })).waiting);
    }
    return 'made';
  });
  await platform.dispose();
} catch (error) {
  giveUp(error);
}
