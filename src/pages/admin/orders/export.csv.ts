import type { APIRoute } from 'astro';
import { entryOf } from '#features/audit/audit.ts';
import { orderCsvHead, orderCsvLines, type OrderFile } from '#features/orders/order-csv.ts';
import { askedOrders, orderViews, type ListedOrder, type StoreOfOrders } from '#features/orders/order-list.ts';
import { addressOf } from '#lib/client-address.ts';
import { ipPrefix } from '#lib/ip-prefix.ts';
import { listParams, type ListQuery } from '#lib/list-query.ts';
import { textStream } from '#lib/text-stream.ts';

/** Orders read at once, and how many times at most: a Worker may ask so often while it answers. */
const PART = 500;
const MOST_PARTS = 200;

/**
 * The orders of a list as CSV, in its order; 100,000 at most. A POST, because the audit log remembers who took them. Staff who
 * see no money get no amounts.
 */
export const POST: APIRoute = async ({ locals, request, url }) => {
  const { admin, shop, site, now, requestId } = locals;
  const { can, accountId, name, email } = locals.staff!;
  const seesMoney = can('orders.money');
  const { definition, query } = askedOrders(url.searchParams, orderViews, { seesMoney });
  const after = { list: listParams(definition, query, { withView: false }).toString() };
  const entry = entryOf({ action: 'order.export', after });
  const origin = { at: now, ipPrefix: ipPrefix(addressOf(request)), requestId };
  await shop.audit.record([entry], { accountId, name, email }, origin);
  const file = { prefix: site.general.orderPrefix, seesMoney };
  return new Response(textStream(partsOf(admin, query, site.general, file)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="orders.csv"',
      'Cache-Control': 'no-store',
    },
  });
};

async function* partsOf(
  admin: App.Locals['admin'],
  query: ListQuery,
  store: StoreOfOrders,
  file: OrderFile,
): AsyncGenerator<string> {
  yield orderCsvHead(file);
  let beyond: string | null = null;
  for (let nth = 0; nth < MOST_PARTS; nth += 1) {
    const { part }: { part: ListedOrder[] } = await admin.ask({
      part: admin.orderList.part(query, store, beyond, PART),
    });
    if (part.length > 0) yield orderCsvLines(part, file);
    beyond = part.at(-1)?.key ?? null;
    if (part.length < PART) return;
  }
}
