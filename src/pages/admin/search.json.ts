import type { APIRoute } from 'astro';
import { customerListDefinition } from '#features/customers/customer-list.ts';
import { orderListDefinition } from '#features/orders/order-list.ts';
import { customerEntries, orderEntries, placeEntries, productEntries } from '#features/palette/commands.ts';
import { parseListQuery, type ListDefinition } from '#lib/list-query.ts';
import type { Entry } from '#ui/admin/palette/entries.ts';

/** Characters of what was typed that are looked at. */
const LONGEST = 100;
/** Orders and customers that are shown, of each; products have a limit of their own. */
const MOST_FOUND = 5;

const nothing = { statements: [], answer: () => null };

/**
 * What the palette offers: without words the places this person may open, with words what is found by them. One round trip,
 * of things that their role may read only.
 */
export const GET: APIRoute = async ({ url, locals }) => {
  const { admin, shop, site } = locals;
  const staff = locals.staff!;
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
  if (q === '') return answer(placeEntries(staff));
  const asked = (definition: ListDefinition) => parseListQuery(definition, new URLSearchParams({ q }), []);
  const { customers, orders, suggested } = await shop.ask({
    customers: staff.can('customers.read')
      ? admin.customerList.page(asked(customerListDefinition(site.general)))
      : nothing,
    orders: staff.can('orders.read')
      ? admin.orderList.page(asked(orderListDefinition), site.general.timezone)
      : nothing,
    suggested: staff.can('products.read') ? shop.search.suggestions(q) : nothing,
  });
  return answer([
    ...orderEntries(orders?.rows.slice(0, MOST_FOUND) ?? [], site.general.orderPrefix),
    ...customerEntries(customers?.rows.slice(0, MOST_FOUND) ?? []),
    ...productEntries(suggested?.products ?? []),
  ]);
};

const answer = (entries: Entry[]) => Response.json({ entries });
