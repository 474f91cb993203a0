import { now, type Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';
import { twinA } from '../twins.ts';

/** The row whose payment was declined: another one can be tried. */
const DECLINED = 1;

const paid = (i: number) => ({
  reference: `reference-${i + 1}`,
  outcome: 'paid',
  amount: twinA.figure + i,
  currency: twinA.currency,
});
const store = { storeEmail: 'shop@twin.example', origin: 'https://a.twin.example' };

export const calls: Calls = {
  'payments.byReference': { args: (i) => [`provider-${i + 1}`, `reference-${i + 1}`] },
  'payments.settle': { args: (i) => [`provider-${i + 1}`, paid(i), store, now] },
  'payments.startTry': {
    args: (i) => [{ id: idOf('orders', i || DECLINED), total: 100, currency: twinA.currency, provider: 'manual' }, now],
  },
};
