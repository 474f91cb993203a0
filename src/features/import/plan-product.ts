import { difference, type Change } from '#features/catalog/changes.ts';
import type { CurrentProduct, ProductFields } from '#features/catalog/current-product.ts';
import type { Match } from './match-variants.ts';
import { planCollection, planCollections, planMetafields, planOptions, planPictures, planTags } from './plan-parts.ts';
import { planVariants } from './plan-variants.ts';
import type { ProductDraft } from './product-draft.ts';
import type { Shelves } from './shelves.ts';

export type PlanContext = {
  shelves: Shelves;
  /** Ids of the store's pictures by the address they came from; null when pictures are left alone. */
  mediaIds: ReadonlyMap<string, string> | null;
  /** Whether stock is set on variants that the store has already. */
  takesStock: boolean;
  newId: () => string;
  /** Epoch milliseconds. */
  now: number;
};

export type ProductPlan = { outcome: 'created' | 'updated' | 'unchanged'; changes: Change[] };

/** What has to be written so that the store has the product as the file says. Nothing when it has. */
export function planProduct(
  read: ProductDraft,
  match: Match,
  current: CurrentProduct | null,
  rank: number,
  context: PlanContext,
): ProductPlan {
  const id = current?.id ?? context.newId();
  const draft = read.isUnpublished && isScheduled(current, context.now) ? { ...read, status: 'active' as const } : read;
  const parts: Change[] = [
    ...planOptions(id, draft, match, current?.options ?? [], context),
    ...planVariants(id, match, context),
    ...planPictures(id, draft, current?.pictures ?? [], context),
    ...(draft.tags ? planTags(id, draft.tags, current?.tags ?? [], context) : []),
    ...planMetafields(id, draft.metafields, current?.metafields ?? [], context),
    ...(draft.collections ? planCollections(id, draft.collections, current?.collections ?? [], context) : []),
    ...(draft.collection
      ? planCollection(
          id,
          draft.collection,
          current?.collections.map(({ collectionId }) => collectionId) ?? [],
          context,
        )
      : []),
  ];
  const { now } = context;
  const fields = { ...fieldsOf(draft, context), ...publishingOf(draft, current, now) };
  if (!current) return { outcome: 'created', changes: [newProduct(id, draft.slug, fields, rank, now), ...parts] };
  const patch = difference(fields, current);
  if (!patch && !parts.length) return { outcome: 'unchanged', changes: [] };
  const update: Change = { do: 'update', table: 'products', id, patch: { ...patch, updatedAt: now } };
  return { outcome: 'updated', changes: [update, ...parts] };
}

const isScheduled = (current: CurrentProduct | null, now: number) =>
  current?.status === 'active' && current.publishedAt !== null && current.publishedAt > now;

function fieldsOf(draft: ProductDraft, { shelves }: PlanContext): Partial<ProductFields> {
  const { title, summary, descriptionHtml, kind, status, vendor, productType, taxClass, seoTitle, seoDescription } =
    draft;
  const path = draft.category ?? draft.categoryPath?.map((text) => ({ text, note: null }));
  const categoryId = draft.category === null ? null : path && shelves.categoryId(path);
  const written = { title, summary, descriptionHtml, vendor, productType, seoTitle, seoDescription };
  return { ...written, kind, status, taxClass, categoryId };
}

/** When it came out: as the file says, else now that it is active. */
function publishingOf(
  { publishedAt, status }: ProductDraft,
  current: CurrentProduct | null,
  now: number,
): { publishedAt?: number | null } {
  const before = current?.publishedAt ?? null;
  const isOut = (status ?? (current ? 'draft' : 'active')) === 'active';
  if (publishedAt === undefined || (publishedAt === null && isOut)) return isOut ? { publishedAt: before ?? now } : {};
  return { publishedAt };
}

type Fields = Partial<ProductFields & Pick<CurrentProduct, 'publishedAt'>>;

function newProduct(id: string, slug: string, fields: Fields, rank: number, now: number): Change {
  const { title, kind = 'physical', status = 'active', ...rest } = fields;
  if (title === undefined) throw new Error(`The product ${slug} has no title.`);
  const times = { publishedAt: null, createdAt: now, updatedAt: now };
  return {
    do: 'insert',
    table: 'products',
    row: { id, slug, title, kind, status, rank, details: [], ...times, ...rest },
  };
}
