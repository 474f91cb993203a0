import { openLocal } from './lib/platform.ts';
import { siteDb } from '#db/site-db.ts';
import { indexingRepo } from '#features/listing/indexing.repo.ts';
const p = await openLocal('/tmp/disc/large'); const t = performance.now();
for (let i = 0; i <= 1000; i++) {
  const site = siteDb(p.DB, { id: `01900000-0000-7000-9000-${i.toString(16).padStart(12, '0')}` as never, key: `g${i.toString(36)}` });
  for (;;) { const r = await indexingRepo(site).drain({ now: Date.now(), limit: 5000 }); if (i === 0) console.log(r, Math.round(performance.now() - t)); if (!r.waiting) break; }
}
console.log('done', Math.round(performance.now() - t)); await p.dispose();
