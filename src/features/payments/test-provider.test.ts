import { expect, it } from 'vitest';
import type { PaymentNotification } from './provider.ts';
import { sign } from './signature.ts';
import { testNotification, testProvider } from './test-provider.ts';

const keys = { siteId: 'site-a', secret: 'a-secret-of-more-than-thirty-two-characters', now: 1_790_000_000_000 };
const said: PaymentNotification = { kind: 'payment', reference: 'o.1', outcome: 'paid', amount: 2400, currency: 'USD' };
const notify = 'https://shop.example/payments/test/notifications';

it('takes its own word', async () => {
  const request = await testNotification(notify, said, keys);
  expect(await testProvider(keys).parseNotification?.(request)).toEqual(said);
});

it.each([{ siteId: 'site-b' }, { secret: `${keys.secret}!` }, { now: keys.now + 3_600_000 }])(
  'does not take it with other keys: %j',
  async (changes) => {
    const request = await testNotification(notify, said, keys);
    expect(await testProvider({ ...keys, ...changes }).parseNotification?.(request)).toBeNull();
  },
);

it('does not take what nobody signed', async () => {
  const request = new Request(notify, { method: 'POST', body: JSON.stringify(said) });
  expect(await testProvider(keys).parseNotification?.(request)).toBeNull();
});

it('gives money back at once, late or not at all, by the amount', async () => {
  const refund = (amount: number) =>
    testProvider(keys).refund({ reference: 'r', paymentReference: 'o.1', amount, currency: 'USD', reason: '' });
  const states = await Promise.all([2400, 2401, 2402].map(async (amount) => (await refund(amount)).state));
  expect(states).toEqual(['done', 'failed', 'pending']);
});

it('says later how a refund ended, signed as all it says', async () => {
  const ended = { kind: 'refund', reference: 'r', state: 'done', note: '' } as const;
  expect(await testProvider(keys).parseNotification?.(await testNotification(notify, ended, keys))).toEqual(ended);
});

it('does not take what says nothing, though it is signed', async () => {
  for (const body of [
    '{}',
    'null',
    '[]',
    JSON.stringify({ ...said, amount: -1 }),
    JSON.stringify({ ...said, more: 1 }),
  ]) {
    const headers = await sign({ id: 'm', body, at: keys.now }, keys.siteId, keys.secret);
    expect(
      await testProvider(keys).parseNotification?.(new Request(notify, { method: 'POST', body, headers })),
    ).toBeNull();
  }
});
