import type { FoundVariant } from '#db/index-variants.ts';
import type { Question, SiteDb } from '#db/site-db.ts';
import { queryWords } from '#features/search/words.ts';

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
  return {
    /** Variants of products with these words, the last one unfinished; none when nothing is typed. */
    matching(typed: string): Question<VariantOption[]> {
      const words = queryWords(typed).flatMap(({ parts }) => parts);
      if (words.length === 0) return { statements: [], answer: () => [] };
      return {
        statements: [site.index.variantsBy(words, MOST_FOUND)],
        answer: ([rows]) => (rows as FoundVariant[]).map(toOption),
      };
    },
  };
}

function toOption({ option1, option2, option3, tracked, available, ...row }: FoundVariant): VariantOption {
  return {
    ...row,
    variantTitle: [option1, option2, option3].filter((option) => option !== '').join(', '),
    available: tracked ? available : null,
  };
}
