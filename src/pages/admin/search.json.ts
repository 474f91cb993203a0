import type { APIRoute } from 'astro';
import { orderListDefinition } from '#features/orders/order-list.ts';
import { orderEntries, placeEntries, productEntries } from '#features/palette/commands.ts';
import { parseListQuery } from '#lib/list-query.ts';
import type { Entry } from '#ui/admin/palette/entries.ts';

/** Characters of what was typed that are looked at. */
const LONGEST = 100;
/** Orders that are shown; products have a limit of their own. */
const MOST_ORDERS = 5;

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
  const asked = parseListQuery(orderListDefinition, new URLSearchParams({ q }), []);
  const { orders, suggested } = await shop.ask({
    orders: staff.can('orders.read') ? admin.orderList.page(asked, site.general.timezone) : nothing,
    suggested: staff.can('products.read') ? shop.search.suggestions(q) : nothing,
  });
  return answer([
    ...orderEntries(orders?.rows.slice(0, MOST_ORDERS) ?? [], site.general.orderPrefix),
    ...productEntries(suggested?.products ?? []),
  ]);
};

const answer = (entries: Entry[]) => Response.json({ entries });
