/** A demo store's settings, one property for each settings document. The look (`theme`) is kept with the theme feature. */
import type { z } from 'zod';
import type { generalSettings } from '#features/settings/general.ts';
import type { shippingSettings } from '#features/shipping/shipping.ts';
import type { taxSettings } from '#features/tax/tax.ts';

export type SettingsSeed = {
  general: z.input<typeof generalSettings>;
  shipping: z.input<typeof shippingSettings>;
  tax: z.input<typeof taxSettings>;
  payments: PaymentSettingsSeed;
  checkout: CheckoutSettingsSeed;
};

/** Bank transfer, the one way to pay that a store needs no contract for. */
export type PaymentSettingsSeed = {
  manual: {
    title: string;
    /** Shown before the order is placed. */
    summary: string;
    /** Shown on the order page and in the confirmation, with the order's number as reference. */
    instructions: string[];
  };
};

export type CheckoutSettingsSeed = {
  /** ISO 3166-1 alpha-2, chosen before the shopper says otherwise. */
  defaultCountry: string;
  phone: 'required' | 'optional' | 'hidden';
  /** Said above the button that places the order, and the pages it refers to. */
  terms: { text: string; links: { label: string; page: string }[] };
};
