import { MOST_LINES, MOST_OF_ONE } from '#features/cart/cart.ts';
import { checkoutFieldNames } from '#features/checkout/checkout.ts';
import { typedPrice } from '#lib/money.ts';
import type { DraftChange, DraftOrder } from './draft-order.ts';

/** The name of the field with the pieces of a variant; one that is called `add` has a variant of which one more is wanted. */
export const piecesField = (variantId: string): string => `pieces-${variantId}`;
export const ADD = 'add';

const LONGEST = 500;

export type ParsedDraft = { change: DraftChange; problems: Record<string, string> };

/** Reads the form of a draft. What is not understood is told by field, and left as it was. */
export function parseDraft(draft: DraftOrder, fields: ReadonlyMap<string, string>, currency: string): ParsedDraft {
  const text = (name: string) => (fields.get(name) ?? '').trim();
  const problems: Record<string, string> = {};
  const typedShipping = text('shippingPrice');
  const shippingPrice = typedShipping === '' ? null : typedPrice(typedShipping, currency);
  if (typedShipping !== '' && shippingPrice === null) problems['shippingPrice'] = 'Type an amount, like 4.90';
  // No country is kept as none, or the store's own would stand in for it.
  const isKept = (name: string) => text(name) !== '' || (name === 'country' && fields.has(name));
  const typed = checkoutFieldNames.filter(isKept).map((name) => [name, text(name).slice(0, LONGEST)]);
  const quantities = draftQuantities(draft, fields, problems);
  return { change: { email: text('email'), fields: Object.fromEntries(typed), shippingPrice, quantities }, problems };
}

/** The draft as it would be after a change; what it does not hold yet is not added, since its price is not known here. */
export function withChange(draft: DraftOrder, { quantities, ...change }: DraftChange): DraftOrder {
  const wanted = new Map(quantities.map(({ variantId, quantity }) => [variantId, quantity]));
  const lines = draft.lines
    .map((line) => ({ ...line, quantity: wanted.get(line.variantId) ?? line.quantity }))
    .filter(({ quantity }) => quantity > 0);
  return { ...draft, ...change, lines };
}

/** What a draft is to hold, by variant; none takes a variant out. */
function draftQuantities(
  { lines }: Pick<DraftOrder, 'lines'>,
  fields: ReadonlyMap<string, string>,
  problems: Record<string, string>,
): DraftChange['quantities'] {
  const prefix = piecesField('');
  const wanted = new Map(lines.map(({ variantId, quantity }) => [variantId, quantity]));
  for (const [name, value] of fields) {
    const text = value.trim();
    if (name === ADD && text) wanted.set(text, (wanted.get(text) ?? 0) + 1);
    if (!name.startsWith(prefix) || text === '') continue;
    if (/^\d{1,4}$/.test(text)) wanted.set(name.slice(prefix.length), Number(text));
    else problems[name] = 'Type a whole number';
  }
  return [...wanted]
    .slice(0, MOST_LINES)
    .map(([variantId, quantity]) => ({ variantId: variantId.slice(0, 64), quantity: Math.min(quantity, MOST_OF_ONE) }));
}
