import type { Asked } from './client.ts';

/** A request that no list of names leads to, because it has to be made: a signature, a token that the store gives out. */
export type Crafted = { name: string; status: number; asked: () => Promise<Asked> };

const files = import.meta.glob<Crafted[]>('./crafted/*.ts', { eager: true, import: 'crafted' });

/** Each feature has a file of its own in `crafted/`. */
export const crafted: Crafted[] = Object.values(files).flat();
