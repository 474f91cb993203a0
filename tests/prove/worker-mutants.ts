import type { TriedMutant } from '#features/proof/proof.ts';
import { hash32, permuted } from './permuted.ts';
import type { Prepared } from './prepare.ts';
import { tryMutant } from './try-mutants.ts';

type Chosen = {
  seed: number;
  /** How many are tried; the seed says which. */
  mutants: number;
  /** Whether those are tried, too, that nothing came to. */
  full: boolean;
  say: (text: string) => void;
};

/** Copies of the Worker that are served at once. */
const AT_ONCE = 2;

/**
 * Takes conditions out of the built Worker, one at a time.
 * @param reached the numbers of the conditions that anything came to
 */
export async function tryWorkerMutants(
  { reference, mutants: all }: Prepared,
  reached: number[],
  { seed, mutants, full, say }: Chosen,
): Promise<TriedMutant[]> {
  const from = full ? [...all.keys()] : reached.toSorted((a, b) => a - b);
  const count = Math.min(mutants, from.length);
  const chosen = Array.from({ length: count }, (_, n) => from[permuted(n, from.length, hash32(seed, 1))]!);
  const tried = new Map<number, TriedMutant>();
  const queue = chosen.toSorted((a, b) => a - b).values();
  const worker = async () => {
    for (const n of queue) {
      const result = { ...(await tryMutant(all[n]!, reference)), reached: reached.includes(n) };
      tried.set(n, result);
      say(`${tried.size} of ${count} conditions taken out: ${result.at}${outcomeOf(result)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return [...tried].toSorted(([a], [b]) => a - b).map(([, result]) => result);
}

/** The suite of the repositories takes out some of the same conditions, and notices where no page leads yet. */
export const noticedElsewhere = (tried: TriedMutant[], handle: TriedMutant[]): TriedMutant[] =>
  tried.map((mutant) => {
    const elsewhere = handle.find(({ at }) => at === mutant.at)?.noticedBy;
    return mutant.noticedBy || !elsewhere ? mutant : { ...mutant, noticedBy: `the repositories: ${elsewhere}` };
  });

function outcomeOf({ noticedBy, reached }: TriedMutant): string {
  if (noticedBy) return '';
  return reached ? ', NOT NOTICED by requests' : ', not reached by requests';
}
