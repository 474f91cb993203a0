import type { APIRoute } from 'astro';
import { entryOf } from '#features/audit/audit.ts';
import { addressOf } from '#lib/client-address.ts';
import { ipPrefix } from '#lib/ip-prefix.ts';

/** Everything the store has of a person, as a file to be handed to them. A POST, because the audit log remembers it. */
export const POST: APIRoute = async ({ params, locals, request }) => {
  const { admin, shop, site, now, requestId } = locals;
  const staff = locals.staff!;
  const id = params['id']!;
  const { customer, found } = await admin.ask({
    customer: admin.customerList.byId(id),
    found: admin.customerDesk.everything(id),
  });
  if (!customer) return new Response('There is no such customer.', { status: 404 });
  const { accountId, name, email } = staff;
  const entry = entryOf({ action: 'customer.export', subject: { kind: 'customer', id, name: '' } });
  await shop.audit.record([entry], { accountId, name, email }, { at: now, ipPrefix: originOf(request), requestId });
  const file = { store: site.general.name, exportedAt: new Date(now).toISOString(), customer, ...found };
  return new Response(JSON.stringify(file, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="customer-${id.replace(/[^\w-]/g, '')}.json"`,
      'Cache-Control': 'no-store',
    },
  });
};

const originOf = (request: Request) => ipPrefix(addressOf(request));
