import { z } from 'zod';
import { isCountryCode } from '#features/address/countries.ts';
import { currencyCodes } from '#lib/currencies.ts';
import { currencyRefusal, priceBecomes, type InUse } from './currency-change.ts';
import type { GeneralSettings, StoredPicture } from './general.ts';

/** A line of text that may be missing: an empty field of a form is sent as null. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `At most ${most} characters`)
    .nullish()
    .transform((text) => text ?? '');

const NO_CURRENCY = 'Choose a currency';
const NO_TIMEZONE = 'Choose a time zone';

/** Browsers send a file field that was left empty as a file without a name. */
const picture = z
  .file()
  .nullish()
  .transform((file) => (file && file.size > 0 ? file : null));

/** What the page of general settings sends. */
export const generalForm = z.object({
  name: z.string('Give the store a name').trim().min(1, 'Give the store a name').max(80, 'At most 80 characters'),
  legalName: line(120),
  tagline: line(200),
  description: line(320),
  email: z.email('Enter an e-mail address, like hello@example.com'),
  phone: line(40),
  street: line(120),
  city: line(80),
  region: line(80),
  postcode: line(20),
  country: z.string().refine(isCountryCode, 'Choose a country').nullish(),
  locale: z.string('Choose a format').refine(isLocale, 'Choose a format'),
  language: line(35).refine((text) => text === '' || isLanguage(text), 'Choose a language'),
  currency: z.string(NO_CURRENCY).refine((code) => currencyCodes.includes(code), NO_CURRENCY),
  /** That whoever changes the currency of a store with products knows what it means. */
  currencyUnderstood: z.boolean(),
  timezone: z.string(NO_TIMEZONE).refine(isTimezone, NO_TIMEZONE),
  orderPrefix: line(10).pipe(z.string().regex(/^[A-Za-z0-9-]*$/, 'Use letters, digits and hyphens, like VL-')),
  taxNote: line(120),
  logo: picture,
  removeLogo: z.boolean(),
  icon: picture,
  removeIcon: z.boolean(),
});

export type GeneralForm = z.infer<typeof generalForm>;

/** What is wrong with the form as a whole, by field. */
export function generalProblems(typed: GeneralForm, stored: GeneralSettings, use: InUse): Record<string, string> {
  const hasAddress = [typed.street, typed.city, typed.region, typed.postcode].some((text) => text !== '');
  const refusal = currencyRefusal(stored, typed.currency, use);
  const isRepriced = use.products && typed.currency !== stored.currency;
  const becomes = isRepriced && priceBecomes(stored.currency, typed.currency, typed.locale);
  return {
    ...(hasAddress && !typed.country && { country: 'Choose the country of this address' }),
    ...(refusal && { currency: refusal }),
    ...(!refusal &&
      becomes &&
      !typed.currencyUnderstood && { currencyUnderstood: `Nothing is converted: ${becomes}. Tick this to go on` }),
  };
}

/** The general settings that a form makes of the stored ones. `pictures` are the new ones, once they are kept. */
export function withGeneral(
  stored: GeneralSettings,
  typed: GeneralForm,
  pictures: { logo: StoredPicture | null; icon: StoredPicture | null },
): GeneralSettings {
  const { street, city, region, postcode, country, currencyUnderstood: _, removeLogo, removeIcon, ...said } = typed;
  return {
    ...stored,
    ...said,
    address: country ? { street, city, ...(region && { region }), postcode, country } : null,
    logo: pictures.logo ?? (removeLogo ? null : stored.logo),
    icon: pictures.icon ?? (removeIcon ? null : stored.icon),
  };
}

function isLocale(text: string): boolean {
  return isLanguage(text) && Intl.NumberFormat.supportedLocalesOf(text).length > 0;
}

/** Whether it could name a language: pages may be in one whose numbers nobody here knows to write. */
function isLanguage(text: string): boolean {
  try {
    return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) && Intl.getCanonicalLocales(text).length > 0;
  } catch {
    // Of the right letters, and no language tag all the same: en-US-US.
    return false;
  }
}

function isTimezone(text: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}
