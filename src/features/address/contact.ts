import { z } from 'zod';

/** How a shopper can be reached; `phone` is empty when it was not given. */
export type Contact = { email: string; phone: string };
export type ContactProblems = Partial<Record<keyof Contact, string>>;
export type ParsedContact = { ok: true; contact: Contact } | { ok: false; problems: ContactProblems };

/** An e-mail address, trimmed and in lower case, so that one person is one customer however they type it. */
export const emailSchema = z
  .string('Enter an email address, like name@example.com')
  .trim()
  .toLowerCase()
  .max(254, 'Enter an email address of 254 characters or fewer')
  .pipe(z.email('Enter an email address, like name@example.com'));

/** A phone number as people write it, empty if none. Only what cannot be one is refused: carriers know better. */
export const phoneSchema = z
  .string()
  .catch('')
  .transform((typed) => typed.trim().replace(/\s+/g, ' '))
  .refine((phone) => phone === '' || isPhone(phone), 'Enter a phone number with 6 to 15 digits, or leave this empty');

/** Checks the contact part of a form. A problem is a sentence that says what to type. */
export function parseContact(formFields: Record<string, unknown>): ParsedContact {
  const parsed = z.object({ email: emailSchema, phone: phoneSchema }).safeParse(formFields);
  if (parsed.success) return { ok: true, contact: parsed.data };
  const { email, phone } = z.flattenError(parsed.error).fieldErrors;
  return { ok: false, problems: { ...(email?.[0] && { email: email[0] }), ...(phone?.[0] && { phone: phone[0] }) } };
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 6 && digits <= 15 && /^\+?[\d\s()./-]+$/.test(text);
}
