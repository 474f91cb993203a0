import path from 'node:path';
import { dbFor, listSites, openStore } from '#db/platform.ts';
import { demoStores } from '#db/seeds/demo-stores.ts';
import { seedStore } from '#db/seeds/seed-store.ts';
import type { SiteDb } from '#db/site-db.ts';
import { homeSettings } from '#features/content/home.ts';
import { indexingRepo } from '#features/listing/indexing.repo.ts';
import { generalSettings } from '#features/settings/general.ts';
import { settingsRepo } from '#features/settings/settings.repo.ts';
import { once } from './fingerprint.ts';
import { Failure } from './log.mjs';
import { readPictureFile } from './picture-files.ts';
import { openLocal, type Platform } from './platform.ts';

type DemoStore = (typeof demoStores)[number];

/**
 * Seeds the demo stores of an instance unless it was done before: a store that was removed since stays removed.
 * @param state absolute folder of the instance's data
 * @returns null when nothing had to be done
 */
export function prepareStores(state: string): Promise<string | null> {
  return once(path.join(state, 'seeded'), '1', async () => {
    const platform = await openLocal(state);
    try {
      const opened = await seedDemoStores(platform);
      return opened.length ? `opened ${opened.join(' and ')}` : 'there already';
    } finally {
      await platform.dispose();
    }
  });
}

/**
 * Opens and fills every demo store that is not there.
 * @returns the names of those that were opened
 * @throws {Failure} when one was begun and not finished
 */
export async function seedDemoStores(platform: Platform): Promise<string[]> {
  const opened: string[] = [];
  for (const store of demoStores) {
    if (await openDemoStore(platform, store)) opened.push(store.seed.settings.general.name);
  }
  return opened;
}

async function openDemoStore(platform: Platform, { seed, theme }: DemoStore): Promise<boolean> {
  const there = (await listSites(platform.DB)).find(({ hosts }) => hosts.includes(seed.host));
  if (there) {
    await ensureFilled(dbFor(platform, there), seed.host);
    return false;
  }
  const now = Date.now();
  const general = generalSettings.parse(seed.settings.general);
  const opened = await openStore(platform.DB, { name: general.name, hosts: [seed.host], general, theme }, now);
  const site = dbFor(platform, opened);
  await seedStore(site, platform.MEDIA, seed, { readPicture: readPictureFile, now });
  await indexingRepo(site).drain({ now, limit: seed.products.length });
  return true;
}

/** @throws {Failure} when the seeding of the store was cut off */
async function ensureFilled(site: SiteDb, host: string): Promise<void> {
  const { settings } = await site.ask({ settings: settingsRepo(site).groups({ home: homeSettings }) });
  if (settings.home.sections.length) return;
  throw new Failure(`${host} was opened, but never filled.`, '`npm run reset` begins afresh.');
}
