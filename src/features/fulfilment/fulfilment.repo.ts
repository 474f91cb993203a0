import { and, eq, sql } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';
import { queueMail, type Letter } from '#features/mail/queue-mail.ts';
import { attempt, type By, type ChangeOutcome } from '#features/orders/change-outcome.ts';
import { changeSeen, orderEvent, recount, type SeenOrder } from '#features/orders/order-changes.ts';
import { computed, onlyIf } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';
import type { Shipment } from './fulfilment.ts';
import type { Tracking } from './tracking.ts';

/** A parcel to be sent. The id comes from the form, so that sending it twice sends one parcel. */
export type NewFulfilment = Shipment & {
  id: string;
  order: SeenOrder;
  by: By;
  letter: Letter | null;
  /** What the timeline says of it; sent unless it was picked up. */
  event?: 'sent' | 'picked-up';
};

/** Which parcel of which order, as staff saw them. */
export type SeenFulfilment = { id: string; order: SeenOrder; lines: Shipment['lines']; by: By };

/** Parcels of orders. Times in epoch milliseconds. */
export function fulfilmentRepo(site: SiteDb) {
  const { fulfilments } = site.rows;

  const count = (orderId: string, { lineId, quantity }: Shipment['lines'][number]) =>
    site.update('orderLines', (row) => and(eq(row.id, lineId), eq(row.orderId, orderId)), {
      fulfilled: sql`fulfilled + ${quantity}`,
    });

  return {
    /** Sends a parcel: refused when the order changed since it was seen, or when more would be sent than was sold. */
    send(
      { id, order, lines, by, letter, event = 'sent', ...tracking }: NewFulfilment,
      now: number,
    ): Promise<ChangeOutcome> {
      const next = site
        .select({ number: sql<number>`coalesce(max(${fulfilments.number}), 0) + 1`.as('number') })
        .from(fulfilments)
        .where(eq(fulfilments.orderId, order.id));
      const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
      const parcel = { id, orderId: order.id, ...tracking, state: 'sent', sentAt: now, updatedAt: now } as const;
      const statements = [
        site.insert('fulfilments', { ...parcel, number: computed<number>(sql`${next}`) }),
        ...lines.map(({ lineId, quantity }) =>
          site.insert('fulfilmentLines', { id: newId(), fulfilmentId: id, orderLineId: lineId, quantity }),
        ),
        ...lines.map((line) => count(order.id, line)),
        changeSeen(site, order, {}, now),
        recount(site, order.id),
        orderEvent(site, order.id, event, { by, fulfilmentId: id, pieces, carrier: tracking.carrier }, now),
        ...(letter ? [queueMail(site, letter, now)] : []),
      ];
      return attempt(() => site.write(statements), 'fulfilments');
    },

    /** Notes that an order waits to be picked up. */
    markReady({ order, by, letter }: Omit<SeenFulfilment, 'id' | 'lines'> & { letter: Letter | null }, now: number) {
      const statements = [
        changeSeen(site, order, { readyAt: now }, now),
        orderEvent(site, order.id, 'ready', { by }, now),
        ...(letter ? [queueMail(site, letter, now)] : []),
      ];
      return attempt(() => site.write(statements));
    },

    /** Takes a parcel back that was never sent: its pieces are to be sent again. */
    undo({ id, order, lines, by }: SeenFulfilment, now: number): Promise<ChangeOutcome> {
      const statements = [
        changeSeen(site, order, {}, now),
        site.update('fulfilments', (row) => and(eq(row.id, id), eq(row.orderId, order.id)), {
          state: onlyIf(eq(fulfilments.state, 'sent'), 'undone'),
          updatedAt: now,
        }),
        ...lines.map(({ lineId, quantity }) => count(order.id, { lineId, quantity: -quantity })),
        recount(site, order.id),
        orderEvent(site, order.id, 'sending-undone', { by, fulfilmentId: id }, now),
      ];
      return attempt(() => site.write(statements));
    },

    /** Changes how a parcel can be followed. */
    track(
      { id, order, by, letter }: Omit<SeenFulfilment, 'lines'> & { letter: Letter | null },
      tracking: Tracking,
      now: number,
    ): Promise<ChangeOutcome> {
      const statements = [
        changeSeen(site, order, {}, now),
        site.update('fulfilments', (row) => and(eq(row.id, id), eq(row.orderId, order.id)), {
          ...tracking,
          updatedAt: now,
        }),
        orderEvent(site, order.id, 'tracking-changed', { by, fulfilmentId: id, ...tracking }, now),
        ...(letter ? [queueMail(site, letter, now)] : []),
      ];
      return attempt(() => site.write(statements));
    },
  };
}
