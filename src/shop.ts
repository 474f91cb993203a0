import type { SiteDb } from '#db/site-db.ts';
import { contentRepo } from '#features/content/content.repo.ts';
import { settingsRepo } from '#features/settings/settings.repo.ts';

/** Every repository a page of one store can reach, as `Astro.locals.shop`. Only this file collects them. */
export function storeFor(site: SiteDb) {
  return {
    siteId: site.siteId,
    ask: site.ask,
    content: contentRepo(site),
    settings: settingsRepo(site),
  };
}

export type Shop = ReturnType<typeof storeFor>;
