import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { OptionValue, ProductDetail } from '#db/schema/products.ts';
import type { AnySite, Question, SiteDb, Slots } from '#db/site-db.ts';
import type { Product, ProductOption, ProductPicture, Spec, Variant } from './product.ts';

/** Bounds of what one product page reads. */
const MOST_VARIANTS = 100;
const MOST_PICTURES = 12;
const MOST_SPECS = 30;
const DEEPEST_CATEGORY = 3;

/** Products as their pages show them. */
export function catalogRepo(site: SiteDb) {
  return {
    /** A product that is on sale now, or null. `now` in epoch milliseconds. */
    productBySlug(slug: string, now: number): Question<Product | null> {
      return {
        statements: site.prepared(productReads, { slug, now }),
        answer(results) {
          const [[product], options, rows, pictures, specs, line] = results as [unknown[], ...unknown[]];
          if (!product) return null;
          return assemble(product as ProductRow, {
            options: options as { name: string; values: OptionValue[] }[],
            variants: rows as VariantRow[],
            pictures: pictures as ProductPicture[],
            specs: specs as SpecRow[],
            categories: line as CategoryRow[],
          });
        },
      };
    },
  };
}

function productReads({ rows, select }: AnySite, { slug, now }: Slots<{ slug: string; now: number }>) {
  const { products, productOptions, variants, productMedia, media } = rows;
  const { categories, productMetafields, metafieldDefinitions } = rows;

  const shown = and(
    eq(products.slug, slug),
    eq(products.status, 'active'),
    or(isNull(products.publishedAt), lte(products.publishedAt, now)),
  );
  const id = select({ id: products.id }).from(products).where(shown);
  const own = select({ id: products.categoryId }).from(products).where(shown);
  // From the product's category up, each read once.
  const line = sql`(
    with recursive line(id, parent_id, slug, title, card_facts, depth) as (
      select id, parent_id, slug, title, card_facts, 1 from ${categories} where id = ${own}
      union all
      select categories.id, categories.parent_id, categories.slug, categories.title, categories.card_facts, depth + 1
      from line join ${categories} on categories.id = line.parent_id where depth < ${DEEPEST_CATEGORY}
    )
    select id, parent_id, slug, title, card_facts from line
  ) line`;

  return [
    select({
      id: products.id,
      slug: products.slug,
      title: products.title,
      summary: products.summary,
      descriptionHtml: products.descriptionHtml,
      details: products.details,
      kind: products.kind,
      vendor: products.vendor,
      plate: products.plate,
      seoTitle: products.seoTitle,
      seoDescription: products.seoDescription,
      updatedAt: products.updatedAt,
      categoryId: products.categoryId,
    })
      .from(products)
      .where(shown)
      .limit(1),
    select({ name: productOptions.name, values: productOptions.values })
      .from(productOptions)
      .where(eq(productOptions.productId, id))
      .orderBy(asc(productOptions.position)),
    select({
      id: variants.id,
      option1: variants.option1,
      option2: variants.option2,
      option3: variants.option3,
      sku: variants.sku,
      price: variants.price,
      compareAt: variants.compareAt,
      compareAtUntil: variants.compareAtUntil,
      mediaId: variants.mediaId,
      tracked: variants.stockTracked,
      available: variants.stockAvailable,
    })
      .from(variants)
      .where(eq(variants.productId, id))
      .orderBy(asc(variants.position))
      .limit(MOST_VARIANTS),
    select({
      mediaId: media.id,
      alt: media.alt,
      width: media.width,
      height: media.height,
      widths: media.widths,
    })
      .from(productMedia)
      .innerJoin(media, eq(media.id, productMedia.mediaId))
      .where(eq(productMedia.productId, id))
      .orderBy(asc(productMedia.position))
      .limit(MOST_PICTURES),
    select({
      namespace: metafieldDefinitions.namespace,
      key: metafieldDefinitions.key,
      label: metafieldDefinitions.label,
      value: productMetafields.value,
      position: productMetafields.position,
    })
      .from(productMetafields)
      .innerJoin(metafieldDefinitions, eq(metafieldDefinitions.id, productMetafields.definitionId))
      .where(eq(productMetafields.productId, id))
      .limit(MOST_SPECS),
    select({
      id: sql<string>`id`.as('id'),
      parentId: sql<string | null>`parent_id`.as('parentId'),
      slug: sql<string>`slug`.as('slug'),
      title: sql<string>`title`.as('title'),
      cardFacts: sql`card_facts`.mapWith(categories.cardFacts).as('cardFacts'),
    }).from(line),
  ];
}

type ProductRow = Omit<
  Product,
  'categories' | 'keyFacts' | 'options' | 'variants' | 'pictures' | 'specs' | 'details'
> & {
  details: ProductDetail[];
  categoryId: string | null;
};
type VariantRow = Omit<Variant, 'options' | 'available'> & {
  option1: string;
  option2: string;
  option3: string;
  tracked: boolean;
  available: number;
};
type CategoryRow = { id: string; parentId: string | null; slug: string; title: string; cardFacts: string[] };
type SpecRow = Spec & { namespace: string; position: number };
type Parts = {
  options: ProductOption[];
  variants: VariantRow[];
  pictures: ProductPicture[];
  specs: SpecRow[];
  categories: CategoryRow[];
};

function assemble({ categoryId, ...product }: ProductRow, parts: Parts): Product {
  const line = lineTo(categoryId, parts.categories);
  return {
    ...product,
    categories: line.map(({ slug, title }) => ({ slug, title })),
    keyFacts: line.at(-1)?.cardFacts ?? [],
    options: parts.options,
    variants: parts.variants.map((row) => toVariant(row, parts.options.length)),
    pictures: parts.pictures,
    // Picked and sorted here: asked to, SQLite starts from all definitions of the store, and reads what it sorts twice.
    specs: parts.specs
      .filter(({ namespace }) => namespace === 'spec')
      .toSorted((a, b) => a.position - b.position)
      .map(({ key, label, value }) => ({ key, label, value })),
  };
}

function toVariant(
  { option1, option2, option3, tracked, available, ...variant }: VariantRow,
  options: number,
): Variant {
  return {
    ...variant,
    options: [option1, option2, option3].slice(0, options),
    available: tracked ? available : null,
  };
}

/** From the top of the tree down to the category. */
function lineTo(id: string | null, all: CategoryRow[]): CategoryRow[] {
  const own = all.find((category) => category.id === id);
  return own ? [...lineTo(own.parentId, all), own] : [];
}
