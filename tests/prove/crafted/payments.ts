import { testNotification } from '#features/payments/test-provider.ts';
import { paths } from '#lib/paths.ts';
import type { Twin } from '../../support/twin-rows.ts';
import { twinA, twinB } from '../../support/twins.ts';
import type { Crafted } from '../crafted.ts';
import { ORIGIN } from '../request.ts';
import { APP_SECRET } from '../served-twins.ts';

const address = new URL(paths.paymentNotifications('test'), ORIGIN).href;

/** What the provider says of payment `i`, signed for a store, as it is sent to the first one. */
async function notification(signedFor: Twin, i: number) {
  const said = {
    ...{ kind: 'payment' as const, reference: `reference-${i + 1}`, outcome: 'paid' as const },
    ...{ amount: twinA.figure + i, currency: twinA.currency },
  };
  const keys = { siteId: signedFor.id, secret: APP_SECRET, now: Date.now() };
  const request = await testNotification(address, said, keys);
  const headers = { ...Object.fromEntries(request.headers), Host: twinA.host };
  return { method: 'POST', path: new URL(address).pathname, headers, body: await request.text() };
}

export const crafted: Crafted[] = [
  { name: 'a payment that the provider signed for this store', status: 200, asked: () => notification(twinA, 0) },
  { name: 'a payment that the provider signed for the other store', status: 401, asked: () => notification(twinB, 0) },
  { name: 'a payment that only the other store has', status: 404, asked: () => notification(twinA, 3) },
];
