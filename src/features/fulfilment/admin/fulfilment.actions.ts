import { z } from 'zod';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import {
  askedOrder,
  backToOrder,
  byOf,
  changeOf,
  expectAllowed,
  expectDone,
  fieldsOf,
  formKey,
  letterAbout,
  madeBefore,
  optionalText,
  seenOrder,
  withFields,
} from '#features/orders/admin/asked-order.ts';
import type { Order } from '#features/orders/orders.ts';
import { staffCan } from '#features/orders/order-transitions.ts';
import { staffAction, type StaffContext } from '#features/staff/staff-action.ts';
import { refuse, refuseFields } from '#lib/action-failure.ts';
import { newId } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import { cannotUndo, parseShipment, toSend, type Fulfilment } from '../fulfilment.ts';
import { parseTracking } from '../tracking.ts';

const parcelId = z.string().min(1).max(64);
const tell = z.boolean();
const tracking = { carrier: optionalText(60), trackingNumber: optionalText(80), trackingUrl: optionalText(500) };

const NO_TRACKING = { carrier: '', trackingNumber: '', trackingUrl: '' };

/** Parcels. */
export const fulfilment = {
  send: staffAction({
    permission: 'orders.write',
    input: withFields({ ...seenOrder, key: formKey, tell, ...tracking }),
    async handler({ orderId: id, version, key, tell, ...fields }, asked) {
      const order = await askedOrder(id, null, asked);
      const before = madeBefore(order.fulfilments, key);
      if (before) return { data: backToOrder(order, sentWords(before.lines)), changes: [] };
      expectAllowed('send', order);
      const parsed = parseShipment(order, fieldsOf(fields));
      if (!parsed.ok) throw refuseFields(parsed.problems);
      const letter = tell ? letterAbout(order, 'order-shipped', { fulfilmentId: key }) : null;
      const parcel = { id: key, order: { id, version }, by: byOf(asked), letter, ...parsed.shipment };
      expectDone(await asked.admin.fulfilment.send(parcel, asked.now));
      deliverSoon(asked);
      const { lines, ...tracking } = parsed.shipment;
      const pieces = piecesOf(lines);
      const change = changeOf('order.send', order, asked.site.general.orderPrefix, { after: { pieces, ...tracking } });
      return { data: backToOrder(order, sentWords(lines)), changes: [change] };
    },
  }),

  /** Notes that an order waits in the store, and writes to whoever fetches it. */
  markReady: staffAction({
    permission: 'orders.write',
    input: z.object({ ...seenOrder, tell }),
    async handler({ orderId: id, version, tell }, asked) {
      const order = await askedOrder(id, 'markReady', asked);
      const letter = tell ? letterAbout(order, 'order-ready') : null;
      const ready = { order: { id, version }, by: byOf(asked), letter };
      expectDone(await asked.admin.fulfilment.markReady(ready, asked.now));
      deliverSoon(asked);
      const change = changeOf('order.ready', order, asked.site.general.orderPrefix, {});
      return { data: backToOrder(order, 'Ready for pick-up'), changes: [change] };
    },
  }),

  /** Hands over all that is left of an order that is picked up. */
  handOver: staffAction({
    permission: 'orders.write',
    input: z.object({ ...seenOrder, key: formKey }),
    async handler({ orderId: id, version, key }, asked) {
      const order = await askedOrder(id, null, asked);
      if (madeBefore(order.fulfilments, key)) return { data: backToOrder(order, 'Picked up'), changes: [] };
      expectAllowed('handOver', order);
      const seen = { id: key, order: { id, version }, by: byOf(asked), letter: null, lines: restOf(order) };
      expectDone(await asked.admin.fulfilment.send({ ...seen, ...NO_TRACKING, event: 'picked-up' }, asked.now));
      const after = { pieces: order.toShip };
      const change = changeOf('order.hand-over', order, asked.site.general.orderPrefix, { after });
      return { data: backToOrder(order, 'Picked up'), changes: [change] };
    },
  }),

  /** Sends all that is left of several orders, without a word on how to follow them. */
  sendAll: staffAction({
    permission: 'orders.write',
    input: z.object({ selected: z.array(seenOrder.orderId).min(1, 'Select an order first.').max(50) }),
    async handler({ selected: ids }, asked) {
      const { admin, site } = asked;
      const found = await admin.ask(Object.fromEntries(ids.map((id) => [id, admin.orders.byId(id)])));
      const orders = Object.values(found).filter((order) => order !== null);
      const sent: Order[] = [];
      for (const order of orders) if (await sendRest(order, asked)) sent.push(order);
      if (sent.length === 0) throw refuse(nothingSent(orders));
      deliverSoon(asked);
      const changes = sent.map((order) =>
        changeOf('order.send', order, site.general.orderPrefix, { after: { pieces: order.toShip } }),
      );
      const [count, all] = [sent.length, ids.length];
      const said =
        count === all ? `Sent ${count === 1 ? '1 order' : `${count} orders`}` : `Sent ${count} of ${all} orders`;
      return { data: { to: paths.admin.orders(), said }, changes };
    },
  }),

  track: staffAction({
    permission: 'orders.write',
    input: z.object({ ...seenOrder, parcel: parcelId, tell, ...tracking }),
    async handler({ orderId: id, version, parcel, tell, ...fields }, asked) {
      const order = await askedOrder(id, null, asked);
      const before = parcelOf(order, parcel);
      const parsed = parseTracking(fieldsOf(fields));
      if (!parsed.ok) throw refuseFields(parsed.problems);
      const letter = tell ? letterAbout(order, 'order-shipped', { fulfilmentId: parcel }) : null;
      const seen = { id: parcel, order: { id, version }, by: byOf(asked), letter };
      expectDone(await asked.admin.fulfilment.track(seen, parsed.tracking, asked.now));
      deliverSoon(asked);
      const { carrier, trackingNumber, trackingUrl } = before;
      const change = changeOf('order.track', order, asked.site.general.orderPrefix, {
        before: { carrier, trackingNumber, trackingUrl },
        after: parsed.tracking,
      });
      return { data: backToOrder(order, 'Changed how the parcel is followed'), changes: [change] };
    },
  }),

  undo: staffAction({
    permission: 'orders.write',
    input: z.object({ ...seenOrder, parcel: parcelId }),
    async handler({ orderId: id, version, parcel }, asked) {
      const order = await askedOrder(id, null, asked);
      const found = parcelOf(order, parcel);
      const refusal = cannotUndo(order, found);
      if (refusal) throw refuse(refusal);
      const seen = { id: parcel, order: { id, version }, by: byOf(asked), lines: found.lines };
      expectDone(await asked.admin.fulfilment.undo(seen, asked.now));
      const change = changeOf('order.unsend', order, asked.site.general.orderPrefix, {
        before: { parcel: found.number },
      });
      return { data: backToOrder(order, 'Took the parcel back'), changes: [change] };
    },
  }),
};

const piecesOf = (lines: Fulfilment['lines']) => lines.reduce((sum, { quantity }) => sum + quantity, 0);

function sentWords(lines: Fulfilment['lines']): string {
  const pieces = piecesOf(lines);
  return pieces === 1 ? 'Sent 1 piece' : `Sent ${pieces} pieces`;
}

/** Sends what is left of an order in one parcel. Answers whether it could be. */
async function sendRest(order: Order, asked: StaffContext): Promise<boolean> {
  if (!staffCan('send', order).can) return false;
  const lines = restOf(order);
  const key = newId();
  const letter = letterAbout(order, 'order-shipped', { fulfilmentId: key });
  const parcel = { id: key, order: { id: order.id, version: order.version }, by: byOf(asked), letter, lines };
  return (await asked.admin.fulfilment.send({ ...parcel, ...NO_TRACKING }, asked.now)) === 'done';
}

const restOf = (order: Order): Fulfilment['lines'] =>
  order.lines.map((line) => ({ lineId: line.id, quantity: toSend(line) })).filter(({ quantity }) => quantity > 0);

/** Why not one of several orders could be sent, in words. */
function nothingSent(orders: readonly Order[]): string {
  const [order] = orders;
  const verdict = order && staffCan('send', order);
  return orders.length === 1 && verdict && !verdict.can ? verdict.because : 'None of these orders can be sent now.';
}

function parcelOf(order: Order, id: string): Fulfilment {
  const found = order.fulfilments.find((one) => one.id === id);
  if (!found) throw refuse('There is no such parcel.');
  return found;
}
