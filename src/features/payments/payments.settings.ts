import { z } from 'zod';

/** The site settings of group `payments`. `paymentSettings.parse({})` is a store that cannot be paid yet. */
export const paymentSettings = z.strictObject({
  /** Bank transfer, the one way to pay that a store needs no contract for. */
  manual: z
    .strictObject({
      enabled: z.boolean().default(true),
      title: z.string().trim().min(1).max(80),
      /** Shown before the order is placed. */
      summary: z.string().trim().max(200).default(''),
      /** Shown on the order page and in the e-mail, with the order's number as reference. */
      instructions: z.array(z.string().trim().min(1).max(200)).min(1).max(10),
    })
    .nullable()
    .default(null),
  /** The test provider moves no money and is there in local development only. */
  test: z.strictObject({ enabled: z.boolean().default(true) }).prefault({}),
});

export type PaymentSettings = z.infer<typeof paymentSettings>;
