import { asc, eq, sql, type SQLWrapper } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { CurrentOption, CurrentProduct, CurrentVariant } from './current-product.ts';

/** The products with these slugs, each with all that can be changed of it. Seven statements, whatever their number. */
export const productsBySlug = (site: SiteDb, slugs: string[]): Question<CurrentProduct[]> =>
  productsAmong(site, site.rows.products.slug, slugs);

/** The products with these ids, in the same way. */
export const productsById = (site: SiteDb, ids: string[]): Question<CurrentProduct[]> =>
  productsAmong(site, site.rows.products.id, ids);

function productsAmong(site: SiteDb, column: SQLWrapper, values: string[]): Question<CurrentProduct[]> {
  const { products } = site.rows;
  const asked = sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
  const ids = site.select({ id: products.id }).from(products).where(asked);
  return {
    statements: [productsOf(site, asked), ...partsOf(site, (productId) => sql`${productId} in ${ids}`)],
    answer(results) {
      const [found, ...parts] = results as [ProductRow[], ...Owned[][]];
      const [options, variants, pictures, tags, metafields, collections] = parts.map(byProduct);
      return found.map((product) => ({
        ...product,
        options: partsIn<CurrentOption>(options, product.id),
        variants: partsIn<VariantRow>(variants, product.id).map(asVariant),
        pictures: partsIn(pictures, product.id),
        tags: partsIn(tags, product.id),
        metafields: partsIn(metafields, product.id),
        collections: partsIn(collections, product.id),
      }));
    },
  };
}

type Owned = { productId: string };
type ProductRow = Omit<CurrentProduct, 'options' | 'variants' | 'pictures' | 'tags' | 'metafields' | 'collections'>;
type VariantRow = Omit<CurrentVariant, 'values' | 'stock'> & {
  option1: string;
  option2: string;
  option3: string;
  tracked: boolean | null;
  available: number | null;
  held: number | null;
};
type Condition = (productId: SQLWrapper) => ReturnType<typeof sql>;

function productsOf(site: SiteDb, asked: ReturnType<typeof sql>) {
  const { products } = site.rows;
  const { id, slug, title, summary, descriptionHtml, kind, status, vendor, productType } = products;
  const { categoryId, taxClass, seoTitle, seoDescription, publishedAt, updatedAt } = products;
  const texts = { title, summary, descriptionHtml, vendor, productType, seoTitle, seoDescription };
  return site
    .select({ id, slug, ...texts, kind, status, categoryId, taxClass, publishedAt, updatedAt })
    .from(products)
    .where(asked);
}

function partsOf(site: SiteDb, among: Condition) {
  const { productOptions, productMedia, media, productTags, productMetafields, collectionProducts } = site.rows;
  const { id, productId, position, name, values } = productOptions;
  const { definitionId, value } = productMetafields;
  return [
    site
      .select({ id, productId, position, name, values })
      .from(productOptions)
      .where(among(productId))
      .orderBy(asc(position)),
    variantsOf(site, among),
    site
      .select({
        ...{ id: productMedia.id, productId: productMedia.productId, mediaId: productMedia.mediaId },
        ...{ position: productMedia.position, sourceUrl: media.sourceUrl, alt: media.alt },
        ...{ width: media.width, height: media.height, widths: media.widths },
      })
      .from(productMedia)
      .innerJoin(media, eq(media.id, productMedia.mediaId))
      .where(among(productMedia.productId))
      .orderBy(asc(productMedia.position)),
    site
      .select({ id: productTags.id, productId: productTags.productId, tag: productTags.tag })
      .from(productTags)
      .where(among(productTags.productId)),
    site
      .select({ id: productMetafields.id, productId: productMetafields.productId, definitionId, value })
      .from(productMetafields)
      .where(among(productMetafields.productId)),
    site
      .select({
        ...{ id: collectionProducts.id, productId: collectionProducts.productId },
        collectionId: collectionProducts.collectionId,
      })
      .from(collectionProducts)
      .where(among(collectionProducts.productId)),
  ];
}

function variantsOf(site: SiteDb, among: Condition) {
  const { variants, inventory } = site.rows;
  const { id, productId, option1, option2, option3, position, sku, barcode, price, compareAt, weightGrams, mediaId } =
    variants;
  const { tracked, available, held } = inventory;
  const stock = { tracked, available, held };
  return site
    .select({
      id,
      productId,
      option1,
      option2,
      option3,
      position,
      sku,
      barcode,
      price,
      compareAt,
      weightGrams,
      mediaId,
      ...stock,
    })
    .from(variants)
    .leftJoin(inventory, eq(inventory.id, id))
    .where(among(productId))
    .orderBy(asc(position));
}

function asVariant({ option1, option2, option3, tracked, available, held, ...variant }: VariantRow): CurrentVariant {
  const stock = tracked === null || available === null ? null : { tracked, available, held: held ?? 0 };
  return { ...variant, values: [option1, option2, option3], stock };
}

const byProduct = (rows: Owned[]) => Map.groupBy(rows, ({ productId }) => productId);

const partsIn = <T>(parts: Map<string, Owned[]> | undefined, productId: string): T[] =>
  (parts?.get(productId) ?? []) as unknown[] as T[];
