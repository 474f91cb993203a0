import { sql } from 'drizzle-orm';
import type { SiteId } from '#lib/site-id.ts';
import type { TokenLock } from './index-lock.ts';
import type { RawStatement } from './raw-statement.ts';

/** A variant that staff can put into an order. Price in minor units. */
export type FoundVariant = {
  variantId: string;
  title: string;
  option1: string;
  option2: string;
  option3: string;
  sku: string | null;
  price: number;
  mediaId: string | null;
  tracked: number;
  available: number;
};

/** Products read for one search. */
const MOST_PRODUCTS = 12;

/** Finds variants by the words of their products. */
export function variantReads(statement: RawStatement, site: { id: SiteId }, lock: TokenLock) {
  return {
    /** Variants of products whose title or keywords have these words, the last one unfinished; at most `limit`. */
    variantsBy: (words: readonly string[], limit: number) =>
      statement<FoundVariant>(sql`
        select v.id as "variantId", p.title, v.option1, v.option2, v.option3, v.sku, v.price,
          coalesce(v.media_id, (
            select m.media_id from product_media m
            where m.site_id = ${site.id} and m.product_id = p.id order by m.position limit 1
          )) as "mediaId",
          coalesce(i.tracked, 1) as tracked, coalesce(i.available, 0) as available
        from (
          select rowid as key from product_text where product_text match ${`{title keywords} : (${lock.all([...words])}*)`}
          order by rowid limit cast(${MOST_PRODUCTS} as integer)
        )
          cross join product_cards c on c.rank_doc = key and c.site_id = ${site.id}
          cross join products p on p.site_id = c.site_id and p.id = c.id
          cross join variants v on v.site_id = c.site_id and v.product_id = c.id
          left join inventory i on i.site_id = c.site_id and i.id = v.id
        order by key, v.position limit cast(${limit} as integer)`),
  };
}
