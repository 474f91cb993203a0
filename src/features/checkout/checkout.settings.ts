import { z } from 'zod';
import { isCountryCode } from '#features/address/countries.ts';

/** The site settings of group `checkout`. `checkoutSettings.parse({})` is a checkout that asks for little. */
export const checkoutSettings = z.strictObject({
  /** ISO 3166-1 alpha-2, chosen before the shopper says otherwise; without it, the first country the store ships to. */
  defaultCountry: z.string().refine(isCountryCode, 'Use a two-letter country code, like US').optional(),
  /** Whether shoppers have to sign in before they order. */
  accounts: z.enum(['optional', 'required']).default('optional'),
  phone: z.enum(['required', 'optional', 'hidden']).default('optional'),
  /** Whether shoppers may write the store a line. */
  note: z.boolean().default(true),
  /** Said at the button that places the order, and the pages it refers to. */
  terms: z
    .strictObject({
      /** Whether shoppers have to tick that they agree. */
      mustAgree: z.boolean().default(false),
      text: z.string().trim().max(400),
      links: z
        .array(z.strictObject({ label: z.string().trim().min(1).max(60), page: z.string().min(1).max(80) }))
        .max(6),
    })
    .prefault({ text: '', links: [] }),
  /** How long an unpaid order keeps its stock. */
  unpaid: z
    .strictObject({
      /** Minutes, where the shopper pays at once. */
      minutes: z.int().min(10).max(1440).default(30),
      /** Days, where money takes days to arrive. */
      days: z.int().min(1).max(60).default(7),
    })
    .prefault({}),
});

export type CheckoutSettings = z.infer<typeof checkoutSettings>;
