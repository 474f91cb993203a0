import type { ImportRun, Marks } from './import-run.ts';
import type { ImportRunsRepo } from './import-runs.repo.ts';
import type { Problem } from './problem.ts';
import type { ProductDraft } from './product-draft.ts';
import { readProduct } from './read-product.ts';
import { comesAgain, type ProductRows, type RowEvent } from './shopify-rows.ts';

type Ways = {
  runs: Pick<ImportRunsRepo, 'marks'>;
  ask: (questions: { seen: ReturnType<ImportRunsRepo['marks']> }) => Promise<{ seen: Map<string, number> }>;
  currency: string;
};

/** The products of a slice that can be taken, and what earlier slices of the file named already. */
export type Seen = {
  drafts: ProductDraft[];
  /** On which line before this slice the file names an SKU. */
  skuLines: Map<string, number>;
  /** What this slice names first; `skuLines` with those of the slice. */
  newMarks: (skuLines: ReadonlyMap<string, number>) => Marks;
};

/** Reads the products of a slice, and refuses those whose handle an earlier one has. */
export async function readSeen(
  events: readonly RowEvent[],
  run: Pick<ImportRun, 'id'>,
  { runs, ask, currency }: Ways,
  onProblem: (problem: Problem) => void,
): Promise<Seen> {
  const products = events.flatMap((event) => (event.kind === 'product' ? [event.product] : []));
  for (const event of events) if (event.kind === 'problem') onProblem(event.problem);
  const read = products.map((product) => ({ product, ...readProduct(product, currency) }));
  const skus = read.flatMap(
    ({ draft }) => draft?.variants.flatMap(({ sku, line }) => (sku ? [{ sku, line }] : [])) ?? [],
  );
  const keys = [...products.map(({ slug }) => slugKey(slug)), ...skus.map(({ sku }) => skuKey(sku))];
  const { seen } = await ask({ seen: runs.marks(run.id, [...new Set(keys)]) });

  const slugs: Marks = {};
  const drafts: ProductDraft[] = [];
  for (const { product, draft, problems } of read) {
    const line = product.rows[0]?.line ?? 0;
    const first = seen.get(slugKey(product.slug));
    if (first !== undefined && first < line) {
      refusedAgain(product, first).forEach(onProblem);
      continue;
    }
    slugs[slugKey(product.slug)] = line;
    problems.forEach(onProblem);
    if (draft) drafts.push(draft);
  }
  const earlier = skus.flatMap(({ sku, line }): [string, number][] => {
    const first = seen.get(skuKey(sku));
    return first !== undefined && first < line ? [[sku, first]] : [];
  });
  const skuLines = new Map(earlier);
  const known = new Set(skuLines.keys());
  return {
    drafts,
    skuLines,
    newMarks(all) {
      const named = [...all].filter(([sku]) => !known.has(sku));
      return { ...slugs, ...Object.fromEntries(named.map(([sku, line]) => [skuKey(sku), line])) };
    },
  };
}

const refusedAgain = ({ rows, handle }: ProductRows, first: number): Problem[] =>
  rows.map(({ line }) => ({
    ...{ line, level: 'refused', code: 'handle-again', handle },
    message: comesAgain(handle, first),
  }));

const slugKey = (slug: string) => `slug:${slug}`;
const skuKey = (sku: string) => `sku:${sku}`;
