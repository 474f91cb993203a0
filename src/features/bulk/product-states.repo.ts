import { asc, eq, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { ProductState, VariantState } from './cell.ts';

/** What a change of many products can change of these, by id; unknown ones are left out. */
export function productStates(site: SiteDb, ids: readonly string[]): Question<ProductState[]> {
  const { products, productTags, variants, inventory } = site.rows;
  return {
    statements: [
      site
        .select({
          ...{ id: products.id, title: products.title },
          ...{ status: products.status, publishedAt: products.publishedAt },
        })
        .from(products)
        .where(among(products.id, ids)),
      site
        .select({ productId: productTags.productId, tag: productTags.tag })
        .from(productTags)
        .where(among(productTags.productId, ids)),
      site
        .select({
          productId: variants.productId,
          id: variants.id,
          option1: variants.option1,
          option2: variants.option2,
          option3: variants.option3,
          sku: variants.sku,
          price: variants.price,
          compareAt: variants.compareAt,
          compareAtUntil: variants.compareAtUntil,
          tracked: inventory.tracked,
          left: inventory.available,
        })
        .from(variants)
        .leftJoin(inventory, eq(inventory.id, variants.id))
        .where(among(variants.productId, ids))
        .orderBy(asc(variants.position)),
    ],
    answer([found, tags, rows]) {
      const known = new Map(
        (found as Omit<ProductState, 'tags' | 'variants'>[]).map((product) => [product.id, product]),
      );
      const tagsOf = Map.groupBy(tags as { productId: string; tag: string }[], ({ productId }) => productId);
      const variantsOf = Map.groupBy(rows as VariantRow[], ({ productId }) => productId);
      return ids.flatMap((id) => {
        const product = known.get(id);
        if (!product) return [];
        const own = (tagsOf.get(id) ?? []).map(({ tag }) => tag);
        return [{ ...product, tags: own.sort(), variants: (variantsOf.get(id) ?? []).map(variantOf) }];
      });
    },
  };
}

type VariantRow = Omit<VariantState, 'name' | 'available'> & {
  productId: string;
  option1: string;
  option2: string;
  option3: string;
  tracked: boolean | null;
  left: number | null;
};

const variantOf = ({
  id,
  option1,
  option2,
  option3,
  sku,
  price,
  compareAt,
  compareAtUntil,
  tracked,
  left,
}: VariantRow): VariantState => ({
  ...{ id, sku, price, compareAt, compareAtUntil },
  name: [option1, option2, option3].filter(Boolean).join(' · '),
  available: tracked ? (left ?? 0) : null,
});

/** That a column holds one of these values, however many they are. */
const among = (column: SQLWrapper, values: readonly string[]): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
