import { z } from 'zod';
import type { AddressSnapshot } from '#db/schema/orders.ts';
import { parseAddress } from '#features/address/address.ts';
import { parseContact } from '#features/address/contact.ts';
import type { PaymentProvider } from '#features/payments/provider.ts';
import type { ShippingRate } from '#features/shipping/shipping.ts';
import type { CheckoutSettings } from './checkout.settings.ts';
import type { CheckoutFields, CheckoutStore, Quote } from './quote.ts';

/** The fields of the form, in the order in which the page has them. */
export const checkoutFieldNames = [
  ...['email', 'phone', 'delivery', 'country', 'name', 'company', 'line1', 'line2', 'city', 'region', 'postcode'],
  ...['shippingRate', 'provider', 'note', 'agree'],
] as const;

const LONGEST_NOTE = 500;
/** How much of a field is kept with the cart; of a note more than it may have, so that it can be shortened. */
const kept = (name: string): number => (name === 'note' ? 4 * LONGEST_NOTE : 500);

const typed = z.string().nullish();

/** The form as it is sent: what is typed, and which total and which state of the cart the page showed. */
export const checkoutForm = z.object({
  ...(Object.fromEntries(checkoutFieldNames.map((name) => [name, typed])) as Record<FieldName, typeof typed>),
  expectedTotal: typed,
  cartVersion: typed,
});

type FieldName = (typeof checkoutFieldNames)[number];
export type CheckoutForm = z.infer<typeof checkoutForm>;

/** By field, a sentence that says what to type. */
export type CheckoutProblems = Record<string, string>;

/** What is known of an order once nothing is wrong with the form. */
export type Agreed = {
  email: string;
  phone: string | null;
  name: string;
  shippingAddress: AddressSnapshot | null;
  billingAddress: AddressSnapshot | null;
  rate: ShippingRate | null;
  provider: PaymentProvider;
  note: string;
};

export type ParsedCheckout = { ok: true; agreed: Agreed } | { ok: false; problems: CheckoutProblems };

/** What was typed, and nothing else that was sent: short enough to be kept with the cart. */
export function typedIn(form: { get: (name: string) => unknown }): CheckoutFields {
  const pairs = checkoutFieldNames.map((name) => [name, form.get(name)] as const);
  const typed = pairs.filter((pair): pair is readonly [(typeof pair)[0], string] => typeof pair[1] === 'string');
  return Object.fromEntries(typed.map(([name, text]) => [name, text.slice(0, kept(name))]));
}

/** Checks the whole form by the store's rules and those of the country. */
export function parseCheckout(fields: CheckoutFields, quote: Quote, { checkout }: CheckoutStore): ParsedCheckout {
  const contact = parseContact({ email: fields['email'], phone: checkout.phone === 'hidden' ? '' : fields['phone'] });
  const place = quote.needsShipping && !quote.isPickup ? parseShipping(fields, quote) : parseBilling(fields, quote);
  const note = checkout.note ? (fields['note'] ?? '').replaceAll('\r\n', '\n').trim() : '';
  const problems: CheckoutProblems = {
    ...(quote.priced.pending.tax && { region: 'Choose a region: the tax depends on it' }),
    ...(contact.ok ? {} : contact.problems),
    ...(checkout.phone === 'required' && !fields['phone']?.trim() && { phone: 'Enter a phone number for the carrier' }),
    ...(place.ok ? {} : place.problems),
    ...(quote.needsShipping && !quote.rate && { country: 'We do not ship this order to that country. Choose another' }),
    ...quote.unavailable,
    ...(note.length > LONGEST_NOTE && { note: `Shorten this to ${LONGEST_NOTE} characters or fewer` }),
    ...(asksToAgree(checkout) && !fields['agree'] && { agree: 'Tick that you agree, or write to us' }),
    ...(!quote.provider && { provider: 'This shop takes no payments at the moment. Write to us' }),
  };
  if (!contact.ok || !place.ok || !quote.provider || Object.keys(problems).length > 0) {
    return { ok: false, problems: inPageOrder(problems) };
  }
  const { email, phone } = contact.contact;
  return {
    ok: true,
    agreed: { email, phone: phone || null, ...place.agreed, rate: quote.rate, provider: quote.provider, note },
  };
}

/** Whether somebody has to sign in before they go on. `shopper` is who did. */
export const mustSignIn = ({ accounts }: CheckoutSettings, shopper: object | null): boolean =>
  accounts === 'required' && shopper === null;

/** Whether shoppers have to tick the store's terms; without words there is nothing to agree to. */
export const asksToAgree = ({ terms }: CheckoutSettings): boolean => terms.mustAgree && terms.text !== '';

type ParsedPlace =
  | { ok: true; agreed: Pick<Agreed, 'name' | 'shippingAddress' | 'billingAddress'> }
  | { ok: false; problems: CheckoutProblems };

function parseShipping(fields: CheckoutFields, { country, needsRegion }: Quote): ParsedPlace {
  const parsed = parseAddress({ ...fields, country }, { needsRegion });
  if (!parsed.ok) return { ok: false, problems: definedOnly(parsed.problems) };
  return { ok: true, agreed: { name: parsed.address.name, shippingAddress: parsed.address, billingAddress: null } };
}

/** Downloads and what is picked up need no street: who buys, and as much of where as the tax depends on. */
function parseBilling(fields: CheckoutFields, { country, needsRegion }: Quote): ParsedPlace {
  const only = needsRegion ? (['name', 'region'] as const) : (['name'] as const);
  const parsed = parseAddress({ ...fields, country }, { needsRegion, only });
  if (!parsed.ok) return { ok: false, problems: definedOnly(parsed.problems) };
  const { name, region } = parsed.address;
  return { ok: true, agreed: { name, shippingAddress: null, billingAddress: { name, line1: '', country, region } } };
}

const inPageOrder = (problems: CheckoutProblems): CheckoutProblems =>
  Object.fromEntries(checkoutFieldNames.flatMap((name) => (problems[name] ? [[name, problems[name]]] : [])));

const definedOnly = (problems: Record<string, string | undefined>): CheckoutProblems =>
  Object.fromEntries(Object.entries(problems).filter((pair): pair is [string, string] => pair[1] !== undefined));
