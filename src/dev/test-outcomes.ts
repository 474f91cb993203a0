import { deliverSoon } from '#features/mail/deliver-soon.ts';
import { takeNotification } from '#features/payments/take-notification.ts';
import type { PaymentOfOrder } from '#features/payments/payments.repo.ts';
import { openKeys } from '#features/payments/provider-keys.ts';
import { secretOf, type PaymentEnv } from '#features/payments/providers.ts';
import { TEST, testNotification } from '#features/payments/test-provider.ts';
import { newId } from '#lib/ids.ts';
import { absolute, paths } from '#lib/paths.ts';

export const outcomes = {
  succeed: { button: 'Pay', text: 'The payment succeeds.' },
  decline: { button: 'Decline', text: 'The bank says no. The order can be paid again.' },
  abandon: { button: 'Go away without paying', text: 'The shopper leaves. The order waits until its time is over.' },
  twice: { button: 'Pay, and say so twice', text: 'The provider sends its notification two times.' },
  expire: { button: 'Let the time run out', text: 'Nobody pays, and the order is cancelled.' },
  late: { button: 'Pay too late', text: 'The order runs out first, then the payment arrives.' },
} as const;

export type Outcome = keyof typeof outcomes;

export const isOutcome = (text: unknown): text is Outcome => typeof text === 'string' && Object.hasOwn(outcomes, text);

type Place = { locals: App.Locals; url: URL; env: PaymentEnv };

/** Lets a test payment end in one of these ways. What it says of it is signed and taken as any provider's word is. */
export async function endPayment(
  payment: PaymentOfOrder,
  outcome: Outcome,
  { locals, url, env }: Place,
): Promise<void> {
  const { reference, amount, currency, order } = payment;
  const said = outcome === 'decline' ? 'declined' : outcome === 'abandon' ? 'abandoned' : 'paid';
  const runsOut = outcome === 'late' || outcome === 'expire';
  const now = runsOut ? (order.expiresAt ?? locals.now) : locals.now;
  if (runsOut) await locals.shop.orders.expire(order.id, now);
  // Said when the order's time is over, whatever the clock says.
  const then = Object.assign(Object.create(locals) as App.Locals, { now });
  if (outcome === 'expire') return deliverSoon(then);
  const keys = { siteId: locals.siteId, secret: secretOf(env, openKeys(locals.shop, env)), now };
  const notify = absolute(url.origin, paths.paymentNotifications(TEST));
  const id = newId();
  for (let sent = 0; sent < (outcome === 'twice' ? 2 : 1); sent += 1) {
    const request = await testNotification(
      notify,
      { kind: 'payment', reference, outcome: said, amount, currency },
      keys,
      id,
    );
    const answer = await takeNotification({ provider: TEST, request, url, locals: then, env });
    if (!answer.ok) throw new Error(`The notification was answered with ${answer.status}.`);
  }
}
