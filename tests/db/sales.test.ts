import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { NOW, settling } from '../support/shop-with-stock.ts';
import { deskWith, refundOf, withLines, type Desk } from '../support/staff-desk.ts';

const DAY = 24 * 60 * 60 * 1000;
const TODAY = '2026-11-23';
const UTC = 'UTC';

const drain = ({ shop }: Pick<Desk, 'shop'>, timezone = UTC) => shop.salesDrain.drain({ timezone, limit: 100 });
const days = async ({ admin }: Desk) =>
  (await admin.ask({ days: admin.figures.days('2026-01-01', '2027-12-31') })).days.map(
    ({ day, orders, net, pieces }) => [day, orders, net, pieces],
  );
const best = async ({ admin }: Desk) => (await admin.ask({ best: admin.figures.bestSellers(5) })).best;

describe('the figures of a store', () => {
  it('hold an order once it is paid, on the day it was placed where the store is', async () => {
    const desk = await deskWith(env.DB, { paid: false });
    expect(await drain(desk)).toBe(0);
    await desk.shop.payments.settle('test', desk.said, settling, NOW);
    await desk.shop.salesWindow.roll(NOW, UTC);
    expect(await drain(desk)).toBe(1);
    expect(await days(desk)).toEqual([[TODAY, 1, 9600, 4]]);
    expect(await best(desk)).toMatchObject([{ productId: 'p', title: 'Braid 240 cable', pieces: 4, net: 9600 }]);
    const { hours } = await desk.admin.ask({ hours: desk.admin.figures.hours(TODAY) });
    expect(hours).toEqual([{ hour: `${TODAY}T12`, orders: 1, net: 9600 }]);
    expect(await drain(desk)).toBe(0);
  });

  it('are of the next day where clocks are ahead', async () => {
    const desk = await deskWith(env.DB);
    await drain(desk, 'Pacific/Auckland');
    expect(await days(desk)).toEqual([['2026-11-24', 1, 9600, 4]]);
  });

  it('are less what is given back, and whole again to the cent', async () => {
    const desk = await deskWith(env.DB);
    await desk.shop.salesWindow.roll(NOW, UTC);
    await drain(desk);
    const order = await desk.read();
    const [line] = order.lines;
    const refund = refundOf(order, { lines: [{ lineId: line!.id, unsent: 2, sent: 0, restocked: 0 }] });
    await desk.admin.refundDesk.begin(refund, withLines(order), NOW);
    expect(await drain(desk)).toBe(1);
    expect(await days(desk)).toEqual([[TODAY, 1, 9600 - 4800, 2]]);
    expect(await best(desk)).toMatchObject([{ pieces: 2, net: 4800 }]);
  });

  it('hold each order once, however many drains run at once', async () => {
    const desk = await deskWith(env.DB);
    await desk.shop.salesWindow.roll(NOW, UTC);
    await Promise.all([drain(desk), drain(desk), drain(desk)]);
    await drain(desk);
    expect(await days(desk)).toEqual([[TODAY, 1, 9600, 4]]);
  });

  it('forget in the sums of products what is older than 30 days', async () => {
    const desk = await deskWith(env.DB);
    await desk.shop.salesWindow.roll(NOW, UTC);
    await drain(desk);
    await desk.shop.salesWindow.roll(NOW + 29 * DAY, UTC);
    expect(await best(desk)).toHaveLength(1);
    await desk.shop.salesWindow.roll(NOW + 30 * DAY, UTC);
    expect(await best(desk)).toEqual([]);
    expect(await days(desk)).toHaveLength(1);
  });

  it('take an old order into its day, and not into the last 30', async () => {
    const desk = await deskWith(env.DB);
    await desk.shop.salesWindow.roll(NOW + 60 * DAY, UTC);
    await drain(desk);
    expect(await days(desk)).toEqual([[TODAY, 1, 9600, 4]]);
    expect(await best(desk)).toEqual([]);
  });

  it('are put into the days of another time zone once the store is in it', async () => {
    const desk = await deskWith(env.DB);
    await desk.shop.salesWindow.roll(NOW, UTC);
    await drain(desk);
    const inZone = (timezone: string) =>
      env.DB.prepare(
        `insert into settings (site_id, id, value, updated_at) values (?1, 'general', json_object('timezone', ?2), 1)
        on conflict (site_id, id) do update set value = excluded.value`,
      )
        .bind(desk.store.siteId, timezone)
        .run();
    await inZone(UTC);
    await drain(desk);
    await inZone('Pacific/Auckland');
    expect(await drain(desk, 'Pacific/Auckland')).toBe(1);
    expect((await days(desk)).filter(([, orders]) => orders !== 0)).toEqual([['2026-11-24', 1, 9600, 4]]);
    await inZone('Pacific/Auckland');
    expect(await drain(desk, 'Pacific/Auckland')).toBe(0);
  });

  it('count visitors beside sales', async () => {
    const desk = await deskWith(env.DB);
    await drain(desk);
    await desk.shop.figures.addTraffic(TODAY, { visits: 40, carts: 4, checkouts: 2 });
    await desk.shop.figures.addTraffic(TODAY, { visits: 2, carts: 0, checkouts: 1 });
    const { days } = await desk.admin.ask({ days: desk.admin.figures.days(TODAY, TODAY) });
    expect(days).toEqual([
      { day: TODAY, orders: 1, storefrontOrders: 1, net: 9600, pieces: 4, visits: 42, carts: 4, checkouts: 3 },
    ]);
  });
});
