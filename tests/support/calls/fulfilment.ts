import { now, type Calls } from '../call.ts';
import { WRITTEN_AT } from '../twin-clock.ts';
import { idOf } from '../twin-rows.ts';

/** The row of which a piece was sent. */
const SENT = 1;

const by = { id: 'staff', name: 'Ada' };
const seen = (i: number) => ({ id: idOf('orders', i), version: WRITTEN_AT });
const lines = (i: number) => [{ lineId: idOf('orderLines', i), quantity: 1 }];
const tracking = { carrier: 'DHL', trackingNumber: '1', trackingUrl: 'https://dhl.example/1' };

export const calls: Calls = {
  'fulfilment.send': {
    args: (i) => [{ id: 'a-new-parcel', order: seen(i), by, letter: null, lines: lines(i), ...tracking }, now],
  },
  'fulfilment.markReady': { args: (i) => [{ order: seen(i || SENT), by, letter: null }, now] },
  'fulfilment.track': {
    args: (i) => [{ id: idOf('fulfilments', i), order: seen(i), by, letter: null }, tracking, now],
  },
  'fulfilment.undo': {
    args: (i) => [{ id: idOf('fulfilments', i || SENT), order: seen(i || SENT), by, lines: lines(i || SENT) }, now],
  },
};
