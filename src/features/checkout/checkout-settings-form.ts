import { z } from 'zod';
import { isCountryCode } from '#features/address/countries.ts';
import { typedWholeFrom } from '#lib/typed-whole.ts';
import { checkoutSettings, type CheckoutSettings } from './checkout.settings.ts';

const whole = (least: number, most: number) => {
  const words = `Enter a whole number from ${least} to ${most}`;
  return typedWholeFrom(least, most, words);
};

/** What the page of checkout settings sends. */
export const checkoutSettingsForm = z.object({
  defaultCountry: z.string().refine(isCountryCode, 'Choose a country').nullish(),
  accounts: checkoutSettings.shape.accounts.unwrap(),
  phone: checkoutSettings.shape.phone.unwrap(),
  note: z.boolean(),
  termsText: z
    .string()
    .trim()
    .max(400, 'At most 400 characters')
    .nullish()
    .transform((text) => text ?? ''),
  mustAgree: z.boolean(),
  /** Addresses of the pages that the terms refer to. */
  termsPages: z.array(z.string().min(1).max(120)).max(6, 'Choose six pages at most'),
  /** Like the settings' own bounds, with words. */
  unpaidMinutes: whole(10, 1440),
  unpaidDays: whole(1, 60),
});

type CheckoutSettingsForm = z.infer<typeof checkoutSettingsForm>;
type PageTitle = { slug: string; title: string };

/** What is wrong with the form as a whole, by field. */
export const checkoutSettingsProblems = ({ mustAgree, termsText }: CheckoutSettingsForm): Record<string, string> =>
  mustAgree && termsText === '' ? { termsText: 'Write what shoppers agree to' } : {};

/**
 * The settings that a form makes. A page keeps the words it was linked by.
 * @param pages the store's pages, by whose titles new links are named; others than these are left out
 */
export function checkoutSettingsOf(
  typed: CheckoutSettingsForm,
  stored: CheckoutSettings,
  pages: readonly PageTitle[],
): CheckoutSettings {
  const links = typed.termsPages.flatMap((slug) => {
    const known = stored.terms.links.find(({ page }) => page === slug);
    const page = pages.find((one) => one.slug === slug);
    return known ?? (page ? { label: page.title.slice(0, 60), page: slug } : []);
  });
  return {
    ...(typed.defaultCountry && { defaultCountry: typed.defaultCountry }),
    accounts: typed.accounts,
    phone: typed.phone,
    note: typed.note,
    terms: { mustAgree: typed.mustAgree, text: typed.termsText, links },
    unpaid: { minutes: typed.unpaidMinutes, days: typed.unpaidDays },
  };
}
