import { asc, eq, sql, type SQL } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';
import type { CardPicture } from '#features/catalog/card.ts';
import type { CartLine, Offer } from './cart.ts';

/*
 * What a variant is sold as now: the columns, and how to read them, for carts, drafts and orders that are edited. A query that
 * takes them joins variants, products and inventory, and media by `pictureOf`.
 */

export type OfferRow = Omit<Offer, 'isForSale' | 'variantTitle'> & {
  option1: string;
  option2: string;
  option3: string;
  isForSale: number;
  tracked: boolean | null;
};
export type LineRow = OfferRow &
  Omit<CartLine, keyof Offer | 'requiresShipping' | 'picture'> & {
    kind: 'physical' | 'digital';
    picture: CardPicture | null;
  };

/** The columns of an offer. `now` in epoch milliseconds. */
export function offerFields({ rows: { variants, products, inventory } }: SiteDb, now: number) {
  return {
    variantId: variants.id,
    slug: products.slug,
    title: products.title,
    option1: variants.option1,
    option2: variants.option2,
    option3: variants.option3,
    price: variants.price,
    isForSale: sql<number>`${products.status} = 'active' and coalesce(${products.publishedAt}, 0) <= ${now}`.as(
      'isForSale',
    ),
    tracked: inventory.tracked,
    available: inventory.available,
  };
}

/** The columns of a line besides its own: what it sells. `now` in epoch milliseconds. */
export function soldFields(site: SiteDb, now: number) {
  const { variants, products, media } = site.rows;
  return {
    productId: products.id,
    compareAt: variants.compareAt,
    sku: variants.sku,
    taxClass: products.taxClass,
    kind: products.kind,
    weightGrams: variants.weightGrams,
    plate: products.plate,
    ...offerFields(site, now),
    picture: { mediaId: media.id, alt: media.alt, width: media.width, height: media.height, widths: media.widths },
  };
}

/** The variant's own picture, or the first one of its product. */
export function pictureOf(site: SiteDb): SQL {
  const { variants, products, productMedia } = site.rows;
  const first = site
    .select({ mediaId: productMedia.mediaId })
    .from(productMedia)
    .where(eq(productMedia.productId, products.id))
    .orderBy(asc(productMedia.position))
    .limit(1);
  return sql`coalesce(${variants.mediaId}, ${first})`;
}

export function toOffer({ option1, option2, option3, tracked, available, isForSale, ...row }: OfferRow): Offer {
  const { variantId, slug, title, price } = row;
  return {
    ...{ variantId, slug, title, price },
    variantTitle: [option1, option2, option3].filter((option) => option !== '').join(', '),
    isForSale: isForSale === 1,
    available: tracked === false ? null : (available ?? 0),
  };
}

export function toLine({ kind, picture, ...row }: LineRow): CartLine {
  const { id, productId, quantity, seenPrice, compareAt, sku, taxClass, weightGrams, plate } = row;
  return {
    ...{ id, productId, quantity, seenPrice, compareAt, sku, taxClass, weightGrams, plate },
    ...toOffer(row),
    requiresShipping: kind === 'physical',
    picture: picture?.mediaId ? picture : null,
  };
}
