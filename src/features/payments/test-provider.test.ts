import { expect, it } from 'vitest';
import type { PaymentNotification } from './provider.ts';
import { testNotification, testProvider } from './test-provider.ts';

const keys = { siteId: 'site-a', secret: 'a-secret-of-more-than-thirty-two-characters', now: 1_790_000_000_000 };
const said: PaymentNotification = { reference: 'o.1', outcome: 'paid', amount: 2400, currency: 'USD' };
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
