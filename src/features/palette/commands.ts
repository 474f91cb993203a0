import type { ProductCard } from '#features/catalog/card.ts';
import type { ListedCustomer } from '#features/customers/customer-list.ts';
import type { ListedOrder } from '#features/orders/order-list.ts';
import { settingsPlaces } from '#features/settings/settings-places.ts';
import { navigationFor, type Viewer } from '#features/staff/navigation.ts';
import { paths } from '#lib/paths.ts';
import type { Entry } from '#ui/admin/palette/entries.ts';

/** Every place in the navigation that this person may open, those inside of them, and the pages of settings. */
export function placeEntries(viewer: Pick<Viewer, 'can'>): Entry[] {
  const places = navigationFor(viewer)
    .flatMap(({ places }) => places)
    .flatMap(({ label, href, inside = [] }) => [{ label, href }, ...inside]);
  const settings = settingsPlaces.filter(({ permission }) => viewer.can(permission));
  return [
    ...places.map(({ label, href }): Entry => ({ kind: 'page', label, href })),
    ...settings.map(({ label, href }): Entry => ({ kind: 'page', label, note: 'Settings', href })),
  ];
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

/** Customers by name and e-mail. */
export const customerEntries = (customers: readonly Pick<ListedCustomer, 'id' | 'name' | 'email'>[]): Entry[] =>
  customers.map(({ id, name, email }) => ({
    kind: 'customer',
    label: name || email,
    href: paths.admin.customer(id),
    ...(name && { note: email }),
  }));
