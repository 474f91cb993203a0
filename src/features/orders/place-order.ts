import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { AddressSnapshot, PickupSnapshot, TraceStep } from '#db/schema/orders.ts';
import type { SiteDb, Statement } from '#db/site-db.ts';
import { nameKeyOf } from '#features/customers/name-key.ts';
import { queueMail, type Letter } from '#features/mail/queue-mail.ts';
import { computed, onlyIf } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';
import { markPaid } from './order-changes.ts';
import { orderWords } from './order-search.ts';
import { moveStock } from './stock-moves.ts';

const FIRST_NUMBER = 1001;

/** A line to be sold. `unitPrice`, `total` and its part of the tax in minor units, weight in grams each. */
export type NewOrderLine = {
  variantId: string;
  productId: string;
  productSlug: string;
  title: string;
  variantTitle: string;
  sku: string | null;
  mediaId: string | null;
  quantity: number;
  unitPrice: number;
  total: number;
  tax: number;
  taxClass: string;
  weightGrams: number;
  requiresShipping: boolean;
  /** Whether stock of it is counted. */
  isTracked: boolean;
};

/** An order to be placed, every sum made. Amounts in minor units of `currency`, times in epoch milliseconds. */
export type NewOrder = {
  id: string;
  token: string;
  /** The cart it is placed from, or the draft that staff made. */
  cart: { id: string; version: number };
  source: 'storefront' | 'staff';
  /** Who is signed in; without it the e-mail tells whose order it is. */
  customerId?: string | undefined;
  email: string;
  phone: string | null;
  name: string;
  shippingAddress: AddressSnapshot | null;
  billingAddress: AddressSnapshot | null;
  note: string;
  shippingName: string | null;
  /** Where it is picked up; null for what is sent. */
  pickup: PickupSnapshot | null;
  currency: string;
  subtotal: number;
  shipping: number;
  tax: number;
  pricesIncludeTax: boolean;
  shippingTax: number;
  total: number;
  trace: TraceStep[];
  provider: string;
  paymentReference: string;
  expiresAt: number;
  /** Scheme and host the shopper ordered at: links in later e-mails lead there. */
  origin: string;
  lines: NewOrderLine[];
  letters: Letter[];
};

/**
 * Everything that placing an order writes, as one batch. It is refused whole when the cart has an order already
 * (`orders.site_id, orders.cart_id`), when the cart or draft changed (`carts.updated_at`,
 * `draft_orders.updated_at`), when a price changed or a product is not
 * for sale any more (`order_lines.unit_price`), and when there is too little stock (`inventory_available`). An order of
 * nothing is paid as it is placed: no provider takes that, and nobody would come to pay it.
 */
export function placing(site: SiteDb, order: NewOrder, now: number): Statement[] {
  const { lines, letters, cart, origin, name, paymentReference, customerId, ...columns } = order;
  const { customers, counters } = site.rows;
  const whose = customerId ? eq(customers.id, customerId) : eq(customers.email, order.email);
  const customer = site.select({ id: customers.id }).from(customers).where(whose);
  const number = site.select({ value: counters.value }).from(counters).where(eq(counters.id, 'order'));
  const pieces = lines.filter((line) => line.isTracked);
  const states = { status: 'open', payment: 'pending', fulfilment: 'none' } as const;
  return [
    ...(customerId ? [] : [keepCustomer(site, order, now)]),
    site.upsert(
      'counters',
      { id: 'order', value: FIRST_NUMBER },
      { on: ['id'], set: (row) => ({ value: sql`${row.value} + 1` }) },
    ),
    site.insert('orders', {
      ...columns,
      ...states,
      ...piecesOf(lines),
      cartId: cart.id,
      number: computed<number>(sql`${number}`),
      customerId: computed<string>(sql`${customer}`),
      placedAt: now,
      updatedAt: now,
    }),
    order.source === 'staff' ? closeDraft(site, cart, order.id, now) : closeCart(site, cart, order.id, now),
    ...lines.map((line, position) => sellAtTodaysPrice(site, order.id, line, position, now)),
    site.index.orderWords(order.id, orderWords(order)),
    ...moveStock(site, 'hold', { id: order.id, pieces }, now),
    site.insert('orderEvents', { id: newId(), orderId: order.id, kind: 'placed', detail: { origin }, at: now }),
    ...(order.total === 0
      ? markPaid(site, { id: order.id, pieces }, { amount: 0 }, now)
      : [firstTry(site, order, now)]),
    ...letters.map((letter) => queueMail(site, letter, now)),
  ];
}

const firstTry = (site: SiteDb, order: NewOrder, now: number): Statement =>
  site.insert('payments', {
    id: newId(),
    orderId: order.id,
    provider: order.provider,
    reference: order.paymentReference,
    state: 'pending',
    amount: order.total,
    currency: order.currency,
    createdAt: now,
    updatedAt: now,
  });

/**
 * One person is one customer of the store, found by e-mail; what they said last is what holds. Who has an account says it
 * there: anybody can order with their address.
 */
function keepCustomer(site: SiteDb, { email, name, phone }: NewOrder, now: number): Statement {
  const { customerAccounts: accounts } = site.rows;
  return site.upsert(
    'customers',
    { id: newId(), email, name, nameKey: nameKeyOf(name), phone, createdAt: now, updatedAt: now },
    {
      on: ['email'],
      set: (row) => {
        const account = sql`exists ${site.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, row.id))}`;
        const keepsName = sql`excluded.name = '' or ${account}`;
        return {
          name: sql`case when ${keepsName} then ${row.name} else excluded.name end`,
          nameKey: sql`case when ${keepsName} then ${row.nameKey} else excluded.name_key end`,
          phone: sql`case when excluded.phone is null or ${account} then ${row.phone} else excluded.phone end`,
          updatedAt: now,
        };
      },
    },
  );
}

function closeCart(site: SiteDb, cart: NewOrder['cart'], orderId: string, now: number): Statement {
  const { carts } = site.rows;
  const isUnchanged = and(eq(carts.updatedAt, cart.version), sql`${carts.orderId} is null`);
  return site.update('carts', (row) => eq(row.id, cart.id), {
    orderId,
    checkout: null,
    updatedAt: onlyIf<number>(isUnchanged, sql`max(${now}, ${carts.updatedAt} + 1)`),
  });
}

function closeDraft(site: SiteDb, draft: NewOrder['cart'], orderId: string, now: number): Statement {
  const isUnchanged = sql`updated_at = ${draft.version} and status = 'open'`;
  return site.update('draftOrders', (row) => eq(row.id, draft.id), {
    orderId,
    status: 'ordered',
    updatedAt: onlyIf<number>(isUnchanged, sql`max(${now}, updated_at + 1)`),
  });
}

function piecesOf(lines: readonly NewOrderLine[]): { pieces: number; toShip: number } {
  const count = (of: readonly NewOrderLine[]) => of.reduce((sum, { quantity }) => sum + quantity, 0);
  return { pieces: count(lines), toShip: count(lines.filter(({ requiresShipping }) => requiresShipping)) };
}

/** A line of an order; refused (`order_lines.unit_price`) when its price is not today's or its product is not for sale. */
export function sellAtTodaysPrice(
  site: SiteDb,
  orderId: string,
  line: NewOrderLine,
  position: number | SQL,
  now: number,
): Statement {
  const { isTracked: _, ...columns } = line;
  const { variants, products } = site.rows;
  const todaysPrice = site
    .select({ price: variants.price })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(
      and(
        eq(variants.id, line.variantId),
        eq(variants.price, line.unitPrice),
        eq(products.status, 'active'),
        sql`coalesce(${products.publishedAt}, 0) <= ${now}`,
      ),
    );
  const unitPrice = computed<number>(sql`${todaysPrice}`);
  const place = typeof position === 'number' ? position : computed<number>(position);
  return site.insert('orderLines', { ...columns, id: newId(), orderId, position: place, unitPrice });
}
