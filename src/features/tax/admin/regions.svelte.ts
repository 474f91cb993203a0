import type { RegionOption } from '#features/address/regions.ts';
import { paths } from '#lib/paths.ts';

/** The regions of countries, asked for once each. */
export class Regions {
  #known = $state<Record<string, RegionOption[]>>({});

  constructor(known: Record<string, RegionOption[]>) {
    this.#known = known;
  }

  /** What is known now; `load` makes it more. */
  of(country: string): RegionOption[] {
    return this.#known[country] ?? [];
  }

  async load(country: string): Promise<void> {
    if (this.#known[country]) return;
    const answer = await fetch(paths.admin.regions(country)).catch(() => null);
    if (!answer?.ok) return;
    const { regions } = (await answer.json()) as { regions: RegionOption[] };
    this.#known[country] = regions;
  }
}
