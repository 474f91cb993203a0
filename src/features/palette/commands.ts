import type { ListedProduct } from '#db/index-products.ts';
import type { ListedCustomer } from '#features/customers/customer-list.ts';
import type { ListedOrder } from '#features/orders/order-list.ts';
import { statusBadge } from '#features/product-list/status-badge.ts';
import { settingsPlaces } from '#features/settings/settings-places.ts';
import { navigationFor, type Viewer } from '#features/staff/navigation.ts';
import type { Permission } from '#features/staff/permissions.ts';
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

type Action = { label: string; href: string; also: string; needs: readonly Permission[] };

const actions: readonly Action[] = [
  { label: 'Add a product', href: paths.admin.newProduct(), also: 'new create', needs: ['products.write'] },
  {
    ...{ label: 'Import products', href: paths.admin.productImports(), also: 'csv shopify upload file bring in' },
    needs: ['products.write'],
  },
  { label: 'Add a collection', href: paths.admin.newCollection(), also: 'new create', needs: ['products.write'] },
  { label: 'Write a page', href: paths.admin.newPage(), also: 'new create add', needs: ['content.write'] },
  {
    ...{ label: 'Create an order', href: paths.admin.drafts(), also: 'new draft add' },
    needs: ['orders.write', 'orders.money'],
  },
  {
    ...{ label: 'Invite somebody to the staff', href: paths.admin.settings('staff'), also: 'new add' },
    needs: ['staff.read', 'staff.write'],
  },
  {
    ...{ label: 'Bring in stock from a file', href: paths.admin.bringStock(), also: 'import upload csv' },
    needs: ['inventory.write'],
  },
  { label: 'Edit products as a grid', href: paths.admin.productGrid(), also: 'bulk', needs: ['products.write'] },
  { label: 'See what was changed in bulk', href: paths.admin.bulkChanges(), also: 'undo', needs: ['products.write'] },
];

/** What this person may begin from anywhere. */
export const actionEntries = ({ can }: Pick<Viewer, 'can'>): Entry[] =>
  actions
    .filter(({ needs }) => needs.every(can))
    .map(({ label, href, also }): Entry => ({ kind: 'action', label, href, also }));

/** Products in whatever state they are. `now` in epoch milliseconds. */
export const productEntries = (products: readonly FoundProduct[], now: number, timeZone: string): Entry[] =>
  products.map((product) => {
    const { label } = statusBadge(product, now, timeZone);
    const notes = [product.vendor, label === 'Active' ? '' : label].filter(Boolean);
    return {
      kind: 'product',
      label: product.title,
      href: paths.admin.product(product.id),
      ...(notes.length > 0 && { note: notes.join(' · ') }),
    };
  });

type FoundProduct = Pick<ListedProduct, 'id' | 'title' | 'vendor' | 'status' | 'publishedAt'>;

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
