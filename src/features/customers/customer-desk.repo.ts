import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import { erasing } from './customer-erasure.ts';

/** Letters and orders of one person that are given out. */
const MOST = 2_000;

/** What a store has of a person beside their profile, as it is given out: orders and letters, the newest first. */
export type PersonalData = { orders: Record<string, unknown>[]; letters: Record<string, unknown>[] };

/** What staff do about a customer. Times in epoch milliseconds. */
export function customerDeskRepo(site: SiteDb) {
  const { customers, orders, orderLines, outbox } = site.rows;
  return {
    async note(id: string, note: string, now: number): Promise<void> {
      await site.write([site.update('customers', (row) => eq(row.id, id), { note, updatedAt: now })]);
    },

    async tag(id: string, tags: string[], now: number): Promise<void> {
      await site.write([site.update('customers', (row) => eq(row.id, id), { tags, updatedAt: now })]);
    },

    /** Everything about a person that is not in their profile, to be handed to them. */
    everything(id: string): Question<PersonalData> {
      const email = sql`${site.select({ email: customers.email }).from(customers).where(eq(customers.id, id))}`;
      const theirs = site.select({ id: orders.id }).from(orders).where(eq(orders.customerId, id)).limit(MOST);
      return {
        statements: [
          site
            .select({
              id: orders.id,
              number: orders.number,
              status: orders.status,
              payment: orders.payment,
              fulfilment: orders.fulfilment,
              email: orders.email,
              phone: orders.phone,
              shippingAddress: orders.shippingAddress,
              billingAddress: orders.billingAddress,
              note: orders.note,
              currency: orders.currency,
              total: orders.total,
              paid: orders.paid,
              refunded: orders.refunded,
              placedAt: orders.placedAt,
            })
            .from(orders)
            .where(eq(orders.customerId, id))
            .orderBy(desc(orders.placedAt))
            .limit(MOST),
          site
            .select({
              orderId: orderLines.orderId,
              title: orderLines.title,
              variantTitle: orderLines.variantTitle,
              sku: orderLines.sku,
              quantity: orderLines.quantity,
              total: orderLines.total,
            })
            .from(orderLines)
            .where(sql`${orderLines.orderId} in ${theirs}`)
            .orderBy(asc(orderLines.position)),
          site
            .select({ kind: outbox.kind, subject: outbox.subject, recipient: outbox.recipient, sentAt: outbox.sentAt })
            .from(outbox)
            .where(eq(outbox.recipient, email))
            .orderBy(desc(outbox.createdAt))
            .limit(MOST),
        ],
        answer([rows, lines, letters]) {
          const sold = lines as ({ orderId: string } & Record<string, unknown>)[];
          return {
            orders: (rows as Record<string, unknown>[]).map((order) => ({
              ...order,
              lines: sold.filter(({ orderId }) => orderId === order['id']).map(({ orderId: _, ...line }) => line),
            })),
            letters: letters as Record<string, unknown>[],
          };
        },
      };
    },

    /** Takes a person out of everything the store has of them; orders stay, made anonymous. Answers whether there was one. */
    async erase(id: string, now: number): Promise<boolean> {
      const results = await site.write(erasing(site, id, now));
      return (results.at(-1) as unknown[]).length === 1;
    },
  };
}
