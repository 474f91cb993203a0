import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planEdit } from '#features/orders/edit-order.ts';
import { staffCan, type StaffAction } from '#features/orders/order-transitions.ts';
import { amountDue } from '#features/orders/orders.ts';
import type { NewOrder } from '#features/orders/place-order.ts';
import { refundablePieces } from '#features/refunds/refund.ts';
import { taxSettings } from '#features/tax/tax.ts';
import { newId } from '#lib/ids.ts';
import {
  cartWith,
  HALF_HOUR,
  NOW,
  orderOf,
  settling,
  shopWithStock,
  stockOf,
  type TestShop,
} from '../support/shop-with-stock.ts';
import { adminOf, by, parcelOf, refundOf, seen, withLines } from '../support/staff-desk.ts';

const d1 = env.DB;
const START = { a: 4, b: 3 };

type Step =
  | { kind: 'buy'; a: number; b: number }
  | { kind: 'pay' | 'decline' | 'expire' | 'send' | 'note-payment'; nth: number }
  | { kind: 'cancel'; nth: number; restock: boolean }
  | { kind: 'edit' | 'refund'; nth: number; pieces: number; restock: boolean }
  | { kind: 'adjust'; variant: 'a' | 'b'; by: number };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('buy' as const), a: fc.nat(3), b: fc.nat(2) }),
  fc.record({ kind: fc.constantFrom('pay' as const, 'decline' as const, 'expire' as const), nth: fc.nat(9) }),
  fc.record({ kind: fc.constantFrom('send' as const, 'note-payment' as const), nth: fc.nat(9) }),
  fc.record({ kind: fc.constant('cancel' as const), nth: fc.nat(9), restock: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom('edit' as const, 'refund' as const),
    ...{ nth: fc.nat(9), pieces: fc.nat(4), restock: fc.boolean() },
  }),
  fc.record({
    kind: fc.constant('adjust' as const),
    variant: fc.constantFrom('a' as const, 'b' as const),
    by: fc.integer({ min: -2, max: 3 }),
  }),
);

/** What the steps so far should have left, worked out without the database. */
type Ledger = { brought: Record<'a' | 'b', number>; orders: NewOrder[] };

it('keeps available, held and sold equal to the ledger, and to what came in, whatever happens in which order', async () => {
  const check = fc.asyncProperty(
    fc.array(fc.array(aStep, { minLength: 1, maxLength: 3 }), { maxLength: 16 }),
    async (rounds) => {
      const store = await shopWithStock(d1, START);
      const ledger: Ledger = { brought: { ...START }, orders: [] };
      // The steps of a round happen at the same moment.
      for (const steps of rounds) await Promise.all(steps.map((step) => take(store, ledger, step)));
      for (const variant of ['a', 'b'] as const) {
        const { stock, ledger: sums } = await stockOf(d1, store, variant);
        expect(sums).toEqual(stock);
        const lost = await lostOf(store, variant);
        expect(stock.available + stock.held + stock.sold + lost).toBe(ledger.brought[variant]);
        expect(stock).toMatchObject(await wantedBy(store, variant));
      }
      expect(await wrongSums(store)).toEqual([]);
    },
  );
  await fc.assert(check, { numRuns: 40 });
}, 120_000);

async function take(store: TestShop, ledger: Ledger, step: Step): Promise<void> {
  const { orders, payments } = store.shop;
  if (step.kind === 'buy') {
    const wanted = Object.fromEntries(
      (['a', 'b'] as const).flatMap((name) => (step[name] ? [[name, step[name]]] : [])),
    );
    const cart = await cartWith(store, wanted).catch(() => null);
    if (!cart) return;
    const order = orderOf(cart.cart);
    if ((await orders.place(order, NOW)).kind === 'placed') ledger.orders.push(order);
  } else if (step.kind === 'adjust') {
    if (await adjust(store, step.variant, step.by)) ledger.brought[step.variant] += step.by;
  } else {
    const order = ledger.orders[step.nth % (ledger.orders.length || 1)];
    if (!order) return;
    if (step.kind !== 'expire' && step.kind !== 'pay' && step.kind !== 'decline') return atDesk(store, order.id, step);
    if (step.kind === 'expire') return void (await orders.expire(order.id, NOW + HALF_HOUR));
    const outcome = step.kind === 'pay' ? 'paid' : 'declined';
    const said = { reference: order.paymentReference, outcome, amount: order.total, currency: 'USD' } as const;
    await payments.settle('test', said, settling, NOW + HALF_HOUR);
  }
}

/** What staff do, as they find the order; what its state does not allow they leave. */
async function atDesk(store: TestShop, id: string, step: Exclude<Step, { kind: 'buy' | 'adjust' }>): Promise<void> {
  const { shop } = store;
  const admin = adminOf(d1, store);
  const { order } = await shop.ask({ order: shop.orders.byId(id) });
  const line = order?.lines[0];
  if (!order || !line) return;
  const asked = { order: seen(order), by, letter: null, isPaid: order.payment === 'paid' };
  const may = (action: StaffAction) => staffCan(action, order).can;
  if (step.kind === 'send' && may('send')) await admin.fulfilment.send(parcelOf(order, { [line.variantId]: 1 }), NOW);
  if (step.kind === 'note-payment' && may('markPaid')) {
    const due = { isFirst: order.payment === 'pending', due: amountDue(order), currency: order.currency };
    await admin.paymentDesk.note({ ...asked, ...due, id: newId() }, NOW);
  }
  if (step.kind === 'cancel' && may('cancel'))
    await admin.orderDesk.cancel({ ...asked, restock: step.restock, reason: '', refunds: [] }, NOW);
  if (step.kind === 'edit' && may('edit')) {
    const wanted = { quantities: { [line.id]: step.pieces }, added: [], shipping: null };
    const planned = planEdit(order, wanted, { locale: 'en', tax: taxSettings.parse({}) });
    if (planned.ok) await admin.orderDesk.edit({ ...asked, edit: planned.edit, words: [], refund: null }, NOW);
  }
  if (step.kind === 'refund' && may('refund')) {
    const left = refundablePieces(line);
    const [unsent, sent] = [Math.min(step.pieces, left.unsent), Math.min(step.pieces, left.sent)];
    const lines = [{ lineId: line.id, unsent, sent, restocked: step.restock ? unsent + sent : 0 }];
    if (unsent + sent > 0) await admin.refundDesk.begin(refundOf(order, { lines }), withLines(order), NOW);
  }
}

/** What was written off, by the ledger. */
async function lostOf({ siteId }: TestShop, variant: string): Promise<number> {
  const row = await d1
    .prepare(
      `select coalesce(-sum(available_delta + held_delta + sold_delta), 0) lost
       from inventory_movements where site_id = ? and variant_id = ? and reason = 'write-off'`,
    )
    .bind(siteId, variant)
    .first<{ lost: number }>();
  return row!.lost;
}

/** A stock count: refused when it would take away what is not there. */
async function adjust({ siteId }: TestShop, variant: string, by: number): Promise<boolean> {
  const stock = d1.prepare('update inventory set available = available + ? where site_id = ? and id = ?');
  const movement = d1.prepare(
    `insert into inventory_movements (site_id, id, variant_id, reason, available_delta, at) values (?, ?, ?, 'adjustment', ?, ?)`,
  );
  try {
    await d1.batch([stock.bind(by, siteId, variant), movement.bind(siteId, crypto.randomUUID(), variant, by, NOW)]);
    return true;
  } catch (error) {
    expect(String(error)).toContain('inventory_available');
    return false;
  }
}

/** Orders whose sums are not what their lines, payments and refunds say. */
async function wrongSums({ siteId }: TestShop): Promise<unknown[]> {
  const { results } = await d1
    .prepare(
      `select * from (
         select o.number, o.paid, o.refunded, o.to_ship,
           (select coalesce(sum(amount), 0) from payments p where p.site_id = o.site_id and p.order_id = o.id and p.state = 'paid') came,
           (select coalesce(sum(amount), 0) from refunds r where r.site_id = o.site_id and r.order_id = o.id and r.state <> 'failed') went,
           (select coalesce(sum(quantity - fulfilled - dropped), 0) from order_lines l where l.site_id = o.site_id and l.order_id = o.id) waits
         from orders o where o.site_id = ?
       ) where paid <> came or refunded <> went or to_ship <> waits or refunded > paid`,
    )
    .bind(siteId)
    .all();
  return results;
}

/** By the orders: what open unpaid ones hold, and what paid ones bought. */
async function wantedBy({ siteId }: TestShop, variant: string): Promise<{ held: number; sold: number }> {
  const row = await d1
    .prepare(
      `select coalesce(sum(case when o.payment = 'pending' then l.quantity end), 0) held,
              coalesce(sum(case when o.payment = 'paid' then l.quantity - l.dropped - l.returned end), 0) sold
       from orders o join order_lines l on l.site_id = o.site_id and l.order_id = o.id
       where o.site_id = ? and l.variant_id = ? and o.status = 'open'`,
    )
    .bind(siteId, variant)
    .first<{ held: number; sold: number }>();
  return row!;
}
