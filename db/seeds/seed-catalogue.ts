import type { ProductSeed, StoreSeed, VariantSeed } from './demo/format.ts';
import type { SeededPicture } from './seed-pictures.ts';
import { idsOf, seedId, seedRow, type SeedRow } from './seed-row.ts';

type Pictures = Map<string, SeededPicture>;

/**
 * Categories, products with all that hangs on them, and collections, in an order in which every row finds what it points at.
 * @param now epoch milliseconds: when the rows were made
 * @throws when the seed refers to a slug, key or picture that it does not have
 */
export function catalogueRows(seed: StoreSeed, pictures: Pictures, now: number): SeedRow[] {
  const definitions = definitionIds(seed);
  const ids = productPartIds();
  return [
    ...categoryRows(seed, now),
    ...definitionRows(seed, definitions),
    ...seed.products.flatMap((product, place) =>
      productRows(product, place, { seed, pictures, definitions, ids, now }),
    ),
    ...collectionRows(seed, now),
  ];
}

function categoryRows(seed: StoreSeed, now: number): SeedRow[] {
  return seed.categories.map((category, place) =>
    seedRow('categories', {
      id: seedId('category', place),
      parentId: category.parent ? categoryId(seed, category.parent) : null,
      slug: category.slug,
      title: category.title,
      description: category.intro,
      position: place,
      cardFacts: category.cardFacts ?? [],
      createdAt: now,
      updatedAt: now,
    }),
  );
}

type Context = {
  seed: StoreSeed;
  pictures: Pictures;
  definitions: Map<string, string>;
  ids: ReturnType<typeof productPartIds>;
  now: number;
};

const productPartIds = () => ({
  option: idsOf('option'),
  variant: idsOf('variant'),
  productMedia: idsOf('productMedia'),
  metafield: idsOf('metafield'),
  tag: idsOf('tag'),
  movement: idsOf('movement'),
});

function productRows(product: ProductSeed, place: number, context: Context): SeedRow[] {
  const { seed, pictures, definitions, ids, now } = context;
  const id = seedId('product', place);
  const publishedAt = product.publishedAt ? Date.parse(product.publishedAt) : null;
  return [
    seedRow('products', {
      id,
      slug: product.slug,
      title: product.title,
      summary: product.summary,
      descriptionHtml: product.descriptionHtml,
      details: product.details,
      kind: product.kind,
      status: product.status,
      vendor: product.vendor,
      categoryId: categoryId(seed, product.category),
      plate: product.plate ?? 1,
      rank: place,
      seoTitle: product.seo?.title ?? null,
      seoDescription: product.seo?.description ?? null,
      publishedAt,
      createdAt: publishedAt ?? now,
      updatedAt: now,
    }),
    ...product.options.map(({ name, values }, i) =>
      seedRow('productOptions', { id: ids.option(), productId: id, position: i + 1, name, values }),
    ),
    ...product.pictures.map(({ file }, position) =>
      seedRow('productMedia', { id: ids.productMedia(), productId: id, mediaId: mediaId(pictures, file), position }),
    ),
    ...product.variants.flatMap((variant, position) => variantRows(variant, position, id, context)),
    ...product.specs.map(({ key, value }, position) => {
      const definitionId = found(definitions.get(key), 'specification', key);
      return seedRow('productMetafields', { id: ids.metafield(), productId: id, definitionId, position, value });
    }),
    ...product.tags.map((tag) => seedRow('productTags', { id: ids.tag(), productId: id, tag })),
  ];
}

function variantRows(
  variant: VariantSeed,
  position: number,
  productId: string,
  { pictures, ids, now }: Context,
): SeedRow[] {
  const id = ids.variant();
  const [option1 = '', option2 = '', option3 = ''] = variant.options;
  const available = variant.stock ?? 0;
  return [
    seedRow('variants', {
      id,
      productId,
      position,
      option1,
      option2,
      option3,
      sku: variant.sku,
      barcode: variant.barcode ?? null,
      price: variant.price,
      compareAt: variant.compareAt?.price ?? null,
      compareAtUntil: variant.compareAt ? Date.parse(variant.compareAt.lastChargedOn) : null,
      weightGrams: variant.weightGrams,
      mediaId: variant.picture ? mediaId(pictures, variant.picture) : null,
      createdAt: now,
      updatedAt: now,
    }),
    seedRow('inventory', { id, tracked: variant.stock !== null, available, updatedAt: now }),
    seedRow('inventoryMovements', {
      id: ids.movement(),
      variantId: id,
      reason: 'initial',
      availableDelta: available,
      at: now,
    }),
  ];
}

function collectionRows(seed: StoreSeed, now: number): SeedRow[] {
  const nextLink = idsOf('collectionProduct');
  return seed.collections.flatMap(({ slug, title, intro, products }, place) => {
    const id = seedId('collection', place);
    const links = products.map((product, position) =>
      seedRow('collectionProducts', {
        id: nextLink(),
        collectionId: id,
        productId: productId(seed, product),
        position,
      }),
    );
    return [seedRow('collections', { id, slug, title, description: intro, createdAt: now, updatedAt: now }), ...links];
  });
}

/** One definition a key for the whole store, in the order in which the keys first appear. */
function definitionIds(seed: StoreSeed): Map<string, string> {
  const keys = new Set(seed.products.flatMap((product) => product.specs.map((spec) => spec.key)));
  return new Map([...keys].map((key, place) => [key, seedId('definition', place)]));
}

function definitionRows(seed: StoreSeed, ids: Map<string, string>): SeedRow[] {
  const labels = new Map(seed.products.flatMap((product) => product.specs.map((spec) => [spec.key, spec.label])));
  return [...ids].map(([key, id], position) =>
    seedRow('metafieldDefinitions', { id, namespace: 'spec', key, label: labels.get(key)!, type: 'text', position }),
  );
}

const categoryId = (seed: StoreSeed, slug: string) => seedId('category', placeOf(seed.categories, slug, 'category'));

const productId = (seed: StoreSeed, slug: string) => seedId('product', placeOf(seed.products, slug, 'product'));

const mediaId = (pictures: Pictures, file: string) => found(pictures.get(file), 'picture', file).mediaId;

function placeOf(rows: { slug: string }[], slug: string, kind: string): number {
  const place = rows.findIndex((row) => row.slug === slug);
  return found(place < 0 ? undefined : place, kind, slug);
}

function found<T>(value: T | undefined, kind: string, name: string): T {
  if (value === undefined) throw new Error(`The seed has no ${kind} “${name}”.`);
  return value;
}
