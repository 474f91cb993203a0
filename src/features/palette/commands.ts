import type { ProductCard } from '#features/catalog/card.ts';
import type { ListedOrder } from '#features/orders/order-list.ts';
import { navigationFor, type Viewer } from '#features/staff/navigation.ts';
import { paths } from '#lib/paths.ts';
import type { Entry } from '#ui/admin/palette/entries.ts';

/** Every place in the navigation that this person may open, and those inside of them. */
export function placeEntries(viewer: Pick<Viewer, 'can'>): Entry[] {
  return navigationFor(viewer)
    .flatMap(({ places }) => places)
    .flatMap(({ label, href, inside = [] }) => [{ label, href }, ...inside])
    .map(({ label, href }) => ({ kind: 'page', label, href }));
}

/** Products that listings know, as they are found by shoppers. */
export const productEntries = (cards: readonly ProductCard[]): Entry[] =>
  cards.map(({ productId, title, vendor }) => ({
    kind: 'product',
    label: title,
    href: paths.admin.product(productId),
    ...(vendor && { note: vendor }),
  }));

/** Orders by number and customer. `prefix` is the store's own, put before each number. */
export const orderEntries = (
  orders: readonly Pick<ListedOrder, 'id' | 'number' | 'name' | 'email'>[],
  prefix: string,
): Entry[] =>
  orders.map(({ id, number, name, email }) => ({
    kind: 'order',
    label: `${prefix || '#'}${number}`,
    note: name ?? email,
    href: paths.admin.order(id),
  }));
