import type { APIRoute } from 'astro';
import { customerListDefinition } from '#features/customers/customer-list.ts';
import { orderListDefinition } from '#features/orders/order-list.ts';
import {
  actionEntries,
  customerEntries,
  orderEntries,
  placeEntries,
  productEntries,
} from '#features/palette/commands.ts';
import { placesNamed, productListDefinition } from '#features/product-list/product-list.ts';
import { parseListQuery, type ListDefinition } from '#lib/list-query.ts';
import type { Entry } from '#ui/admin/palette/entries.ts';

/** Characters of what was typed that are looked at. */
const LONGEST = 100;
/** Orders, customers and products that are shown, of each. */
const MOST_FOUND = 5;

const productDefinition = productListDefinition(placesNamed([]));
const nothing = { statements: [], answer: () => null };

/**
 * What the palette offers: without words the places this person may open and what they may begin, with words what is found by
 * them. One round trip, of things that their role may read only.
 */
export const GET: APIRoute = async ({ url, locals }) => {
  const { admin, shop, site, now } = locals;
  const staff = locals.staff!;
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
  if (q === '') return answer([...placeEntries(staff), ...actionEntries(staff)]);
  const asked = (definition: ListDefinition) => parseListQuery(definition, new URLSearchParams({ q }), []);
  const { customers, orders, products } = await shop.ask({
    customers: staff.can('customers.read')
      ? admin.customerList.page(asked(customerListDefinition(site.general)))
      : nothing,
    orders: staff.can('orders.read') ? admin.orderList.page(asked(orderListDefinition), site.general) : nothing,
    products: staff.can('products.read') ? admin.productList.page(asked(productDefinition)) : nothing,
  });
  return answer([
    ...orderEntries(orders?.rows.slice(0, MOST_FOUND) ?? [], site.general.orderPrefix),
    ...customerEntries(customers?.rows.slice(0, MOST_FOUND) ?? []),
    ...productEntries(products?.rows.slice(0, MOST_FOUND) ?? [], now, site.general.timezone),
  ]);
};

const answer = (entries: Entry[]) => Response.json({ entries });
