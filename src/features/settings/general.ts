import { z } from 'zod';

/** What a store says of itself: group `general` of its settings. */
export const generalSettings = z.object({
  name: z.string().trim().min(1).max(80),
  tagline: z.string().trim().max(160).default(''),
  description: z.string().trim().max(320).default(''),
  legalName: z.string().trim().max(120).default(''),
  /** Printed lines of the postal address. */
  addressLines: z.array(z.string().trim().max(120)).max(8).default([]),
  email: z.email(),
  phone: z.string().trim().max(40).default(''),
  /** BCP 47, used for figures, dates and `lang`. */
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).default('en'),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** IANA name. */
  timeZone: z.string().default('UTC'),
  /** ISO 3166-1 alpha-2 of the store itself. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Put before order numbers: `VL-` makes VL-1001. */
  orderPrefix: z.string().max(10).regex(/^[A-Za-z0-9-]*$/).default(''),
  /** SVG path data of the store's mark on a 28 × 28 field, drawn beside its name and as its icon. */
  mark: z.object({ ground: z.string().max(400), figure: z.string().max(800) }).nullable().default(null),
  footnote: z.string().trim().max(240).default(''),
  /** Words for the cart: some stores say bag. */
  cartWord: z.enum(['cart', 'bag']).default('cart'),
});

export type GeneralSettings = z.infer<typeof generalSettings>;
