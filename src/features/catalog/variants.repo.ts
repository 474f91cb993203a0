import { eq, sql } from 'drizzle-orm';
import type { FoundVariant } from '#db/index-variants.ts';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { CartLine } from '#features/cart/cart.ts';
import { pictureOf, soldFields, toLine, type LineRow } from '#features/cart/sold-rows.ts';
import { queryWords, textWords } from '#features/search/words.ts';

const MOST_FOUND = 40;

/** A variant that staff can put into an order. Price in minor units; `available` is null where stock is not counted. */
export type VariantOption = {
  variantId: string;
  title: string;
  variantTitle: string;
  sku: string | null;
  price: number;
  mediaId: string | null;
  available: number | null;
};

/** Variants of what is for sale. */
export function variantsRepo(site: SiteDb) {
  const { variants, products, inventory, media } = site.rows;
  return {
    /** Pieces of variants as they are sold now; the id of each is its variant's. `now` in epoch milliseconds. */
    sold(wanted: readonly { variantId: string; quantity: number }[], now: number): Question<CartLine[]> {
      if (wanted.length === 0) return { statements: [], answer: () => [] };
      const ids = JSON.stringify(wanted.map(({ variantId }) => variantId));
      return {
        statements: [
          site
            .select({ id: variants.id, seenPrice: variants.price, ...soldFields(site, now) })
            .from(variants)
            .innerJoin(products, eq(products.id, variants.productId))
            .leftJoin(inventory, eq(inventory.id, variants.id))
            .leftJoin(media, eq(media.id, pictureOf(site)))
            .where(sql`${variants.id} in (select value from json_each(${ids}))`),
        ],
        answer: ([rows]) =>
          wanted.flatMap(({ variantId, quantity }) => {
            const row = (rows as Omit<LineRow, 'quantity'>[]).find(({ id }) => id === variantId);
            return row ? [toLine({ ...row, quantity })] : [];
          }),
      };
    },

    /** Variants of products with these words, the last one unfinished; none when nothing is typed. */
    matching(typed: string): Question<VariantOption[]> {
      const words = queryWords(typed).flatMap(({ parts }) => parts);
      if (words.length === 0) return { statements: [], answer: () => [] };
      return {
        statements: [site.index.variantsBy(words, MOST_FOUND)],
        answer: ([rows]) => titledFirst(rows as FoundVariant[], words).map(toOption),
      };
    },
  };
}

/** Things that are called by one of the words before those that only have it among their keywords. */
function titledFirst(found: readonly FoundVariant[], words: readonly string[]): FoundVariant[] {
  const isTitled = ({ title }: FoundVariant) =>
    textWords(title).some((word) => words.some((typed) => word.startsWith(typed)));
  return [...found].sort((a, b) => Number(isTitled(b)) - Number(isTitled(a)));
}

function toOption({ option1, option2, option3, tracked, available, ...row }: FoundVariant): VariantOption {
  return {
    ...row,
    variantTitle: [option1, option2, option3].filter((option) => option !== '').join(', '),
    available: tracked ? available : null,
  };
}
