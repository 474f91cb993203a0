import type { ComparedSpec } from '#features/content/home.repo.ts';

export type ComparedCell = { productId: string; value: string; figure: number | null };
/** `most` is the highest figure when every product has one in the same unit, so that bars can show it; else null. */
export type ComparedRow = { label: string; cells: ComparedCell[]; most: number | null };

/** The specifications of products side by side, in the order asked for; one that no product has is left out. */
export function comparisonRows(productIds: string[], keys: string[], specs: ComparedSpec[]): ComparedRow[] {
  return keys.flatMap((key, i) => {
    const own = specs.filter((spec) => spec.key === key);
    const label = own[0]?.label;
    if (!label) return [];
    const values = productIds.map((id) => own.find((spec) => spec.productId === id)?.value ?? '–');
    const measures = values.map(measureOf);
    const units = new Set(measures.map((measure) => measure?.unit));
    // Bars for the first row only: one size comparison says more than eight.
    const barred = i === 0 && measures.every((measure) => measure !== null) && units.size === 1;
    const cells = productIds.map((productId, n) => ({
      productId,
      value: values[n]!,
      figure: measures[n]?.figure ?? null,
    }));
    return [{ label, cells, most: barred ? Math.max(...measures.map((measure) => measure.figure)) : null }];
  });
}

/** `1,020 g` is 1020 of g. */
function measureOf(value: string): { figure: number; unit: string } | null {
  const match = /^(\d[\d,]*(?:\.\d+)?)\s*(\D*)$/.exec(value);
  return match && { figure: Number(match[1]!.replaceAll(',', '')), unit: match[2]!.trim() };
}
