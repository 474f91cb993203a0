import type { Question } from '#db/site-db.ts';
import { openKeys } from '#features/payments/provider-keys.ts';
import { providersFor, type PaymentEnv } from '#features/payments/providers.ts';
import { paymentSettings } from '#features/payments/payments.settings.ts';
import { shippingSettings } from '#features/shipping/shipping.ts';
import { taxSettings } from '#features/tax/tax.ts';
import { checkoutSettings } from './checkout.settings.ts';
import type { CheckoutStore } from './quote.ts';

const groups = {
  shipping: shippingSettings,
  tax: taxSettings,
  payments: paymentSettings,
  checkout: checkoutSettings,
};

/** What of the store decides how its orders are made, from its settings. */
export function checkoutStore({ shop, site, now }: App.Locals, env: PaymentEnv): Question<CheckoutStore> {
  const { statements, answer } = shop.settings.groups(groups);
  return {
    statements,
    answer(results) {
      const { payments, ...settings } = answer(results);
      const place = { env, siteId: site.id, now, keys: openKeys(shop, env) };
      return { general: site.general, ...settings, providers: providersFor(payments, place) };
    },
  };
}
