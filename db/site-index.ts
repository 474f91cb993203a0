import type { drizzle } from 'drizzle-orm/d1';
import type { SiteId } from '#lib/site-id.ts';
import { customerIndex } from './index-customers.ts';
import { auditIndex } from './index-audit.ts';
import { listingReads } from './index-listings.ts';
import { tokenLock } from './index-lock.ts';
import { searchReads } from './index-search.ts';
import { orderIndex } from './index-orders.ts';
import { catalogueIndex } from './index-products.ts';
import { indexWrites } from './index-writes.ts';
import { variantReads } from './index-variants.ts';
import { rawStatement } from './raw-statement.ts';

/**
 * One store's part of the full-text tables. They have no store column: every token carries the store's prefix, and what
 * is found is joined with the store's own cards.
 */
export function siteIndex(db: ReturnType<typeof drizzle>, site: { id: SiteId; key: string }) {
  const statement = rawStatement(db);
  const lock = tokenLock(site.key);
  return {
    ...listingReads(statement, site, lock, db.$client as D1Database),
    ...searchReads(statement, site, lock),
    ...indexWrites(statement, site, lock),
    ...auditIndex(statement, site, lock),
    ...orderIndex(statement, site, lock),
    ...customerIndex(statement, site, lock),
    ...variantReads(statement, site, lock),
    ...catalogueIndex(statement, site, lock),
  };
}
