import { defineAction, type ActionAPIContext } from 'astro:actions';
import { z } from 'zod';
import { optionKey, variantOf } from '#features/catalog/product.ts';
import { handled, refuse } from '#lib/action-failure.ts';
import { cannotAdd, FULL, itemCount, steppedQuantity, type Cart } from './cart.ts';
import { cartTokenHash, giveCartToken, keepCart } from './cart-token.ts';

const id = z.string().min(1).max(64);
const typed = z.string().max(20).nullish();

const NOT_A_QUANTITY = 'Enter a quantity as a number, like 2.';
const NOT_IN_CART = 'This is not in your cart any more.';

const label = z.string().max(200);
/** The rest are the labels that were picked, by option. */
const addInput = z.object({ variantId: id.nullish(), product: label.nullish(), quantity: typed }).catchall(label);
const lineInput = z.object({ lineId: id });
const quantityInput = z.object({ lineId: id, quantity: typed, step: typed });
const nothing = z.object({});

type AddInput = z.infer<typeof addInput>;

/** What shoppers do with their cart. Each answers with what its page says of it. */
export const cart = {
  add: defineAction({ accept: 'form', input: addInput, handler: handled(add) }),
  setQuantity: defineAction({ accept: 'form', input: quantityInput, handler: handled(setQuantity) }),
  remove: defineAction({ accept: 'form', input: lineInput, handler: handled(remove) }),
  /** The shopper has read that prices changed. */
  seen: defineAction({ accept: 'form', input: nothing, handler: handled(seen) }),
};

async function add(input: AddInput, context: ActionAPIContext) {
  const { shop, now } = context.locals;
  const quantity = steppedQuantity(input.quantity || '1', null);
  if (!quantity) throw refuse(NOT_A_QUANTITY);
  const variantId = input.variantId || (await variantChosen(input, context.locals));

  const hash = await cartTokenHash(context);
  const { found, offer } = await shop.ask({
    found: shop.cart.byToken(hash, now),
    offer: shop.cart.offer(variantId, now),
  });
  const open = found?.orderId === null ? found : null;
  const line = open?.lines.find((one) => one.variantId === variantId);
  const because = cannotAdd(offer, quantity, line?.quantity);
  if (because) throw refuse(because);

  const items = [{ variantId, quantity }];
  let refusal = open ? await shop.cart.add(open.id, items, now) : 'closed';
  if (refusal === 'closed') refusal = await shop.cart.open(await giveCartToken(context), items, now);
  if (refusal === 'full') throw refuse(FULL);
  if (refusal) throw refuse(`${offer?.title} has just sold out.`);
  context.locals.beganCart = !open;
  keepCart(context, itemCount(open?.lines ?? []) + quantity);
  return { added: { variantId, quantity } };
}

/** Without script the form cannot know the variant of the labels that were picked: it sends the labels. */
async function variantChosen(input: AddInput, { shop, now }: App.Locals): Promise<string> {
  const { product } = await shop.ask({ product: shop.catalog.productBySlug(input.product ?? '', now) });
  if (!product) throw refuse('This is not for sale any more.');
  const picked = new Map(Object.entries(input));
  const choice = product.options.map((option) => picked.get(optionKey(option)) ?? '');
  const variant = variantOf(product.variants, choice);
  if (!variant) throw refuse(`${product.title} is not made in ${choice.filter(Boolean).join(', ') || 'that choice'}.`);
  return variant.id;
}

async function setQuantity(input: z.infer<typeof quantityInput>, context: ActionAPIContext) {
  const quantity = steppedQuantity(input.quantity ?? '', input.step ?? null);
  if (quantity === null) throw refuse(NOT_A_QUANTITY);
  if (quantity === 0) return remove(input, context);

  const { shop, now } = context.locals;
  const { open, line } = await lineOf(input.lineId, context);
  const because = cannotAdd(line, quantity);
  // Fewer than now is always allowed: it is the way out of having more than there is.
  if (because && quantity >= line.quantity) throw refuse(because);
  const refusal = await shop.cart.setQuantity(open.id, line, quantity, now);
  if (refusal) throw refuse(refusal === 'closed' ? NOT_IN_CART : `${line.title} has just sold out.`);
  keepCart(context, itemCount(open.lines) - line.quantity + quantity);
  return { set: { lineId: line.id, quantity } };
}

async function remove(input: z.infer<typeof lineInput>, context: ActionAPIContext) {
  const { shop, now } = context.locals;
  const { open, line } = await lineOf(input.lineId, context);
  if (await shop.cart.remove(open.id, line.id, now)) throw refuse(NOT_IN_CART);
  keepCart(context, itemCount(open.lines) - line.quantity);
  return { removed: { variantId: line.variantId, quantity: line.quantity } };
}

async function seen(_: z.infer<typeof nothing>, context: ActionAPIContext) {
  const { shop } = context.locals;
  const open = await openCart(context);
  if (open) await shop.cart.refreshSeen(open.id);
  return { seen: true };
}

async function lineOf(lineId: string, context: ActionAPIContext) {
  const open = await openCart(context);
  const line = open?.lines.find((one) => one.id === lineId);
  if (!open || !line) throw refuse(NOT_IN_CART);
  return { open, line };
}

async function openCart(context: ActionAPIContext): Promise<Cart | null> {
  const { shop, now } = context.locals;
  const { found } = await shop.ask({ found: shop.cart.byToken(await cartTokenHash(context), now) });
  return found?.orderId === null ? found : null;
}
