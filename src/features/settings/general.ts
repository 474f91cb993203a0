import { z } from 'zod';

/** Commands and numbers only, so that nothing else can get into the drawing. */
const pathData = /^[MmLlHhVvCcSsQqTtAaZz0-9eE .,+-]*$/;

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** A picture of the media library, as pages show it. Pixels; `width` and `height` are those of the largest. */
const storedPicture = z.object({
  mediaId: z.string().min(1).max(64),
  width: z.int().positive(),
  height: z.int().positive(),
  widths: z.array(z.int().positive()).min(1),
});

/** What a store says of itself: group `general` of its settings. */
export const generalSettings = z.object({
  name: z.string().trim().min(1).max(80),
  legalName: z.string().trim().max(120).default(''),
  /** One line under the name in search results and the footer. */
  tagline: z.string().trim().max(200).default(''),
  /** One or two sentences for search engines. */
  description: z.string().trim().max(320).default(''),
  address: z
    .object({
      street: z.string().trim().max(120),
      city: z.string().trim().max(80),
      region: z.string().trim().max(80).optional(),
      postcode: z.string().trim().max(20),
      country: z.string().regex(/^[A-Z]{2}$/),
    })
    .nullable()
    .default(null),
  email: z.email(),
  phone: z.string().trim().max(40).default(''),
  /** BCP 47: how numbers and dates are written. */
  locale: z.string().regex(languageTag).default('en'),
  /** BCP 47: what its pages are written in; empty where that is the language of `locale`. */
  language: z.string().regex(languageTag).or(z.literal('')).default(''),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** IANA name. */
  timezone: z.string().default('UTC'),
  /** Put before the order's number: `VL-` makes VL-1001. */
  orderPrefix: z
    .string()
    .max(10)
    .regex(/^[A-Za-z0-9-]*$/)
    .default(''),
  /** Said under a price: Before sales tax. */
  taxNote: z.string().trim().max(120).default(''),
  /** SVG path data of the store's mark on a 28 × 28 field: beside its name, and as its icon. */
  mark: z
    .object({ ground: z.string().regex(pathData).max(400), figure: z.string().regex(pathData).max(1200) })
    .nullable()
    .default(null),
  /** Shown instead of mark and name in the header. */
  logo: storedPicture.nullable().default(null),
  /** Shown instead of the mark in browser tabs. */
  icon: storedPicture.nullable().default(null),
});

export type StoredPicture = z.infer<typeof storedPicture>;
export type GeneralSettings = z.infer<typeof generalSettings>;
