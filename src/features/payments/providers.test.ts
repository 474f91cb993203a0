import { expect, it } from 'vitest';
import { paymentSettings } from './payments.settings.ts';
import { providersFor } from './providers.ts';

const transfer = { title: 'Bank transfer', instructions: ['IBAN DE00'] };
const ids = (settings: unknown, APP_ENV: string) =>
  providersFor(paymentSettings.parse(settings), { env: { APP_ENV }, siteId: 'a', now: 0, keys: async () => ({}) }).map(
    ({ id }) => id,
  );

it('offers the test payment in local development only', () => {
  expect(ids({ manual: transfer }, 'local')).toEqual(['test', 'manual']);
  expect(ids({ manual: transfer }, 'production')).toEqual(['manual']);
});

it('offers what the store has switched on', () => {
  expect(ids({ manual: { ...transfer, enabled: false }, test: { enabled: false } }, 'local')).toEqual([]);
  expect(ids({}, 'production')).toEqual([]);
});
