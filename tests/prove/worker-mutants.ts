import type { TriedMutant } from '#features/proof/proof.ts';
import { hash32, permuted } from './permuted.ts';
import type { Prepared } from './prepare.ts';
import { tryMutant } from './try-mutants.ts';

type Chosen = {
  seed: number;
  /** How many are tried; the seed says which. */
  mutants: number;
  say: (text: string) => void;
};

/**
 * Takes conditions out of the built Worker, one at a time. The suite of the repositories takes out some of the same ones
 * (`handle`), and notices where no page leads yet.
 * @param reached the numbers of the conditions that anything came to
 */
export async function tryWorkerMutants(
  { reference, mutants: all }: Prepared,
  reached: number[],
  handle: TriedMutant[],
  { seed, mutants, say }: Chosen,
): Promise<TriedMutant[]> {
  const count = Math.min(mutants, all.length);
  const chosen = Array.from({ length: count }, (_, n) => permuted(n, all.length, hash32(seed, 1)));
  const tried: TriedMutant[] = [];
  for (const n of chosen.toSorted((a, b) => a - b)) {
    const result = { ...(await tryMutant(all[n]!, reference)), reached: reached.includes(n) };
    const elsewhere = handle.find(({ at }) => at === result.at)?.noticedBy;
    if (elsewhere) result.noticedBy ??= `the repositories: ${elsewhere}`;
    tried.push(result);
    say(`${tried.length} of ${count} conditions taken out: ${result.at}${outcomeOf(result)}`);
  }
  return tried;
}

function outcomeOf({ noticedBy, reached }: TriedMutant): string {
  if (noticedBy) return '';
  return reached ? ', NOT NOTICED' : ', not reached';
}
