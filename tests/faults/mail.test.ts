import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { atCheckout, rowsOf, type Place } from '../rig/place.ts';
import { startRig, type Rig } from '../rig/rig.ts';
import { placeOrder } from '../rig/shopper.ts';
import { MINUTE, openRigStore } from '../rig/store.ts';
import { storeFor } from '../../src/shop.ts';
import { startMailService, type Conduct, type MailService } from './mail-service.ts';

/** A shopper hears at once that the order stands, whatever mail does: milliseconds that this may take on a busy machine. */
const AT_ONCE = 5_000;

let rig: Rig;
let service: MailService;
beforeAll(async () => {
  service = await startMailService();
  rig = await startRig('mail', { APP_ENV: 'production', MAIL_API_URL: service.url, MAIL_API_KEY: 'key' });
}, 60_000);
afterAll(async () => {
  await rig.stop();
  service.stop();
});

const plans: Conduct[][] = [
  ['takes it'],
  ['is broken', 'refuses for now', 'takes it'],
  ['does not answer', 'takes it'],
  ['takes it and hangs up', 'takes it'],
  ['takes it and answers late', 'takes it'],
  ['takes it and hangs up', 'is broken', 'takes it and answers late', 'takes it'],
];

// Side by side, since a service that does not answer takes its time.
it.concurrent.each(plans.map((plan) => [plan.join(', then '), plan] as const))(
  'sends a letter once to a service that %s',
  async (_, plan) => {
    const store = await openRigStore(rig.db, { black: 5 });
    const place: Place = { rig, store, shop: storeFor(store.site) };
    const { browser, form } = await atCheckout(place, { black: 1 });
    const email = `${store.key}@rig.example`;
    service.plan.set(email, [...plan]);

    const began = performance.now();
    const placed = await placeOrder(browser, { ...form, provider: 'manual', email });
    expect(placed.status).toBe(303);
    expect(performance.now() - began).toBeLessThan(AT_ONCE);

    const letter = async () =>
      (
        await rowsOf<{ state: string; attempts: number }>(place, 'select state, attempts from outbox where site_id = ?')
      )[0]!;
    for (let nth = 1; nth <= plan.length; nth += 1) {
      while ((await letter()).attempts < nth) await after(100);
      while (service.requests(email) < nth) await after(100);
      // As much time as the longest pause between tries that is planned for here.
      if (nth < plan.length) await untilTried(letter, nth);
    }
    while ((await letter()).state !== 'sent') await after(100);
    expect(service.delivered(email)).toHaveLength(1);
    expect(service.requests(email)).toBe(plan.length);
    expect(await letter()).toEqual({ state: 'sent', attempts: plan.length });

    async function untilTried(read: typeof letter, nth: number) {
      const noted = `select last_error from outbox where site_id = ? and last_error is not null and attempts = ${nth}`;
      while (!(await rowsOf(place, noted)).length) await after(100);
      await rig.db
        .prepare('update outbox set next_attempt_at = ? where site_id = ?')
        .bind(Date.now() - MINUTE, store.id)
        .run();
      await rig.runScheduled(Date.now());
      expect((await read()).attempts).toBeGreaterThan(nth);
    }
  },
  120_000,
);
