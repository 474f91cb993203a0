import type { Change } from '#features/catalog/changes.ts';
import type { CurrentProduct } from '#features/catalog/current-product.ts';
import type { ImportCounts, ImportOptions } from './import-products.ts';
import type { Found } from './import.repo.ts';
import { matchVariants, type Match } from './match-variants.ts';
import { planProduct, type ProductPlan } from './plan-product.ts';
import type { Complain } from './problem.ts';
import type { PictureDraft, ProductDraft } from './product-draft.ts';
import type { Shelves } from './shelves.ts';

/** What the groups of one file share. */
export type GroupRun = {
  options: ImportOptions;
  shelves: Shelves;
  counts: ImportCounts;
  /** On which line the file has named an SKU. */
  skuLines: Map<string, number>;
  nextRank: number;
};

type Matched = { draft: ProductDraft; current: CurrentProduct | null; match: Match };
type Planned = { draft: ProductDraft; plan: ProductPlan };

/** Brings some products of the file into the store: one look-up and one batch for all of them. */
export async function importGroup(drafts: ProductDraft[], run: GroupRun): Promise<void> {
  if (!drafts.length) return;
  const { options, shelves, counts } = run;
  const found = await options.repo.find({
    slugs: drafts.map(({ slug }) => slug),
    skus: drafts.flatMap(({ variants }) => variants.flatMap(({ sku }) => sku ?? [])),
    pictureUrls: options.takePictures ? drafts.flatMap(({ pictures }) => pictures?.map(({ url }) => url) ?? []) : [],
  });
  const matched = drafts.flatMap((draft) => matchDraft(draft, found, run) ?? []);
  counts.refused += drafts.length - matched.length;

  const mediaIds = await takeMissingPictures(matched, found, run);
  const context = { ...options, shelves, mediaIds };
  const planned = matched.map(({ draft, current, match }): Planned => {
    const rank = current ? 0 : run.nextRank++;
    return { draft, plan: planProduct(draft, match, current, rank, context) };
  });
  await write(shelves.takeNew(), run);
  await writeProducts(planned, run);
}

function matchDraft(draft: ProductDraft, found: Found, { options, skuLines }: GroupRun): Matched | null {
  const current = found.products.find(({ slug }) => slug === draft.slug) ?? null;
  const ownerOf = (sku: string) => {
    const line = skuLines.get(sku);
    return line === undefined ? found.skuOwners.get(sku) : { line };
  };
  const match = matchVariants(draft, current, ownerOf, complaining(draft, options));
  for (const { draft: variant } of match?.pairs ?? []) if (variant.sku) skuLines.set(variant.sku, variant.line);
  return match && { draft, current, match };
}

/** The ids of all pictures of the group by address. What the store does not have yet is fetched, each address once. */
async function takeMissingPictures(
  matched: Matched[],
  { mediaIds }: Found,
  run: GroupRun,
): Promise<Map<string, string> | null> {
  const { takePictures, dryRun, newId } = run.options;
  if (!takePictures) return null;
  const missing = new Map<string, { picture: PictureDraft; draft: ProductDraft }>();
  for (const { draft } of matched) {
    for (const picture of draft.pictures ?? []) {
      if (!mediaIds.has(picture.url) && !missing.has(picture.url)) missing.set(picture.url, { picture, draft });
    }
  }
  if (dryRun) return new Map([...mediaIds, ...[...missing.keys()].map((url): [string, string] => [url, newId()])]);
  const rows = await takePictures(
    [...missing.values()].map(({ picture }) => picture),
    ({ url, line }, why) => {
      const owner = missing.get(url)?.draft;
      if (owner) complaining(owner, run.options)('warned', line, 'picture', `The picture ${url} was left out: ${why}.`);
    },
  );
  await write(rows, run);
  return new Map([...mediaIds, ...rows.map(({ row }): [string, string] => [row.sourceUrl ?? '', row.id])]);
}

/** All in one batch. If the database refuses it, one by one, so that only the product it refuses is left out. */
async function writeProducts(planned: Planned[], run: GroupRun): Promise<void> {
  try {
    await write(
      planned.flatMap(({ plan }) => plan.changes),
      run,
    );
    for (const { draft, plan } of planned) {
      run.counts[plan.outcome] += 1;
      run.options.onProduct?.(draft, plan);
    }
  } catch (error) {
    const reason = constraintOf(error);
    if (!reason) throw error;
    const [only] = planned;
    if (planned.length > 1) for (const one of planned) await writeProducts([one], run);
    else if (only) {
      run.counts.refused += 1;
      complaining(only.draft, run.options)(
        'refused',
        only.draft.line,
        'database',
        `The database refused it: ${reason}.`,
      );
    }
  }
}

async function write(changes: Change[], { options: { repo, dryRun, now } }: GroupRun): Promise<void> {
  if (changes.length && !dryRun) await repo.write(changes, now);
}

function complaining({ handle }: ProductDraft, { onProblem }: ImportOptions): Complain {
  return (level, line, code, message) => onProblem({ level, line, code, message, handle });
}

/** The constraint that a batch broke; null for every other failure, which ends the import. */
export const constraintOf = (error: unknown): string | null =>
  error instanceof Error
    ? (/\b(?:UNIQUE|CHECK|FOREIGN KEY|NOT NULL) constraint failed[^\n]*?(?=: SQLITE|$)/.exec(error.message)?.[0] ??
      null)
    : null;
