import type { APIRoute } from 'astro';
import { everyOrder } from '#features/orders/order-list.ts';
import { orderEntries, placeEntries, productEntries } from '#features/palette/commands.ts';
import type { Entry } from '#ui/admin/palette/entries.ts';

/** Characters of what was typed that are looked at. */
const LONGEST = 100;
/** Orders that are shown; products have a limit of their own. */
const MOST_ORDERS = 5;

/**
 * What the palette offers: without words the places this person may open, with words what is found by them. One round trip,
 * of things that their role may read only.
 */
export const GET: APIRoute = async ({ url, locals }) => {
  const { admin, shop, site } = locals;
  const staff = locals.staff!;
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
  if (q === '') return answer(placeEntries(staff));
  const { orders, suggested } = await shop.ask({
    ...(staff.can('orders.read') && { orders: admin.orderList.page({ ...everyOrder, search: q }, MOST_ORDERS) }),
    ...(staff.can('products.read') && { suggested: shop.search.suggestions(q) }),
  });
  return answer([
    ...orderEntries(orders?.orders ?? [], site.general.orderPrefix),
    ...productEntries(suggested?.products ?? []),
  ]);
};

const answer = (entries: Entry[]) => Response.json({ entries });
