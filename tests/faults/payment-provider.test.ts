import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaymentNotification, RefundNotification } from '#features/payments/provider.ts';
import { newId } from '#lib/ids.ts';
import { brokenRules } from '../rig/books.ts';
import { openGate, outages } from '../rig/gate.ts';
import { acting, orderPlaced, rowsOf, type Place } from '../rig/place.ts';
import { refundBegun } from '../rig/refunds.ts';
import { startRig, type Rig } from '../rig/rig.ts';
import { newBrowser, notify, type Telling } from '../rig/shopper.ts';
import { MINUTE, NOW, openRigStore, settleWork, UNPAID } from '../rig/store.ts';
import { storeFor } from '../../src/shop.ts';

type Said = PaymentNotification | RefundNotification;
/** Tells the store something, as the same message each time, and answers the status. */
type Tell = (telling?: Telling, task?: string) => Promise<number>;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig('provider');
}, 60_000);
afterAll(() => rig.stop());

/** Ways in which a message arrives. Providers send it again until they hear that it was taken. */
const conducts: Record<string, (tell: Tell) => Promise<void>> = {
  async 'tells it once'(tell) {
    expect(await tell()).toBe(200);
  },
  async 'tells it three times, one after the other'(tell) {
    expect([await tell(), await tell(), await tell()]).toEqual([200, 200, 200]);
  },
  async 'tells it three times at once'(tell) {
    expect(await Promise.all([tell(), tell(), tell()])).toEqual([200, 200, 200]);
  },
  async 'hangs up before it hears the answer, and tells it again'(tell) {
    expect(await tell({ hangsUp: true })).toBe(0);
    expect(await tell()).toBe(200);
  },
  'finds the database gone, and tells it again': (tell) => whileItFails('before', tell),
  'is not told that it was taken, and tells it again': (tell) => whileItFails('after', tell),
  async 'is imitated by somebody first'(tell) {
    expect(await tell({ secret: 'somebody else has another secret' })).toBe(401);
    expect(await tell()).toBe(200);
  },
};

/** Fails where what it was told is written, if it still matters. */
async function whileItFails(when: 'before' | 'after', tell: Tell) {
  let failed = false;
  rig.gate = {
    trip({ statements }) {
      if (!statements.some(({ sql }) => /^update "(payments|refunds)"/.test(sql))) return { do: 'run' };
      failed = true;
      return { do: 'fail', when, error: outages.lost };
    },
  };
  try {
    expect(await tell({}, `provider ${newId()}`)).toBe(failed ? 503 : 200);
  } finally {
    rig.gate = openGate;
  }
  expect(await tell()).toBe(200);
}

async function inAPlace(work: (place: Place) => Promise<void>): Promise<void> {
  const store = await openRigStore(rig.db, { black: 5 });
  try {
    await work({ rig, store, shop: storeFor(store.site) });
    await rig.runScheduled(NOW + 5 * MINUTE);
    expect(await brokenRules(rig.db, store)).toEqual([]);
  } finally {
    await settleWork(rig.db, store.id);
  }
}

const teller = ({ store }: Place, said: Said, now: number): Tell => {
  const messageId = newId();
  return async (telling, task) => {
    const tasks = task ? { begin: () => task, received: () => undefined } : undefined;
    const provider = acting(newBrowser(rig, store, now), tasks);
    return (await notify(provider, store, said, { messageId, ...telling })).status;
  };
};

/** All orders in which things may arrive. */
const inAnyOrder = <T>(things: readonly T[]): T[][] =>
  things.length < 2
    ? [[...things]]
    : things.flatMap((thing, i) => inAnyOrder(things.toSpliced(i, 1)).map((rest) => [thing, ...rest]));

const ways = Object.entries(conducts);

describe.each(ways)('a provider that %s', (_, conduct) => {
  const outcomes = ['paid', 'declined', 'abandoned'] as const;

  it.each(inAnyOrder(outcomes).map((order) => [order.join(', '), order] as const))('of a payment: %s', (_, order) =>
    inAPlace(async (place) => {
      const { said } = await orderPlaced(place, { black: 2 });
      for (const outcome of order) await conduct(teller(place, { ...said, outcome }, NOW));
      const orders = await rowsOf(place, 'select status, payment from orders where site_id = ?');
      expect(orders).toEqual([{ status: 'open', payment: 'paid' }]);
    }),
  );

  it('of a payment that came when its pieces were sold to somebody else', () =>
    inAPlace(async (place) => {
      const { said, order } = await orderPlaced(place, { black: 5 });
      await place.shop.orders.expire(order.id, NOW + UNPAID);
      await orderPlaced(place, { black: 1 });
      await conduct(teller(place, { ...said, outcome: 'paid' }, NOW + UNPAID));
      const payments = await rowsOf(
        place,
        `select state from payments where site_id = ? and reference = '${said.reference}'`,
      );
      expect(payments).toEqual([{ state: 'late' }]);
    }));

  it.each([
    ['done', 'failed', { state: 'done', refunded: 1000 }],
    ['failed', 'done', { state: 'failed', refunded: 0 }],
  ] as const)('of a refund that is %s, and then says that it is %s', (first, second, ends) =>
    inAPlace(async (place) => {
      const { refund } = await refundBegun(place);
      for (const state of [first, second])
        await conduct(teller(place, { kind: 'refund', reference: refund.id, state, note: '' }, NOW));
      const ended = await rowsOf(
        place,
        `select r.state, o.refunded from refunds r join orders o on o.site_id = r.site_id and o.id = r.order_id where r.site_id = ?`,
      );
      expect(ended).toEqual([ends]);
    }),
  );
});
