import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { amountDue } from '#features/orders/orders.ts';
import type { RefundRequest } from '#features/refunds/refund.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { NOW, settling } from '../support/shop-with-stock.ts';
import {
  by,
  deskWith,
  lettersOf,
  lineOf,
  parcelOf,
  refundOf,
  seen,
  withLines,
  type Desk,
} from '../support/staff-desk.ts';

const d1 = env.DB;
const LATER = NOW + 1000;
const done = { state: 'done', note: '' } as const;
const failed = { state: 'failed', note: 'The bank refused it.' } as const;

async function begun(desk: Desk, request: Partial<RefundRequest>) {
  const order = await desk.read();
  const refund = refundOf(order, request);
  expect(await desk.admin.refundDesk.begin(refund, withLines(order), LATER)).toBe('done');
  return refund;
}

const blackPieces = async ({ read }: Desk, unsent: number, restocked = 0, sent = 0) => [
  { lineId: lineOf(await read(), 'black').id, unsent, sent, restocked },
];

describe('a refund', () => {
  it('sets money aside before the provider is asked, and tells the shopper when it is done', async () => {
    const desk = await deskWith(d1);
    const refund = await begun(desk, { lines: await blackPieces(desk, 1, 1), other: 100 });
    expect(await desk.read()).toMatchObject({
      ...{ payment: 'paid', paid: 9600, refunded: 2500, credited: 2500, toShip: 3 },
      refunds: [{ state: 'pending', amount: 2500, goods: 2400, other: 100 }],
    });
    expect(await lettersOf(d1, desk.store)).not.toContain('order-refunded to dana@example.com');
    expect(await desk.shop.refunds.settle(refund.id, done, settling, LATER)).toBe('done');
    expect(await desk.read()).toMatchObject({ payment: 'paid', refunds: [{ state: 'done', settledAt: LATER }] });
    expect(await lettersOf(d1, desk.store)).toContain('order-refunded to dana@example.com');
  });

  it('of everything leaves the order refunded, with nothing to send', async () => {
    const desk = await deskWith(d1);
    const lines = (await desk.read()).lines.map(({ id, quantity }) => ({
      ...{ lineId: id, unsent: quantity, sent: 0, restocked: quantity },
    }));
    const { id } = await begun(desk, { lines });
    await desk.shop.refunds.settle(id, done, settling, LATER);
    expect(await desk.read()).toMatchObject({ payment: 'refunded', status: 'open', toShip: 0, fulfilment: 'none' });
  });

  it('puts back what is put back, and writes off the rest', async () => {
    const desk = await deskWith(d1);
    expect(await desk.stockNow('black')).toEqual({ available: 6, held: 0, sold: 3 });
    await begun(desk, { lines: await blackPieces(desk, 2, 1) });
    expect(await desk.stockNow('black')).toEqual({ available: 7, held: 0, sold: 1 });
  });

  it('moves no stock of what is not counted', async () => {
    const desk = await deskWith(d1, { stock: { black: null, white: null } });
    await begun(desk, { lines: await blackPieces(desk, 2, 2) });
    expect(await desk.stockNow('black')).toEqual({ available: 0, held: 0, sold: 0 });
  });

  it('takes pieces that were sent apart from those that were not', async () => {
    const desk = await deskWith(d1);
    await desk.admin.fulfilment.send(parcelOf(await desk.read(), { black: 2 }), LATER);
    await begun(desk, { lines: await blackPieces(desk, 1, 0, 2) });
    expect(await desk.read()).toMatchObject({ fulfilment: 'partial', toShip: 1 });
    expect(lineOf(await desk.read(), 'black')).toMatchObject({ fulfilled: 2, returned: 2, dropped: 1 });
  });
});

describe('nobody gives back twice', () => {
  it('by sending a form twice', async () => {
    const desk = await deskWith(d1);
    const order = await desk.read();
    const refund = refundOf(order, { other: 1000 });
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => desk.admin.refundDesk.begin(refund, withLines(order), LATER)),
    );
    expect(outcomes.sort()).toEqual(['done', 'repeated', 'repeated']);
    expect(await desk.read()).toMatchObject({ refunded: 1000 });
  });

  it('by being two', async () => {
    const desk = await deskWith(d1);
    const order = await desk.read();
    const both = [1, 2].map(() =>
      desk.admin.refundDesk.begin(refundOf(order, { other: 1000 }), withLines(order), LATER),
    );
    expect((await Promise.all(both)).sort()).toEqual(['changed', 'done']);
    expect(await desk.read()).toMatchObject({ refunded: 1000 });
  });

  it('by a plan that the ledger overtook: the constraints alone refuse it', async () => {
    const desk = await deskWith(d1);
    const stale = await desk.read();
    await begun(desk, { other: 9000 });
    const { version } = await desk.read();
    const again = desk.admin.refundDesk.begin(refundOf(stale, { other: 700 }), { ...withLines(stale), version }, LATER);
    expect(await again).toBe('changed');
    const pieces = refundOf(stale, { lines: await blackPieces(desk, 3) });
    pieces.parts = { ...pieces.parts, goods: 100, amount: 100 };
    await desk.admin.refundDesk.begin(pieces, { ...withLines(stale), version }, LATER);
    const more = refundOf(stale, { lines: await blackPieces(desk, 1) });
    more.parts = { ...more.parts, goods: 1, amount: 1 };
    const now = (await desk.read()).version;
    expect(await desk.admin.refundDesk.begin(more, { ...withLines(stale), version: now }, LATER)).toBe('changed');
  });

  it('when the provider says twice, or late, how it ended', async () => {
    const desk = await deskWith(d1);
    const { id } = await begun(desk, { other: 1000 });
    const said = await Promise.all(
      [done, done, failed].map((news) => desk.shop.refunds.settle(id, news, settling, LATER)),
    );
    expect(new Set(said).size).toBe(1);
    expect(await desk.shop.refunds.settle(id, failed, settling, LATER)).toBe(said[0]);
    const letters = (await lettersOf(d1, desk.store)).filter((letter) => letter.includes('refund'));
    expect(letters).toHaveLength(1);
  });

  it('to another store', async () => {
    const desk = await deskWith(d1);
    const other = await deskWith(d1);
    const { id } = await begun(desk, { other: 1000 });
    expect(await other.shop.refunds.settle(id, failed, settling, LATER)).toBeNull();
    expect(await other.admin.refundDesk.retry(id, by, LATER)).toBe('changed');
    const order = await desk.read();
    await expect(other.admin.refundDesk.begin(refundOf(order, { other: 1 }), withLines(order), LATER)).rejects.toThrow(
      'FOREIGN KEY',
    );
    expect(await desk.read()).toMatchObject({ refunded: 1000, refunds: [{ state: 'pending' }] });
  });
});

describe('a refund that fails', () => {
  it('leaves the money to be given back, and tells the store', async () => {
    const desk = await deskWith(d1);
    const { id } = await begun(desk, { other: 1000 });
    expect(await desk.shop.refunds.settle(id, failed, settling, LATER)).toBe('failed');
    expect(await desk.read()).toMatchObject({
      ...{ refunded: 0, credited: 1000, payments: [{ refunded: 0 }] },
      refunds: [{ state: 'failed', note: failed.note }],
    });
    expect(await lettersOf(d1, desk.store)).toContain('refund-failed to store@example.com');
  });

  it('can be tried again, once at a time', async () => {
    const desk = await deskWith(d1);
    const { id } = await begun(desk, { other: 1000 });
    await desk.shop.refunds.settle(id, failed, settling, LATER);
    const outcomes = await Promise.all([1, 2].map(() => desk.admin.refundDesk.retry(id, by, LATER)));
    expect(outcomes.sort()).toEqual(['changed', 'done']);
    expect(await desk.read()).toMatchObject({ refunded: 1000, refunds: [{ state: 'pending' }] });
    await desk.shop.refunds.settle(id, done, settling, LATER);
    expect(await desk.read()).toMatchObject({ refunded: 1000, refunds: [{ state: 'done' }] });
  });

  it('is not tried again once its money went back in another way', async () => {
    const desk = await deskWith(d1);
    const { id } = await begun(desk, { lines: await blackPieces(desk, 1, 1) });
    await desk.shop.refunds.settle(id, failed, settling, LATER);
    const order = await desk.read();
    const difference = { ...refundOf(order, { other: 2400 }), kind: 'difference' as const };
    expect(await desk.admin.refundDesk.begin(difference, withLines(order), LATER)).toBe('done');
    await desk.shop.refunds.settle(difference.id, done, settling, LATER);
    expect(amountDue(await desk.read())).toBe(0);
    expect(await desk.admin.refundDesk.retry(id, by, LATER)).toBe('changed');
    expect(await desk.read()).toMatchObject({ paid: 9600, refunded: 2400, payments: [{ refunded: 2400 }] });
  });

  it('is not undone by a word that was decided before the other came', async () => {
    const desk = await deskWith(d1);
    const { id } = await begun(desk, { other: 1000 });
    const overtaken = desk.store.over(meanwhile(d1, 2, () => desk.shop.refunds.settle(id, done, settling, LATER)));
    expect(await overtaken.refunds.settle(id, failed, settling, LATER)).toBe('done');
    expect(await desk.read()).toMatchObject({ refunded: 1000, refunds: [{ state: 'done' }] });
  });
});

it('refuses what staff saw before the refund came', async () => {
  const desk = await deskWith(d1);
  const order = await desk.read();
  await begun(desk, { other: 1000 });
  expect(await desk.admin.fulfilment.send({ ...parcelOf(order, { black: 1 }), order: seen(order) }, LATER)).toBe(
    'changed',
  );
});

describe('a refund that nobody came to', () => {
  const MINUTE = 60_000;
  const askAt = async (desk: Desk) => (await desk.read()).refunds[0]!.askAt;

  it('is taken once when it is due, and again if nothing came of that', async () => {
    const desk = await deskWith(d1);
    const { id } = await begun(desk, { other: 1000 });
    expect(await desk.shop.refunds.takeDue(LATER)).toEqual([]);
    const due = LATER + 2 * MINUTE;
    const taken = await Promise.all([1, 2].map(() => desk.shop.refunds.takeDue(due)));
    expect(taken.flat()).toEqual([id]);
    expect(await desk.shop.refunds.takeDue(due + 2 * MINUTE)).toEqual([id]);
  });

  it('is asked for ever more rarely while its provider takes its time', async () => {
    const desk = await deskWith(d1);
    const { id } = await begun(desk, { other: 1000 });
    const slow = { state: 'pending', note: 'The bank takes its time.' } as const;
    await desk.shop.refunds.settle(id, slow, settling, LATER);
    expect(await askAt(desk)).toBe(LATER + 5 * MINUTE);
    await desk.shop.refunds.settle(id, slow, settling, LATER);
    expect(await askAt(desk)).toBe(LATER + 15 * MINUTE);
  });

  it.each([
    ['has ended', done],
    ['has failed', failed],
    ['is for staff to send', { state: 'pending', note: '', isByHand: true }],
  ] as const)('is asked for no more once it %s', async (_, news) => {
    const desk = await deskWith(d1);
    const { id } = await begun(desk, { other: 1000 });
    await desk.shop.refunds.settle(id, news, settling, LATER);
    expect(await askAt(desk)).toBeNull();
    expect(await desk.shop.refunds.takeDue(LATER + 1000 * MINUTE)).toEqual([]);
  });

  it('is asked for again when staff begin one anew that failed', async () => {
    const desk = await deskWith(d1);
    const { id } = await begun(desk, { other: 1000 });
    await desk.shop.refunds.settle(id, failed, settling, LATER);
    await desk.admin.refundDesk.retry(id, by, LATER);
    expect(await desk.shop.refunds.takeDue(LATER + 2 * MINUTE)).toEqual([id]);
  });

  it('stays with its store', async () => {
    const [desk, other] = [await deskWith(d1), await deskWith(d1)];
    await begun(desk, { other: 1000 });
    expect(await other.shop.refunds.takeDue(LATER + 2 * MINUTE)).toEqual([]);
  });
});
