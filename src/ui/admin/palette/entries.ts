/** Something the palette leads to. */
export type Entry = {
  kind: 'page' | 'action' | 'order' | 'product' | 'customer';
  label: string;
  /** Said beside it: an order's customer, a product's state. */
  note?: string;
  href: string;
  /** Further words it is found by. */
  also?: string;
};

/** Entries of one kind under their heading. */
export type EntryGroup<E extends { kind: string }> = { heading: string; entries: E[] };

const HEADINGS: Record<string, string> = {
  here: 'On this page',
  order: 'Orders',
  product: 'Products',
  customer: 'Customers',
  page: 'Go to',
  action: 'Do',
};

/** The entries that have every word that was typed, at the beginning of one of theirs. */
export function matchingEntries<E extends { label: string; also?: string }>(entries: readonly E[], typed: string): E[] {
  const wanted = wordsOf(typed);
  return entries.filter(({ label, also = '' }) => {
    const words = wordsOf(`${label} ${also}`);
    return wanted.every((word) => words.some((one) => one.startsWith(word)));
  });
}

/** Entries by kind, in the order in which the kinds are looked through. */
export function grouped<E extends { kind: string }>(entries: readonly E[]): EntryGroup<E>[] {
  return Object.entries(HEADINGS)
    .map(([kind, heading]) => ({ heading, entries: entries.filter((entry) => entry.kind === kind) }))
    .filter((group) => group.entries.length > 0);
}

const wordsOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
