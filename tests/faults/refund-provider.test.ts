import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenRules } from '../rig/books.ts';
import { asStaff, giveBack, seenOrder, staffBrowser } from '../rig/desk.ts';
import { rowsOf, type Place } from '../rig/place.ts';
import { refundBegun } from '../rig/refunds.ts';
import { startRig, type Rig } from '../rig/rig.ts';
import { newBrowser, notify } from '../rig/shopper.ts';
import { MINUTE, NOW, openRigStore, settleWork } from '../rig/store.ts';
import { storeFor } from '../../src/shop.ts';
import { startRefundService, type Conduct, type RefundService } from './refund-service.ts';

const DAY = 24 * 60 * MINUTE;
/** Days after which a refund has ended whose provider fails as often as is planned for here. */
const MOST_DAYS = 6;
const count = { plans: 0, requests: 0, given: 0 };

let rig: Rig;
let service: RefundService;
beforeAll(async () => {
  service = await startRefundService();
  rig = await startRig('refunds', { TEST_PROVIDER_URL: service.url });
}, 60_000);
afterAll(async () => {
  const { plans, requests, given } = count;
  console.log(`  ${plans} refunds, asked for ${requests} times, given back ${given} times, none twice`);
  await rig.stop();
  service.stop();
});

const plans: Conduct[][] = [
  ['gives it back'],
  ['refuses it'],
  ['says that it takes its time', 'gives it back'],
  ['says that it takes its time', 'refuses it'],
  ['is broken', 'talks nonsense', 'gives it back'],
  ['does not answer', 'gives it back'],
  ['gives it back and hangs up', 'gives it back'],
  ['gives it back and answers late', 'is broken', 'gives it back'],
  ['gives it back, tells it twice and answers'],
];
const cases = plans.map((plan) => [plan.join(', then '), plan] as const);
const prompt = cases.filter(([name]) => !/does not answer|late/.test(name));

async function inAPlace(work: (place: Place) => Promise<string>): Promise<void> {
  const store = await openRigStore(rig.db, { black: 5 });
  const place = { rig, store, shop: storeFor(store.site) };
  try {
    const reference = await work(place);
    expect(await brokenRules(rig.db, store)).toEqual([]);
    count.plans += 1;
    count.requests += service.requests(reference);
    count.given += service.given(reference);
  } finally {
    await settleWork(rig.db, store.id);
  }
}

/** The scheduled work of the next days, until a refund of the store has ended; how it did. */
async function ending(place: Place): Promise<string> {
  const state = async () =>
    (await rowsOf<{ state: string }>(place, 'select state from refunds where site_id = ?'))[0]!.state;
  for (let day = 1; day <= MOST_DAYS && (await state()) === 'pending'; day += 1)
    await rig.runScheduled(NOW + day * DAY);
  return state();
}

function promise(place: Place, reference: string, plan: readonly Conduct[]): void {
  service.plan.set(reference, [...plan]);
  const said = { kind: 'refund', reference, state: 'done', note: '' } as const;
  service.tell.set(reference, () => notify(newBrowser(rig, place.store), place.store, said));
}

// Side by side, since a provider that does not answer takes its time.
it.concurrent.each(cases)('gives money back once by a provider that %s', async (_, plan) =>
  inAPlace(async (place) => {
    const { order } = await seenOrder(place, { black: 2 }, { isPaid: true });
    const form = giveBack(order, '24.00');
    const reference = form.fields['key']!;
    promise(place, reference, plan);
    expect((await asStaff(await staffBrowser(place), form)()).status).toBe(303);
    const isRefused = plan.at(-1) === 'refuses it';
    expect(await ending(place)).toBe(isRefused ? 'failed' : 'done');
    expect(service.given(reference)).toBe(isRefused ? 0 : 1);
    // Told by itself first, or on a connection that had just closed, it is asked once more, with the same key.
    expect([0, 1]).toContain(service.requests(reference) - plan.length);
    return reference;
  }),
);

it.concurrent.each(prompt)('settles a refund that a server left when it died, by a provider that %s', async (_, plan) =>
  inAPlace(async (place) => {
    const { refund } = await refundBegun(place);
    promise(place, refund.id, plan);
    const isRefused = plan.at(-1) === 'refuses it';
    expect(await ending(place)).toBe(isRefused ? 'failed' : 'done');
    expect(service.given(refund.id)).toBe(isRefused ? 0 : 1);
    return refund.id;
  }),
);

it('gives money back once to staff in three windows, two sweeps and a provider that tells it at the same moment', () =>
  inAPlace(async (place) => {
    const { order } = await seenOrder(place, { black: 2 }, { isPaid: true });
    const browser = await staffBrowser(place);
    const form = giveBack(order, '24.00');
    const reference = form.fields['key']!;
    promise(place, reference, [
      'gives it back, tells it twice and answers',
      'gives it back, tells it twice and answers',
    ]);
    const sends = asStaff(browser, form);
    const sweep = () => rig.runScheduled(NOW + DAY);
    await Promise.all([sends(), sends(), sends(), sweep(), sweep()]);
    expect(await ending(place)).toBe('done');
    expect(service.given(reference)).toBe(1);
    return reference;
  }));
