import type { CatalogueQuery } from '#db/index-products.ts';
import { everyToken, stockToken } from '#features/product-list/list-token.ts';
import { searchWords } from '#features/product-list/product-list.ts';
import type { ListDefinition, ListQuery, ListView } from '#lib/list-query.ts';

/** A variant with its stock. `available` can be bought, `held` belongs to orders that are not paid yet. */
export type StockLine = {
  id: string;
  productId: string;
  title: string;
  /** Its options: `Sand · M`; empty for the only one. */
  name: string;
  sku: string | null;
  tracked: boolean;
  available: number;
  held: number;
};

/** What the list of stock can be asked. A search looks among all variants, else those that are counted are listed. */
export const stockListDefinition: ListDefinition = {
  sorts: [{ key: 'available', label: 'Available', first: 'asc' }],
  filters: [
    {
      key: 'level',
      label: 'Stock',
      kind: 'choice',
      options: [
        { value: 'low', label: 'is low' },
        { value: 'out', label: 'is sold out' },
      ],
    },
  ],
};

export const stockViews: ListView[] = [
  { id: 'low', label: 'Low', query: 'level=low' },
  { id: 'out', label: 'Sold out', query: 'level=out' },
];

/** The words of a search of the stock, as the index of products takes them, and whether something has to be sold out. */
export const stockQuery = (typed: string, level: string | undefined): CatalogueQuery => ({
  groups: [level === 'out' ? [stockToken('out'), stockToken('part')] : [everyToken]],
  words: searchWords(typed),
});

/** The lines that a list shows by its level of stock; at or below `lowAt` pieces a variant is low. What is not counted has none. */
export function ofLevel(
  lines: readonly StockLine[],
  { filters }: Pick<ListQuery, 'filters'>,
  lowAt: number,
): StockLine[] {
  const [level] = filters['level'] ?? [];
  if (!level) return [...lines];
  const most = level === 'out' ? 0 : lowAt;
  return lines.filter(({ tracked, available }) => tracked && available <= most);
}

/** The options of a variant as one name. */
export const variantName = (row: Record<'option1' | 'option2' | 'option3', string>): string =>
  [row.option1, row.option2, row.option3].filter(Boolean).join(' · ');

/** Why stock was changed by hand, in the words of the form and of the history. */
export const REASONS = ['Received', 'Counted', 'Damaged', 'Lost', 'Returned', 'Other'] as const;

/** One line of a variant's history. Times in epoch milliseconds. */
export type Movement = {
  id: string;
  reason: string;
  availableDelta: number;
  heldDelta: number;
  soldDelta: number;
  orderId: string | null;
  note: string | null;
  actorName: string | null;
  at: number;
};

const reasonWords: Record<string, string> = {
  initial: 'First entered',
  import: 'From a file',
  adjustment: 'Changed by hand',
  hold: 'Ordered',
  release: 'Given back: not paid',
  sale: 'Paid',
  return: 'Returned',
  edit: 'Order edited',
  'write-off': 'Written off',
};

/** What happened, in words. */
export const movementWords = ({ reason, note }: Pick<Movement, 'reason' | 'note'>): string =>
  [reasonWords[reason] ?? reason, note].filter(Boolean).join(': ');

/** `+3` or `−3`; nothing for 0. */
export const deltaWords = (delta: number): string => (delta === 0 ? '' : delta > 0 ? `+${delta}` : `−${-delta}`);
