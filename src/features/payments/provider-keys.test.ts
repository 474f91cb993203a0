import { expect, it } from 'vitest';
import { providersFor } from './providers.ts';
import { paymentSettings } from './payments.settings.ts';
import { endingOf, offeredKinds } from './provider-kinds.ts';
import { TEST, testNotification } from './test-provider.ts';

const own = 'the own key of a store, long enough for it';
const installation = 'the key of this installation, long enough';
const said = { kind: 'refund', reference: 'r', state: 'done', note: '' } as const;

async function isBelieved(signedWith: string, stored: Record<string, string>): Promise<boolean> {
  const place = { env: { APP_ENV: 'local', APP_SECRET: installation }, siteId: 'a', now: 0 };
  const [provider] = providersFor(paymentSettings.parse({}), { ...place, keys: async () => stored });
  const keys = { siteId: 'a', secret: signedWith, now: 0 };
  return (await provider!.parseNotification!(await testNotification('https://x.example', said, keys))) !== null;
}

it('a store’s own key takes the place of the installation’s', async () => {
  expect(await isBelieved(installation, {})).toBe(true);
  expect(await isBelieved(own, { signingKey: own })).toBe(true);
  expect(await isBelieved(installation, { signingKey: own })).toBe(false);
});

it('the ending of a key is shown only where it tells little of it', () => {
  expect(endingOf('sk_live_0123456789')).toBe('6789');
  expect(endingOf('short')).toBe('');
});

it('the test payment has keys in local development only', () => {
  expect(offeredKinds({ APP_ENV: 'local' }).map(({ id }) => id)).toEqual([TEST]);
  expect(offeredKinds({ APP_ENV: 'production' })).toEqual([]);
});
