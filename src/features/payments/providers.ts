import { isLocal } from '#lib/local.ts';
import { manualProvider } from './manual-provider.ts';
import type { PaymentSettings } from './payments.settings.ts';
import type { PaymentProvider } from './provider.ts';
import { testProvider } from './test-provider.ts';

export type PaymentEnv = { APP_ENV?: string; APP_SECRET?: string };
type Place = { env: PaymentEnv; siteId: string; now: number };

/** The ways to pay that a store offers now, in the order in which shoppers see them. */
export function providersFor(settings: PaymentSettings, { env, siteId, now }: Place): PaymentProvider[] {
  const keys = { siteId, secret: env.APP_SECRET ?? '', now };
  return [
    ...(isLocal(env) && settings.test.enabled ? [testProvider(keys)] : []),
    ...(settings.manual?.enabled ? [manualProvider(settings.manual)] : []),
  ];
}
