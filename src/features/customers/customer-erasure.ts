import { eq, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import type { AddressSnapshot } from '#db/schema/orders.ts';
import type { SiteDb, Statement } from '#db/site-db.ts';
import { accountGoes } from './customer-rows.ts';

/** What stands in orders in the place of an address: no mail gets there (RFC 2606). */
export const ERASED_EMAIL = 'erased@customer.invalid';

/** What of an event may say something about a person. */
const PERSONAL = sql`'$.text', '$.recipient', '$.reason', '$.note', '$.trackingNumber'`;

/**
 * Takes a person out of everything the store has of them. Orders stay, for the books, with what was sold and the country and
 * region that the tax hung on; who bought, where it went, and what was written about it is gone.
 */
export function erasing(site: SiteDb, id: string, now: number): Statement[] {
  const { customers, orders } = site.rows;
  const theirs = site.select({ id: orders.id }).from(orders).where(eq(orders.customerId, id));
  const addresses = site.select({ email: orders.email }).from(orders).where(eq(orders.customerId, id));
  const email = sql`${site.select({ email: customers.email }).from(customers).where(eq(customers.id, id))}`;
  return [
    site.remove('outbox', (row) => sql`${row.recipient} in ${addresses}`),
    site.remove('outbox', (row) => eq(row.recipient, email)),
    site.remove('customerRegistrations', (row) => eq(row.email, email)),
    // What was typed at a checkout that was left.
    site.update('carts', (row) => sql`${typedEmail(row.checkout)} in ${addresses}`, { checkout: null }),
    site.update('carts', (row) => eq(typedEmail(row.checkout), email), { checkout: null }),
    site.update('draftOrders', (row) => eq(row.email, email), { email: '', fields: {} }),
    site.update('orderEvents', (row) => sql`${row.orderId} in ${theirs}`, {
      detail: sql`json_remove(detail, ${PERSONAL})`,
    }),
    site.update('fulfilments', (row) => sql`${row.orderId} in ${theirs}`, { trackingNumber: '', trackingUrl: '' }),
    site.update('refunds', (row) => sql`${row.orderId} in ${theirs}`, { note: '' }),
    site.update('orders', (row) => eq(row.customerId, id), {
      email: ERASED_EMAIL,
      phone: null,
      note: '',
      shippingAddress: whereOnly('shipping_address'),
      billingAddress: whereOnly('billing_address'),
      customerId: null,
      updatedAt: sql`max(${now}, updated_at + 1)`,
    }),
    ...accountGoes(site, id),
    site.remove('customers', (row) => eq(row.id, id)).returning(),
  ];
}

/** As the index of carts has it. */
const typedEmail = (checkout: AnyColumn) => sql`lower(${checkout} ->> '$.email')`;

/** Of an address, what taxes hang on. */
function whereOnly(column: 'shipping_address' | 'billing_address'): SQL<AddressSnapshot | null> {
  const address = sql.identifier(column);
  return sql`case when ${address} is not null then json_object('name', '', 'line1', '',
    'country', ${address} ->> '$.country', 'region', coalesce(${address} ->> '$.region', '')) end`;
}
