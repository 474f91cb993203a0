import { isLocal } from '#lib/local.ts';
import { manualProvider } from './manual-provider.ts';
import type { OpenKeys } from './provider-keys.ts';
import type { PaymentSettings } from './payments.settings.ts';
import type { PaymentProvider } from './provider.ts';
import { TEST, testProvider } from './test-provider.ts';

export type PaymentEnv = { APP_ENV?: string; APP_SECRET?: string; SECRET_KEYS?: string; TEST_PROVIDER_URL?: string };
type Place = { env: PaymentEnv; siteId: string; now: number; keys: OpenKeys };

/** The ways to pay that a store offers now, in the order in which shoppers see them. */
export function providersFor(settings: PaymentSettings, { env, siteId, now, keys }: Place): PaymentProvider[] {
  return [
    ...(isLocal(env) && settings.test.enabled
      ? [testProvider({ siteId, secret: secretOf(env, keys), now, server: env.TEST_PROVIDER_URL })]
      : []),
    ...(settings.manual?.enabled ? [manualProvider(settings.manual)] : []),
  ];
}

/** What the test payment's notifications are signed with: the store's own key, or one of this installation. */
export const secretOf =
  ({ APP_SECRET = '' }: PaymentEnv, keys: OpenKeys): (() => Promise<string>) =>
  async () =>
    (await keys(TEST))['signingKey'] ?? APP_SECRET;
