import { importGroup, type GroupRun } from './import-group.ts';
import type { ImportRepo } from './import.repo.ts';
import type { ProductPlan } from './plan-product.ts';
import type { Problem } from './problem.ts';
import type { ProductDraft } from './product-draft.ts';
import { shelvesOf } from './shelves.ts';
import { readProduct } from './read-product.ts';
import { shopifyProducts } from './shopify-rows.ts';
import type { TakePictures } from './take-pictures.ts';

export type ImportOptions = {
  /** Of the store that the products go into. */
  repo: ImportRepo;
  /** ISO 4217 code of the store's prices: the file names none. */
  currency: string;
  /** Finds out what would be done and writes nothing. */
  dryRun: boolean;
  /** Sets the stock of variants that the store has already, too. */
  takesStock: boolean;
  /** Null leaves pictures alone. */
  takePictures: TakePictures | null;
  newId: () => string;
  /** Epoch milliseconds. */
  now: number;
  onProblem: (problem: Problem) => void;
  /** Told of each product that was taken. */
  onProduct?: (draft: ProductDraft, plan: ProductPlan) => void;
  onProgress: (counts: ImportCounts) => void;
};

/** Rows of the file, and what became of its products. */
export type ImportCounts = { rows: number; created: number; updated: number; unchanged: number; refused: number };

export type ImportSummary = ImportCounts & { ignoredColumns: string[] };

/** What ends a group of products that are looked up and written together, whichever comes first. */
const PRODUCTS_A_GROUP = 50;
const ROWS_A_GROUP = 400;
const CHARACTERS_A_GROUP = 1_000_000;

/**
 * Brings a Shopify product CSV into a store: makes what is new, changes what differs, leaves the rest. Memory stays flat
 * whatever the size of the file.
 * @throws UnreadableFile when the file is no product file; then nothing was written
 */
export async function importProducts(file: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<ImportSummary> {
  const { repo, newId, now, currency, onProblem, onProgress } = options;
  const [known, nextRank] = [await repo.shelves(), await repo.nextRank()];
  const counts: ImportCounts = { rows: 0, created: 0, updated: 0, unchanged: 0, refused: 0 };
  const run: GroupRun = {
    ...{ options, counts, nextRank, skuLines: new Map() },
    shelves: shelvesOf(known, newId, now),
  };
  let ignoredColumns: string[] = [];
  let group: ProductDraft[] = [];
  for await (const event of shopifyProducts(file)) {
    if (event.kind === 'header') ignoredColumns = event.header.ignored;
    else if (event.kind === 'problem') onProblem(event.problem);
    else {
      const { draft, problems } = readProduct(event.product, currency);
      problems.forEach(onProblem);
      counts.rows = event.rowsRead;
      if (draft) group.push(draft);
      else counts.refused += 1;
      if (isFull(group)) {
        await importGroup(group, run);
        group = [];
        onProgress(counts);
      }
    }
  }
  await importGroup(group, run);
  onProgress(counts);
  return { ...counts, ignoredColumns };
}

function isFull(group: readonly ProductDraft[]): boolean {
  const total = (measure: (draft: ProductDraft) => number) => group.reduce((sum, draft) => sum + measure(draft), 0);
  return (
    group.length >= PRODUCTS_A_GROUP ||
    total((draft) => draft.variants.length) >= ROWS_A_GROUP ||
    total((draft) => draft.descriptionHtml?.length ?? 0) >= CHARACTERS_A_GROUP
  );
}
