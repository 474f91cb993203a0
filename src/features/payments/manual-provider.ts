import type { PaymentSettings } from './payments.settings.ts';
import type { PaymentProvider } from './provider.ts';

export const MANUAL = 'manual';

/** Bank transfer: the order page and the e-mail say where to, and the store's staff note when the money is there. */
export function manualProvider({ title, summary }: NonNullable<PaymentSettings['manual']>): PaymentProvider {
  return { id: MANUAL, title, summary, isSlow: true, start: async () => ({ kind: 'instructions' }) };
}
