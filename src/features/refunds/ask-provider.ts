import type { Question } from '#db/site-db.ts';
import { generalSettings } from '#features/settings/general.ts';
import { paymentSettings, type PaymentSettings } from '#features/payments/payments.settings.ts';
import type { RefundAnswer } from '#features/payments/provider.ts';
import { openKeys } from '#features/payments/provider-keys.ts';
import { providersFor, type PaymentEnv } from '#features/payments/providers.ts';
import type { RefundState } from './refund.ts';

const NOT_SET_UP = 'This way to pay is not set up any more. Give the money back there, then mark it as sent.';
const NO_ANSWER = 'The provider did not answer. It gives the money back once, however often it is asked.';

/** `origin` is where links in letters lead, unless given where the order was placed. */
type Asking = { locals: Pick<App.Locals, 'shop' | 'now'>; origin?: string; env: PaymentEnv };

/** Tells of a provider whether staff give the money of its payments back themselves; so it is where it is not set up any more. */
export function byHandOnly(locals: App.Locals, env: PaymentEnv): Question<(providerId: string) => boolean> {
  const { statements, answer } = locals.shop.settings.groups({ payments: paymentSettings });
  return {
    statements,
    answer(results) {
      const providers = providersIn(answer(results).payments, locals, env);
      return (id) => providers.find((one) => one.id === id)?.refundsByHand ?? true;
    },
  };
}

/**
 * Asks the provider for a refund that is in the ledger, and takes in what it says. Safe to repeat: the refund's id tells the
 * provider that it is the same one. Null when there is no such refund.
 */
export async function askProvider(id: string, { locals, origin, env }: Asking): Promise<RefundState | null> {
  const { shop, now } = locals;
  const { refund, settings } = await shop.ask({
    refund: shop.refunds.byId(id),
    settings: shop.settings.groups({ general: generalSettings, payments: paymentSettings }),
  });
  if (!refund) return null;
  if (refund.state !== 'pending') return refund.state;
  const { paymentReference, amount, currency, reason } = refund;
  const provider = providersIn(settings.payments, locals, env).find((one) => one.id === refund.provider);
  const news: RefundAnswer = provider
    ? await provider.refund({ reference: id, paymentReference, amount, currency, reason }).catch(noAnswer)
    : { state: 'pending', note: NOT_SET_UP };
  const settling = { storeEmail: settings.general.email, origin: origin ?? refund.order.origin };
  return shop.refunds.settle(id, { ...news, isByHand: provider?.refundsByHand ?? true }, settling, now);
}

const providersIn = (settings: PaymentSettings, { shop, now }: Asking['locals'], env: PaymentEnv) =>
  providersFor(settings, { env, siteId: shop.siteId, now, keys: openKeys(shop, env) });

function noAnswer(error: unknown): RefundAnswer {
  console.error(JSON.stringify({ level: 'error', job: 'refund', error: String(error) }));
  return { state: 'pending', note: NO_ANSWER };
}
