import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { NOW } from '../support/shop-with-stock.ts';
import { by, deskWith, lettersOf, lineOf, parcelOf, refundOf, seen, withLines } from '../support/staff-desk.ts';

const d1 = env.DB;
const LATER = NOW + 1000;

describe('sending', () => {
  it('a part and then the rest moves the order on, and says so to the shopper', async () => {
    const { store, admin, read } = await deskWith(d1);
    const before = await read();
    const parcel = parcelOf(before, { black: 2 });
    const payload = { orderId: before.id, origin: 'https://shop.example', fulfilmentId: parcel.id };
    const letter = { kind: 'order-shipped', recipient: before.email, payload } as const;
    expect(await admin.fulfilment.send({ ...parcel, carrier: 'DHL', trackingNumber: '12', letter }, LATER)).toBe(
      'done',
    );

    const half = await read();
    expect(half).toMatchObject({ fulfilment: 'partial', toShip: 2, pieces: 4 });
    expect(half.fulfilments).toMatchObject([
      { number: 1, state: 'sent', carrier: 'DHL', trackingNumber: '12', lines: [{ quantity: 2 }] },
    ]);
    expect(await lettersOf(d1, store)).toContain('order-shipped to dana@example.com');

    expect(await admin.fulfilment.send(parcelOf(half, { black: 1, white: 1 }), LATER)).toBe('done');
    const all = await read();
    expect(all).toMatchObject({ fulfilment: 'fulfilled', toShip: 0 });
    expect(all.fulfilments.map(({ number }) => number)).toEqual([1, 2]);
    expect(all.events.map(({ kind }) => kind)).toEqual(['placed', 'paid', 'sent', 'sent']);
  });

  it('moves no stock: that was sold before', async () => {
    const { admin, read, stockNow } = await deskWith(d1);
    const before = await stockNow('black');
    await admin.fulfilment.send(parcelOf(await read(), { black: 3 }), LATER);
    expect(await stockNow('black')).toEqual(before);
  });

  it('is done once when a form is sent twice, also at the same moment', async () => {
    const { admin, read } = await deskWith(d1);
    const parcel = parcelOf(await read(), { black: 1 });
    const outcomes = await Promise.all([1, 2, 3].map(() => admin.fulfilment.send(parcel, LATER)));
    expect(outcomes.sort()).toEqual(['done', 'repeated', 'repeated']);
    expect((await read()).toShip).toBe(3);
  });

  it('by two people at once is done once: the second looks at the order again', async () => {
    const { admin, read } = await deskWith(d1);
    const order = await read();
    const outcomes = await Promise.all([1, 2].map(() => admin.fulfilment.send(parcelOf(order, { black: 1 }), LATER)));
    expect(outcomes.sort()).toEqual(['changed', 'done']);
    expect((await read()).toShip).toBe(3);
  });

  it('is refused of more than there is, or of what was refunded', async () => {
    const { admin, read } = await deskWith(d1);
    const order = await read();
    expect(await admin.fulfilment.send(parcelOf(order, { black: 4 }), LATER)).toBe('changed');
    const lines = [{ lineId: lineOf(order, 'white').id, unsent: 1, sent: 0, restocked: 1 }];
    await admin.refundDesk.begin(refundOf(order, { lines }), withLines(order), LATER);
    expect(await admin.fulfilment.send(parcelOf(await read(), { white: 1 }), LATER)).toBe('changed');
    expect((await read()).fulfilments).toEqual([]);
  });

  it('is not done to another store’s order', async () => {
    const { read } = await deskWith(d1);
    const other = await deskWith(d1);
    const parcel = parcelOf(await read(), { black: 1 });
    await expect(other.admin.fulfilment.send(parcel, LATER)).rejects.toThrow('FOREIGN KEY');
    expect((await read()).fulfilments).toEqual([]);
  });
});

describe('a parcel that was never sent', () => {
  it('is taken back once, and its pieces wait again', async () => {
    const { admin, read } = await deskWith(d1);
    const parcel = parcelOf(await read(), { black: 2 });
    await admin.fulfilment.send(parcel, LATER);
    const undo = { ...parcel, order: seen(await read()) };
    const outcomes = await Promise.all([1, 2].map(() => admin.fulfilment.undo(undo, LATER)));
    expect(outcomes.sort()).toEqual(['changed', 'done']);
    expect(await read()).toMatchObject({ fulfilment: 'none', toShip: 4, fulfilments: [{ state: 'undone' }] });
  });

  it('stays when something of it came back', async () => {
    const { admin, read } = await deskWith(d1);
    const parcel = parcelOf(await read(), { white: 1 });
    await admin.fulfilment.send(parcel, LATER);
    const sent = await read();
    const lines = [{ lineId: lineOf(sent, 'white').id, unsent: 0, sent: 1, restocked: 1 }];
    await admin.refundDesk.begin(refundOf(sent, { lines }), withLines(sent), LATER);
    expect(await admin.fulfilment.undo({ ...parcel, order: seen(await read()) }, LATER)).toBe('changed');
  });
});

it('takes a tracking number later', async () => {
  const { admin, read } = await deskWith(d1);
  const parcel = parcelOf(await read(), { black: 1 });
  await admin.fulfilment.send(parcel, LATER);
  const tracking = { carrier: 'GLS', trackingNumber: '9', trackingUrl: 'https://gls.example/9' };
  const seenParcel = { id: parcel.id, order: seen(await read()), by, letter: null };
  expect(await admin.fulfilment.track(seenParcel, tracking, LATER)).toBe('done');
  expect((await read()).fulfilments).toMatchObject([tracking]);
});

describe('an order that is picked up', () => {
  const address = { name: 'Voltline', line1: '1180 Terminal Way', city: 'Reno', region: 'NV', country: 'US' };
  const pickup = { address, hours: 'Mon–Fri 10–18', instructions: 'Ring twice' };

  it('waits in the store, is handed over, and keeps where that was', async () => {
    const { store, admin, read } = await deskWith(d1, { as: { pickup, shippingAddress: null } });
    const order = await read();
    const payload = { orderId: order.id, origin: 'https://shop.example' };
    const letter = { kind: 'order-ready', recipient: order.email, payload } as const;
    expect(await admin.fulfilment.markReady({ order: seen(order), by, letter }, LATER)).toBe('done');
    expect(await admin.fulfilment.markReady({ order: seen(order), by, letter }, LATER)).toBe('changed');
    const ready = await read();
    expect(ready).toMatchObject({ readyAt: LATER, fulfilment: 'none', pickup });
    expect((await lettersOf(d1, store)).filter((one) => one.startsWith('order-ready'))).toHaveLength(1);

    const parcel = { ...parcelOf(ready, { black: 3, white: 1 }), event: 'picked-up' } as const;
    const outcomes = await Promise.all([1, 2, 3].map(() => admin.fulfilment.send(parcel, LATER)));
    expect(outcomes.sort()).toEqual(['done', 'repeated', 'repeated']);
    const gone = await read();
    expect(gone).toMatchObject({ fulfilment: 'fulfilled', toShip: 0 });
    expect(gone.events.map(({ kind }) => kind)).toEqual(['placed', 'paid', 'ready', 'picked-up']);
  });
});
