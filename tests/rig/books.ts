import type { RigStore } from './store.ts';

/*
 * What has to be so in every store at every moment at which nothing is under way, whatever happened before. Each rule finds
 * the rows that break it.
 */

const LINES = `select l.variant_id, o.status, o.payment, l.quantity - l.dropped - l.returned quantity
  from order_lines l
  join orders o on o.site_id = l.site_id and o.id = l.order_id where l.site_id = ?1`;

const rules: Record<string, string> = {
  'stock is the sum of its ledger': `select i.id, i.available, i.held, i.sold from inventory i where i.site_id = ?1 and
    (i.available, i.held, i.sold) <> (select sum(available_delta), sum(held_delta), sum(sold_delta)
      from inventory_movements m where m.site_id = ?1 and m.variant_id = i.id)`,
  'what unpaid orders want is held, what paid ones want is sold': `select i.id, i.held, i.sold from inventory i
    where i.site_id = ?1 and i.tracked and (i.held, i.sold) <> (
      select coalesce(sum(case when l.payment = 'pending' then l.quantity end), 0),
             coalesce(sum(case when l.payment in ('paid', 'refunded') then l.quantity end), 0)
      from (${LINES}) l where l.variant_id = i.id and l.status = 'open')`,
  'orders are numbered in a row from 1001': `select number, place from
    (select number, 1000 + row_number() over (order by number) place from orders where site_id = ?1) where number <> place`,
  'a cart is one order': `select cart_id, count(*) n from orders where site_id = ?1 group by cart_id having n > 1`,
  'a cart and its order know each other': `select o.id from orders o where o.site_id = ?1 and not exists
    (select 1 from carts c where c.site_id = ?1 and c.id = o.cart_id and c.order_id = o.id)`,
  'an order is the sum of its lines': `select o.id, o.subtotal, o.total from orders o where o.site_id = ?1 and (
    o.subtotal is not (select sum(unit_price * quantity) from order_lines l where l.site_id = ?1 and l.order_id = o.id) or
    o.total <> o.subtotal + o.shipping + case when o.prices_include_tax then 0 else o.tax end)`,
  'a paid order has one payment of what came in, an unpaid one none': `select o.id, o.payment from orders o
    where o.site_id = ?1 and (o.payment in ('paid', 'refunded')) <> ((select count(*) from payments p
      where p.site_id = ?1 and p.order_id = o.id and p.state = 'paid' and p.amount = o.paid) = 1)`,
  'what came in is the total, unless the order was edited since': `select o.id, o.paid, o.total from orders o
    where o.site_id = ?1 and o.payment in ('paid', 'refunded') and o.paid <> o.total and not exists
      (select 1 from order_events e where e.site_id = ?1 and e.order_id = o.id and e.kind = 'edited')`,
  'what is given back is the sum of its refunds': `select o.id, o.refunded from orders o where o.site_id = ?1 and o.refunded <>
    (select coalesce(sum(r.amount), 0) from refunds r
      where r.site_id = ?1 and r.order_id = o.id and r.state in ('pending', 'done'))`,
  'of a payment no more is given back than came in': `select p.id, p.amount, p.refunded from payments p where p.site_id = ?1 and
    p.refunded <> (select coalesce(sum(r.amount), 0) from refunds r
      where r.site_id = ?1 and r.payment_id = p.id and r.state in ('pending', 'done'))`,
  'who is given money back is written to once': `select r.id, r.state from refunds r where r.site_id = ?1 and
    (r.state = 'done') <> ((select count(*) from outbox m where m.site_id = ?1 and
      m.kind = 'order-refunded' and m.payload ->> 'refundId' = r.id) = 1)`,
  'nothing is paid twice': `select order_id, count(*) n from payments
    where site_id = ?1 and state = 'paid' group by order_id having n > 1`,
  'a payment has one reference': `select reference, count(*) n from payments
    where site_id = ?1 group by provider, reference having n > 1`,
  'what happens once is noted once': `select order_id, kind, count(*) n from order_events
    where site_id = ?1 and kind in ('placed', 'paid', 'expired') group by order_id, kind having n > 1`,
  'a paid order was noted as paid': `select id from orders o where site_id = ?1 and payment = 'paid' and not exists
    (select 1 from order_events e where e.site_id = ?1 and e.order_id = o.id and e.kind = 'paid')`,
  'nothing is written to anybody twice': `select kind, payload, count(*) n from outbox
    where site_id = ?1 group by kind, recipient, payload having n > 1`,
  'who paid, or paid too late, is written to': `select o.id from orders o where o.site_id = ?1 and
    (o.payment in ('paid', 'refunded')) <> exists (select 1 from outbox m
      where m.site_id = ?1 and m.kind = 'order-paid' and m.payload ->> 'orderId' = o.id)`,
  'the store hears of money that paid nothing': `select p.reference from payments p where p.site_id = ?1 and p.state = 'late' and
    not exists (select 1 from outbox m
      where m.site_id = ?1 and m.kind = 'payment-unapplied' and m.payload ->> 'reference' = p.reference)`,
};

/** Asks a database: the store's id is the first parameter. */
export type Ask = (sql: string, siteId: string) => unknown[] | Promise<unknown[]>;

/** The rules that a store breaks, each with the rows that show it. */
export async function brokenRulesBy(ask: Ask, { id }: Pick<RigStore, 'id'>): Promise<string[]> {
  const broken: string[] = [];
  for (const [rule, sql] of Object.entries(rules)) {
    const rows = await ask(sql, id);
    if (rows.length) broken.push(`not so: ${rule}: ${JSON.stringify(rows)}`);
  }
  return broken;
}

/** `brokenRulesBy` over D1, in one round trip. */
export async function brokenRules(d1: D1Database, store: Pick<RigStore, 'id'>): Promise<string[]> {
  const found = await d1.batch(Object.values(rules).map((sql) => d1.prepare(sql).bind(store.id)));
  return brokenRulesBy((sql) => found[Object.values(rules).indexOf(sql)]!.results, store);
}
