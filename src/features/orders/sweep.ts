import type { Shop } from '../../shop.ts';

/** Cancels the store's orders that nobody paid in time, and gives their stock back. Answers how many. */
export async function sweepUnpaid({ orders }: Pick<Shop, 'orders'>, now: number): Promise<number> {
  let cancelled = 0;
  for (const id of await orders.expired(now)) {
    if (await orders.expire(id, now)) cancelled += 1;
  }
  return cancelled;
}
