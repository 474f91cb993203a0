import type { SiteDb, Statement } from '../site-db.ts';
import { catalogueRows } from './seed-catalogue.ts';
import { contentRows, settingsRows } from './seed-content.ts';
import { mediaRows, seedPictures, type ReadPicture } from './seed-pictures.ts';
import type { SeedRow } from './seed-row.ts';
import type { StoreSeed } from './demo/format.ts';

const STATEMENTS_A_BATCH = 50;
/** D1 allows no more in one statement. */
const PARAMETERS_A_STATEMENT = 100;

/**
 * Fills an opened, empty store with everything its seed shows and sells. Settings are written last: a store that has
 * its `home` document was seeded whole.
 * @param now epoch milliseconds: when the rows were made
 * @throws when the seed refers to something it does not have, or the store is not empty
 */
export async function seedStore(
  site: SiteDb,
  bucket: R2Bucket,
  seed: StoreSeed,
  { readPicture, now }: { readPicture: ReadPicture; now: number },
): Promise<void> {
  const pictures = await seedPictures(bucket, site.siteId, seed, readPicture);
  const rows = [
    ...mediaRows(pictures.values(), now),
    ...catalogueRows(seed, pictures, now),
    ...contentRows(seed, now),
    ...settingsRows(seed, pictures, now),
  ];
  for (const batch of chunks(statements(site, rows), STATEMENTS_A_BATCH)) await site.write(batch);
}

/** As few statements as possible: the rows of a table together, the tables in the order in which they first come. */
function statements(site: SiteDb, rows: SeedRow[]): Statement[] {
  const insert = (some: SeedRow[]) => site.insert(some[0]!.table, some.map(({ row }) => row) as never);
  return [...Map.groupBy(rows, ({ table }) => table).values()].flatMap((ofTable) => {
    const parameters = insert(ofTable.slice(0, 1)).toSQL().params.length;
    return chunks(ofTable, Math.floor(PARAMETERS_A_STATEMENT / parameters)).map(insert);
  });
}

function chunks<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
