import type { Cell } from './cells.ts';
import type { Name } from './names.ts';
import { hash32, permuted } from './permuted.ts';
import type { Place } from './request.ts';

/** One request that names something at one place. */
export type Probe = { nth: number; cell: number; place: Place; name: Name };

/**
 * The probes of a seed, by number. They go round through all cells, and within a cell through its kinds of places, so that
 * every route, method and role has its share however few are made; no probe comes twice before its kind is used up.
 */
export function schedule(cells: Cell[], names: Name[], seed: number): (nth: number) => Probe {
  return (nth) => {
    const round = Math.floor(nth / cells.length);
    const cell = permuted(nth % cells.length, cells.length, hash32(seed, round));
    const { places: kinds } = cells[cell]!;
    const turn = round + cell;
    const places = kinds[turn % kinds.length]!;
    const size = places.length * names.length;
    const at = permuted(
      Math.floor(round / kinds.length) % size,
      size,
      hash32(seed, cell * kinds.length + (turn % kinds.length)),
    );
    return { nth, cell, place: places[at % places.length]!, name: names[Math.floor(at / places.length)]! };
  };
}

/** How many different probes there are. */
export const spaceOf = (cells: Cell[], names: Name[]): number =>
  cells.reduce((sum, { places }) => sum + places.flat().length * names.length, 0);
