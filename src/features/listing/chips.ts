import { wholeNumber } from '#lib/intl.ts';
import { formatMoney } from '#lib/money.ts';
import type { FacetGroup } from './listing.ts';
import { withoutValue, type PriceRange, type Selection } from './selection.ts';

export type Chip = { label: string; without: Selection };

/** The chosen filters in words, each with the selection that is left when it is taken away. */
export function chipsOf(selection: Selection, groups: FacetGroup[], currency: string, locale: string): Chip[] {
  const chosen = groups.flatMap((group) =>
    group.values
      .filter((value) => value.selected)
      .map((value) => ({ label: value.label, without: withoutValue(selection, group.key, value.key) })),
  );
  if (!selection.price) return chosen;
  return [
    ...chosen,
    { label: priceWords(selection.price, currency, locale), without: withoutValue(selection, 'price', '') },
  ];
}

function priceWords({ from, to }: PriceRange, currency: string, locale: string): string {
  const text = (minor: number) => formatMoney(minor, currency, locale);
  if (from === null) return `Up to ${text(to ?? 0)}`;
  return to === null ? `From ${text(from)}` : `${text(from)} to ${text(to)}`;
}

/** `1,240 products`, or `about 41,000 products` where the count is an estimate. */
export function productCount(total: number, approximate: boolean, locale: string): string {
  const figure = wholeNumber(total, locale);
  return `${approximate ? 'about ' : ''}${figure} ${total === 1 ? 'product' : 'products'}`;
}
