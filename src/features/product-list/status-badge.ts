import type { ListedProduct } from '#db/index-products.ts';

/** Where a product stands, as its badge shows it. */
export type StatusBadge = {
  label: string;
  tone: 'quiet' | 'good' | 'accent';
  shape: 'ring' | 'half' | 'full' | 'none';
};

/** `now` in epoch milliseconds. The day of publishing is said in the store's time zone. */
export function statusBadge(
  { status, publishedAt }: Pick<ListedProduct, 'status' | 'publishedAt'>,
  now: number,
  timeZone: string,
): StatusBadge {
  if (status === 'draft') return { label: 'Draft', tone: 'quiet', shape: 'ring' };
  if (status === 'archived') return { label: 'Archived', tone: 'quiet', shape: 'none' };
  if (publishedAt === null || publishedAt <= now) return { label: 'Active', tone: 'good', shape: 'full' };
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone }).format(publishedAt);
  return { label: `Scheduled ${day}`, tone: 'accent', shape: 'half' };
}
