import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NewOrder } from '#features/orders/place-order.ts';
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

const d1 = env.DB;
const START = { a: 4, b: 3 };

type Step =
  | { kind: 'buy'; a: number; b: number }
  | { kind: 'pay' | 'decline' | 'expire'; nth: number }
  | { kind: 'adjust'; variant: 'a' | 'b'; by: number };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('buy' as const), a: fc.nat(3), b: fc.nat(2) }),
  fc.record({ kind: fc.constantFrom('pay' as const, 'decline' as const, 'expire' as const), nth: fc.nat(9) }),
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
    fc.array(fc.array(aStep, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
    async (rounds) => {
      const store = await shopWithStock(d1, START);
      const ledger: Ledger = { brought: { ...START }, orders: [] };
      // The steps of a round happen at the same moment.
      for (const steps of rounds) await Promise.all(steps.map((step) => take(store, ledger, step)));
      for (const variant of ['a', 'b'] as const) {
        const { stock, ledger: sums } = await stockOf(d1, store, variant);
        expect(sums).toEqual(stock);
        expect(stock.available + stock.held + stock.sold).toBe(ledger.brought[variant]);
        expect(stock).toMatchObject(await wantedBy(store, variant));
      }
    },
  );
  await fc.assert(check, { numRuns: 25 });
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
    if (step.kind === 'expire') return void (await orders.expire(order.id, NOW + HALF_HOUR));
    const outcome = step.kind === 'pay' ? 'paid' : 'declined';
    const said = { reference: order.paymentReference, outcome, amount: order.total, currency: 'USD' } as const;
    await payments.settle('test', said, settling, NOW + HALF_HOUR);
  }
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

/** By the orders: what open unpaid ones hold, and what paid ones bought. */
async function wantedBy({ siteId }: TestShop, variant: string): Promise<{ held: number; sold: number }> {
  const row = await d1
    .prepare(
      `select coalesce(sum(case when o.payment = 'pending' then l.quantity end), 0) held,
              coalesce(sum(case when o.payment = 'paid' then l.quantity end), 0) sold
       from orders o join order_lines l on l.site_id = o.site_id and l.order_id = o.id
       where o.site_id = ? and l.variant_id = ? and o.status = 'open'`,
    )
    .bind(siteId, variant)
    .first<{ held: number; sold: number }>();
  return row!;
}
