import { setTimeout as after } from 'node:timers/promises';
import type { Answer } from '../rig/http.ts';
import { addToCart, fillCheckout, newBrowser, notify, placeOrder } from '../rig/shopper.ts';
import { PRICE, type RigStore } from '../rig/store.ts';

/** What shoppers were told that was done: references of orders, by how far they got. */
export type Acknowledged = { placed: Set<string>; paid: Set<string>; tries: number };

/** How long, in milliseconds, somebody tries the same thing: longer than a server takes to come back, however busy the machine. */
const PATIENCE = 6 * 60_000;

type Shopping = { port: number; store: RigStore; told: Acknowledged; secret: string; isOver: () => boolean };

/**
 * Buys one piece after the other, each in a browser of its own, until it is over. What was not answered, or not well, is sent
 * again until it is.
 */
export async function shop({ port, store, told, secret, isOver }: Shopping): Promise<void> {
  while (!isOver()) {
    const browser = () => Object.assign(shopper, { now: Date.now() });
    const shopper = newBrowser({ port }, store);
    await until(told, () => addToCart(browser(), 'black'), 303);
    const form = await untilDone(told, () => fillCheckout(browser()));
    const placed = await until(told, () => placeOrder(browser(), form), 303);
    const reference = decodeURIComponent(String(placed.headers.location).split('/').at(-1)!);
    told.placed.add(reference);
    const said = { kind: 'payment', reference, outcome: 'paid', amount: PRICE, currency: 'EUR' } as const;
    await until(told, () => notify(browser(), store, said, { secret }), 200);
    told.paid.add(reference);
  }
}

async function until(told: Acknowledged, act: () => Promise<Answer>, status: number): Promise<Answer> {
  return untilDone(told, async () => {
    const answer = await act();
    if (answer.status !== status) throw new Error(`answered ${answer.status}, at ${answer.headers.location}`);
    return answer;
  });
}

async function untilDone<T>(told: Acknowledged, act: () => Promise<T>): Promise<T> {
  const since = performance.now();
  for (;;) {
    told.tries += 1;
    try {
      return await act();
    } catch (error) {
      if (performance.now() - since > PATIENCE) throw error;
      await after(20);
    }
  }
}
