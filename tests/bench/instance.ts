import { rmSync } from 'node:fs';
import { dbFor, openStore } from '#db/platform.ts';
import { demoStores } from '#db/seeds/demo-stores.ts';
import { seedStore } from '#db/seeds/seed-store.ts';
import { indexingRepo } from '#features/listing/indexing.repo.ts';
import { generalSettings } from '#features/settings/general.ts';
import { migrate } from '../../scripts/lib/migrate.ts';
import { readPictureFile } from '../../scripts/lib/picture-files.ts';
import { openLocal, type Platform } from '../../scripts/lib/platform.ts';
import { largerStore } from './larger-store.ts';

/**
 * Begins an instance afresh with the demo stores, each with as many products as asked for.
 * @param state absolute folder of the instance's data; what is in it is removed
 */
export async function freshInstance(state: string, products: number): Promise<void> {
  rmSync(state, { recursive: true, force: true });
  await migrate(state);
  const platform = await openLocal(state);
  try {
    for (const store of demoStores) await openLargerStore(platform, store, products);
  } finally {
    await platform.dispose();
  }
}

async function openLargerStore(platform: Platform, { seed, theme }: (typeof demoStores)[number], products: number) {
  const now = Date.now();
  const general = generalSettings.parse(seed.settings.general);
  const opened = await openStore(platform.DB, { name: general.name, hosts: [seed.host], general, theme }, now);
  const site = dbFor(platform, opened);
  await seedStore(site, platform.MEDIA, largerStore(seed, products), { readPicture: readPictureFile, now });
  const indexing = indexingRepo(site);
  while ((await indexing.drain({ now, limit: 1_000 })).waiting);
}
