import { createReadStream, existsSync, statSync } from 'node:fs';
import { dbFor, siteByHost } from '#db/platform.ts';
import { UnreadableFile } from '#features/import/columns.ts';
import { importProducts } from '#features/import/import-products.ts';
import { importRepo } from '#features/import/import.repo.ts';
import { pictureTaker } from '#features/import/take-pictures.ts';
import { indexingRepo } from '#features/listing/indexing.repo.ts';
import { newId } from '#lib/ids.ts';
import { download } from './import/download.ts';
import { importArguments, usage, type ImportArguments } from './import/options.ts';
import { reporter } from './import/reporter.ts';
import { render } from './import/render.ts';
import { Failure, giveUp, step } from './lib/log.mjs';
import type { Platform } from './lib/platform.ts';
import { storeHostOf } from './lib/typed-host.ts';
import { withPlatform } from './lib/with-platform.ts';
import { progressLine } from './import/progress.ts';

/* Brings a Shopify product CSV into a store: see docs/IMPORT.md. */

/** The counts of the listings are made anew after each portion. */
const PRODUCTS_INDEXED_AT_ONCE = 2_000;

try {
  const args = importArguments(process.argv.slice(2));
  if (!args) console.log(usage);
  else {
    if (!existsSync(args.file) || !statSync(args.file).isFile()) throw new Failure(`There is no file ${args.file}.`);
    await withPlatform(process.argv.slice(2), (platform) => run(platform, args));
  }
} catch (error) {
  giveUp(error instanceof UnreadableFile ? new Failure(error.message, 'Nothing was changed.') : error);
}

async function run(platform: Platform, args: ImportArguments): Promise<void> {
  const store = await siteByHost(platform.DB, storeHostOf(args.site));
  if (!store) throw new Failure(`No store answers on ${args.site}.`, '`npm run site -- list` shows the stores.');
  const site = dbFor(platform, store);
  const now = Date.now();
  const report = reporter(args.report);
  const progress = progressLine();
  const summary = await importProducts(createReadStream(args.file), {
    ...{
      repo: importRepo(site),
      newId,
      now,
      dryRun: args.dryRun,
      takesStock: args.stock,
      currency: store.general.currency,
    },
    takePictures: args.pictures ? pictureTaker(site, platform.MEDIA, { download, render }, { newId, now }) : null,
    onProblem: report.add,
    onProgress: ({ rows, created, updated, unchanged, refused }) =>
      progress.show(`${rows} rows: ${created} new, ${updated} changed, ${unchanged} unchanged, ${refused} refused`),
  });
  progress.end();
  await report.print(summary, { store: store.general.name, dryRun: args.dryRun });
  if (summary.created + summary.updated + summary.unchanged === 0) process.exitCode = 1;
  if (!args.dryRun) await step('Search index', () => drain(site));
}

/** Makes the products that changed findable at once, rather than at the next sweep. */
async function drain(site: ReturnType<typeof dbFor>): Promise<string | null> {
  const progress = progressLine();
  let products = 0;
  for (let waiting = true; waiting;) {
    const drained = await indexingRepo(site).drain({ now: Date.now(), limit: PRODUCTS_INDEXED_AT_ONCE });
    products += drained.products;
    waiting = drained.waiting;
    progress.show(`${products} products indexed`);
  }
  progress.end();
  return products ? `${products} products` : null;
}
