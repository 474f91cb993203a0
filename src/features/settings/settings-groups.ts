import type { z } from 'zod';
import { checkoutSettings } from '#features/checkout/checkout.settings.ts';
import { legalSettings } from '#features/content/legal.ts';
import { mailSettings } from '#features/mail/mail.settings.ts';
import { paymentSettings } from '#features/payments/payments.settings.ts';
import { shippingSettings } from '#features/shipping/shipping.ts';
import { taxSettings } from '#features/tax/tax.ts';
import { generalSettings } from './general.ts';

/*
 * What merchants set on the pages of Settings: one document a group, saved at once. The home page, the theme and the
 * announcement are settings too, but are written as drafts and published: see features/publishing.
 */
export const settingsGroups = {
  general: { label: 'General settings', schema: generalSettings, permission: 'settings.write' },
  checkout: { label: 'Checkout settings', schema: checkoutSettings, permission: 'settings.write' },
  shipping: { label: 'Shipping', schema: shippingSettings, permission: 'settings.write' },
  tax: { label: 'Taxes', schema: taxSettings, permission: 'settings.write' },
  mail: { label: 'E-mail', schema: mailSettings, permission: 'settings.write' },
  legal: { label: 'Legal pages', schema: legalSettings, permission: 'settings.write' },
  payments: { label: 'Payments', schema: paymentSettings, permission: 'payments.write' },
} as const satisfies Record<string, { label: string; schema: z.ZodType; permission: string }>;

export type SettingsGroup = keyof typeof settingsGroups;
export type SettingsOf<G extends SettingsGroup> = z.output<(typeof settingsGroups)[G]['schema']>;

/** A group as it is stored. `revision` counts its saves; 0 when nobody has saved it in the admin. */
export type SettingsState<G extends SettingsGroup = SettingsGroup> = {
  value: SettingsOf<G>;
  revision: number;
  /** Who saved it last; empty when it was not saved in the admin. */
  savedBy: string;
};

/** How many saves of a group are kept, the last one among them. */
export const SAVES_KEPT = 10;
