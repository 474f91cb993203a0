import { MOST_LINES } from '#features/cart/cart.ts';
import { moneyText, typedPrice } from '#lib/money.ts';
import type { EditProblem } from './edit-order.ts';
import type { Order } from './orders.ts';

/** Names of the fields: pieces of a line, pieces of a variant that is added. */
export const lineField = (lineId: string): string => `line-${lineId}`;
export const variantField = (variantId: string): string => `variant-${variantId}`;
/** A button of this name adds one piece of the variant that is its value. */
export const ADD = 'add';

/** What staff want an order to be, as the form has it. Price in minor units. */
export type TypedEdit = {
  quantities: Record<string, number>;
  added: { variantId: string; quantity: number }[];
  shipping: { name: string; price: number } | null;
};
export type ParsedEdit = { typed: TypedEdit; problems: Record<string, string> };

/** Reads the form that edits an order. What is not understood is told by field, and left as it was. */
export function parseEdit(order: Order, fields: Iterable<readonly [string, string]>): ParsedEdit {
  const typed = new Map(fields);
  const problems: Record<string, string> = {};
  const quantities: Record<string, number> = {};
  for (const { id } of order.lines) {
    const field = lineField(id);
    const quantity = pieces(typed.get(field));
    if (quantity === null) problems[field] = 'Type a whole number';
    else if (quantity !== undefined) quantities[id] = quantity;
  }
  const added = addedIn(typed, problems);
  return { typed: { quantities, added, shipping: shippingIn(order, typed, problems) }, problems };
}

/** The fields that say the same again, for a link or a form. */
export function editFields(order: Order, { quantities, added, shipping }: TypedEdit): [string, string][] {
  return [
    ...order.lines.map(({ id, quantity }): [string, string] => [lineField(id), String(quantities[id] ?? quantity)]),
    ...added.map(({ variantId, quantity }): [string, string] => [variantField(variantId), String(quantity)]),
    ...(shipping
      ? ([
          ['shippingName', shipping.name],
          ['shippingPrice', moneyText(shipping.price, order.currency)],
        ] as [string, string][])
      : []),
  ];
}

/** Why an order cannot be as it was typed, in words. */
export const editProblems: Record<EditProblem, string> = {
  'nothing-left': 'Nothing would be left in it. Cancel the order instead.',
  'nothing-changed': 'Nothing is changed yet.',
  'too-many': 'That is more than one order takes: 999 of one thing, 100 lines.',
  'not-for-sale': 'Something that was added is not for sale any more.',
};

function addedIn(typed: ReadonlyMap<string, string>, problems: Record<string, string>): TypedEdit['added'] {
  const prefix = variantField('');
  const wanted = new Map<string, number>();
  for (const [name, text] of typed) {
    if (!name.startsWith(prefix)) continue;
    const quantity = pieces(text);
    if (quantity === null) problems[name] = 'Type a whole number';
    else if (quantity) wanted.set(name.slice(prefix.length, prefix.length + 64), quantity);
  }
  const one = typed.get(ADD)?.slice(0, 64);
  if (one) wanted.set(one, (wanted.get(one) ?? 0) + 1);
  return [...wanted].slice(0, MOST_LINES).map(([variantId, quantity]) => ({ variantId, quantity }));
}

function shippingIn(
  order: Order,
  typed: ReadonlyMap<string, string>,
  problems: Record<string, string>,
): TypedEdit['shipping'] {
  const before = order.shippingName === null ? null : { name: order.shippingName, price: order.shipping };
  const [name, text] = [typed.get('shippingName'), typed.get('shippingPrice')];
  if (name === undefined && text === undefined) return before;
  const price = text?.trim() ? typedPrice(text, order.currency) : 0;
  if (price === null) problems['shippingPrice'] = 'Type an amount, like 4.90';
  const called = (name ?? '').trim().slice(0, 80);
  if (!called && !price) return before && price === 0 ? { ...before, price: 0 } : before;
  return { name: called || before?.name || 'Shipping', price: price ?? before?.price ?? 0 };
}

/** Nothing typed is undefined, what is no whole number is null. */
function pieces(text: string | undefined): number | null | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null;
}
