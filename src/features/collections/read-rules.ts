import { isNotNull } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { RuledCollection } from './follow-rules.ts';

/** Collections by rules that a store can have: each product is compared with every one of them. */
export const MOST_RULED = 100;

/** The store's collections by rules. */
export function ruledCollections(site: SiteDb): Question<RuledCollection[]> {
  const { id, rules } = site.rows.collections;
  return {
    statements: [site.select({ id, rules }).from(site.rows.collections).where(isNotNull(rules)).limit(MOST_RULED)],
    answer: ([rows]) => rows as RuledCollection[],
  };
}
