import { deliverSoon } from '#features/mail/deliver-soon.ts';
import { paymentSettings } from './payments.settings.ts';
import type { PaymentNotification, RefundNotification } from './provider.ts';
import { openKeys } from './provider-keys.ts';
import { providersFor, type PaymentEnv } from './providers.ts';

type Incoming = { provider: string; request: Request; url: URL; locals: App.Locals; env: PaymentEnv };

/**
 * Takes a provider's notification: 404 where the store has no such provider or payment, 401 when the provider did not sign
 * it. Anything else that fails is thrown, so that the provider sends it again.
 */
export async function takeNotification({ provider: id, request, url, locals, env }: Incoming): Promise<Response> {
  const { shop, site, now } = locals;
  const { settings } = await shop.ask({ settings: shop.settings.groups({ payments: paymentSettings }) });
  const place = { env, siteId: site.id, now, keys: openKeys(shop, env) };
  const provider = providersFor(settings.payments, place).find((one) => one.id === id);
  if (!provider?.parseNotification) return new Response(null, { status: 404 });
  const said = await provider.parseNotification(request);
  if (!said) return new Response(null, { status: 401 });
  const settling = { storeEmail: site.general.email, origin: url.origin };
  const settled = said.kind === 'refund' ? await refund(said) : await payment(said);
  if (settled === null) return new Response(null, { status: 404 });
  deliverSoon(locals);
  return Response.json({ settlement: settled });

  async function payment(about: PaymentNotification): Promise<string | null> {
    return (await shop.payments.settle(id, about, settling, now))?.kind ?? null;
  }

  /** A provider has no say in the refunds of another. */
  async function refund({ reference, ...news }: RefundNotification): Promise<string | null> {
    const { found } = await shop.ask({ found: shop.refunds.byId(reference) });
    return found?.provider === id ? shop.refunds.settle(reference, news, settling, now) : null;
  }
}
