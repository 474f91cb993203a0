import type { Rules } from './rule-kinds.ts';

/** A collection as staff edit it; without rules it is filled by hand. */
export type Collection = { id: string; slug: string; title: string; description: string; rules: Rules | null };
export type CollectionLine = Omit<Collection, 'rules' | 'description'> & { isRuled: boolean; updatedAt: number };
/** A product in a collection; `id` is that of its place there. */
export type Member = { id: string; productId: string; slug: string; title: string; status: string; position: number };
/** How many of a store's products have been looked at for a collection whose rules changed. */
export type Filing = { done: number; of: number };

/** Collections on a page of their list. */
export const COLLECTIONS_A_PAGE = 50;
/** Products of a collection that can be put in order by hand. */
export const MOST_ORDERED = 200;
