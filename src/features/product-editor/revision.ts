import type { ProductForm } from './product-form.ts';

/** Changes of each product that can be looked at and taken back. */
export const REVISIONS_KEPT = 20;

export type RevisionLine = {
  number: number;
  /** Names of what was changed. */
  changed: string[];
  savedBy: string;
  /** Epoch milliseconds. */
  savedAt: number;
};

/** A product as it was before a change, and as it was after it: null of changes that were made when that was not kept. */
export type Revision = { number: number; before: ProductForm; after: ProductForm | null };

export type NewRevision = Revision & {
  id: string;
  productId: string;
  /** When the product was changed last, as it was read: epoch milliseconds. */
  seen: number;
  changed: string[];
  savedBy: string;
};
