import { asc, eq, sql, type SQLWrapper } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { ProductSource } from './product-source.ts';

type OwnRows<T> = (T & { productId: string })[];
type Branch = { leaf: string; id: string; title: string; cardFacts: string };

/** What the catalogue knows of these products; unknown ids are left out. Ten statements, whatever their number. */
export function productSources(site: SiteDb, ids: string[]): Question<ProductSource[]> {
  const { rows } = site;
  const { products, productOptions, variants, inventory, productMedia, media, productTags } = rows;
  const { productMetafields, metafieldDefinitions, collectionProducts, categories } = rows;
  const among = (column: SQLWrapper) => sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`;

  const statements = [
    site.select(productFields(products)).from(products).where(among(products.id)),
    site
      .select({ productId: productOptions.productId, name: productOptions.name, values: productOptions.values })
      .from(productOptions)
      .where(among(productOptions.productId))
      .orderBy(asc(productOptions.position)),
    site
      .select({
        productId: variants.productId,
        id: variants.id,
        option1: variants.option1,
        option2: variants.option2,
        option3: variants.option3,
        sku: variants.sku,
        barcode: variants.barcode,
        price: variants.price,
        compareAt: variants.compareAt,
        tracked: inventory.tracked,
        available: inventory.available,
      })
      .from(variants)
      .leftJoin(inventory, eq(inventory.id, variants.id))
      .where(among(variants.productId))
      .orderBy(asc(variants.position)),
    site
      .select({
        productId: productMedia.productId,
        mediaId: media.id,
        alt: media.alt,
        width: media.width,
        height: media.height,
        widths: media.widths,
      })
      .from(productMedia)
      .innerJoin(media, eq(media.id, productMedia.mediaId))
      .where(among(productMedia.productId))
      .orderBy(asc(productMedia.position)),
    site
      .select({ productId: productTags.productId, tag: productTags.tag })
      .from(productTags)
      .where(among(productTags.productId)),
    site
      .select({
        productId: productMetafields.productId,
        key: metafieldDefinitions.key,
        label: metafieldDefinitions.label,
        value: productMetafields.value,
      })
      .from(productMetafields)
      .innerJoin(metafieldDefinitions, eq(metafieldDefinitions.id, productMetafields.definitionId))
      .where(sql`${among(productMetafields.productId)} and ${metafieldDefinitions.namespace} = 'spec'`)
      .orderBy(asc(productMetafields.position)),
    site
      .select({
        productId: collectionProducts.productId,
        id: collectionProducts.collectionId,
        position: collectionProducts.position,
      })
      .from(collectionProducts)
      .where(among(collectionProducts.productId)),
    site
      .select({
        leaf: sql<string>`leaf`.as('leaf'),
        id: sql<string>`id`.as('id'),
        title: sql<string>`title`.as('title'),
        cardFacts: sql<string>`card_facts`.as('cardFacts'),
      })
      .from(
        sql`(
          with recursive branch(leaf, id, parent_id, title, card_facts, depth) as (
            select id, id, parent_id, title, card_facts, 0 from ${categories}
            where id in (select category_id from ${products} where ${among(products.id)})
            union all
            select leaf, categories.id, categories.parent_id, categories.title, categories.card_facts, depth + 1
            from branch join ${categories} on categories.id = branch.parent_id where depth < 10
          )
          select leaf, id, title, card_facts from branch order by depth
        ) branches`,
      ),
  ];

  return {
    statements,
    answer: ([products, options, variants, pictures, tags, specs, collections, branches]) =>
      (products as (Omit<ProductSource, 'branch'> & { categoryId: string | null })[]).map(
        ({ categoryId, ...product }) => ({
          ...product,
          options: of(product.id, options as OwnRows<ProductSource['options'][number]>),
          variants: of(product.id, variants as OwnRows<VariantRow>).map(variantOf),
          pictures: of(product.id, pictures as OwnRows<ProductSource['pictures'][number]>),
          tags: of(product.id, tags as OwnRows<{ tag: string }>).map(({ tag }) => tag),
          specs: of(product.id, specs as OwnRows<ProductSource['specs'][number]>),
          collections: of(product.id, collections as OwnRows<ProductSource['collections'][number]>),
          branch: (branches as Branch[])
            .filter(({ leaf }) => leaf === categoryId)
            .map(({ id, title, cardFacts }) => ({ id, title, cardFacts: JSON.parse(cardFacts) as string[] })),
        }),
      ),
  };
}

type VariantRow = Omit<ProductSource['variants'][number], 'options'> & {
  option1: string;
  option2: string;
  option3: string;
};

const productFields = (products: SiteDb['rows']['products']) => ({
  id: products.id,
  slug: products.slug,
  title: products.title,
  summary: products.summary,
  descriptionHtml: products.descriptionHtml,
  details: products.details,
  kind: products.kind,
  status: products.status,
  vendor: products.vendor,
  productType: products.productType,
  plate: products.plate,
  rank: products.rank,
  categoryId: products.categoryId,
  publishedAt: products.publishedAt,
  createdAt: products.createdAt,
  updatedAt: products.updatedAt,
});

// A variant without an inventory row was never counted, so it does not run out.
function variantOf({
  option1,
  option2,
  option3,
  tracked,
  available,
  ...variant
}: VariantRow): ProductSource['variants'][number] {
  return { ...variant, options: [option1, option2, option3], tracked: tracked ?? false, available: available ?? 0 };
}

const of = <T>(productId: string, rows: OwnRows<T>): T[] =>
  rows.filter((row) => row.productId === productId).map(({ productId: _, ...row }) => row as T);
