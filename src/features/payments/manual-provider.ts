import type { PaymentSettings } from './payments.settings.ts';
import type { PaymentProvider } from './provider.ts';

export const MANUAL = 'manual';

/** What is left to do of a refund that no provider makes. */
export const BY_HAND = 'Send the money back yourself, then mark it as sent.';

/** Bank transfer: the order page and the e-mail say where to, and the store's staff note when the money is there. */
export function manualProvider({ title, summary }: NonNullable<PaymentSettings['manual']>): PaymentProvider {
  return {
    id: MANUAL,
    title,
    summary,
    isSlow: true,
    start: async () => ({ kind: 'instructions' }),
    refundsByHand: true,
    refund: async () => ({ state: 'pending', note: BY_HAND }),
  };
}
