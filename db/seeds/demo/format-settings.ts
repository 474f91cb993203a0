/** A demo store's settings, one property for each settings document. The look (`theme`) is kept with the theme feature. */
import type { z } from 'zod';
import type { checkoutSettings } from '#features/checkout/checkout.settings.ts';
import type { paymentSettings } from '#features/payments/payments.settings.ts';
import type { generalSettings } from '#features/settings/general.ts';
import type { shippingSettings } from '#features/shipping/shipping.ts';
import type { taxSettings } from '#features/tax/tax.ts';

export type SettingsSeed = {
  general: z.input<typeof generalSettings>;
  shipping: z.input<typeof shippingSettings>;
  tax: z.input<typeof taxSettings>;
  payments: z.input<typeof paymentSettings>;
  checkout: z.input<typeof checkoutSettings>;
};
