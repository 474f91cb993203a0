import { sql } from 'drizzle-orm';
import type { drizzle } from 'drizzle-orm/d1';
import type { SiteId } from '#lib/site-id.ts';

export function siteIndex(db: ReturnType<typeof drizzle>, site: { id: SiteId; key: string }) {
  void sql; void db; void site;
  return {};
}
