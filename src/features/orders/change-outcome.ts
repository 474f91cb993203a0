import { brokenConstraint } from '#lib/guarded.ts';

/** Who did something, as the order's timeline names them. */
export type By = { id: string; name: string };

/**
 * What became of a change by staff: `repeated` when this very form had been sent before, `changed` when the order was not any
 * more as they saw it, `too-little-stock` when it wants more than there is. Only `done` wrote anything.
 */
export type ChangeOutcome = 'done' | 'repeated' | 'changed' | 'too-little-stock';

/** Constraints that refuse what was decided on an order that is not like that any more. */
const RACED = new Set([
  'orders.updated_at',
  'orders.payment',
  'orders_refunded',
  'orders_credited',
  'payments_refunded',
  'payments.state',
  'order_lines.unit_price',
  'order_lines_fulfilled',
  'order_lines_dropped',
  'order_lines_returned',
  'draft_orders.updated_at',
  'fulfilments.state',
  'refunds.state',
]);

/**
 * Runs a batch that staff asked for. `table` is where a form that is sent twice meets its own row.
 * @throws when the database refused for another reason, or does not answer
 */
export async function attempt(write: () => Promise<unknown>, table?: string): Promise<ChangeOutcome> {
  try {
    await write();
    return 'done';
  } catch (error) {
    const broken = brokenConstraint(error);
    if (table && broken?.startsWith(`${table}.site_id, `)) return 'repeated';
    if (broken !== null && RACED.has(broken)) return 'changed';
    if (broken === 'inventory_available') return 'too-little-stock';
    throw error;
  }
}
