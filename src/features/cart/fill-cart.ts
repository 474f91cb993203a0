import type { ActionAPIContext } from 'astro:actions';
import { refuse } from '#lib/action-failure.ts';
import { cannotAdd, FULL, itemCount } from './cart.ts';
import type { CartItem } from './cart.repo.ts';
import { cartTokenHash, giveCartToken, keepCart } from './cart-token.ts';

/**
 * Puts what was ordered before into this browser's cart, a new one where there is none: what can be had now, each at most as
 * many as there are. Answers what went in.
 * @throws ActionError when the cart is full, or something sold out this very moment
 */
export async function fillCart(wanted: readonly CartItem[], context: ActionAPIContext): Promise<CartItem[]> {
  const { shop, now } = context.locals;
  const items = await stillThere(wanted, context);
  if (items.length === 0) return [];
  const { cart } = await shop.ask({ cart: shop.cart.byToken(await cartTokenHash(context), now) });
  const open = cart?.orderId === null ? cart : null;
  let refusal = open ? await shop.cart.add(open.id, items, now) : 'closed';
  if (refusal === 'closed') refusal = await shop.cart.open(await giveCartToken(context), items, now);
  if (refusal === 'full') throw refuse(FULL);
  if (refusal) throw refuse('Some of these things have just sold out. Please try again.');
  keepCart(context, itemCount(open?.lines ?? []) + itemCount(items));
  return items;
}

async function stillThere(wanted: readonly CartItem[], { locals: { shop, now } }: ActionAPIContext) {
  const pieces = new Map<string, number>();
  for (const { variantId, quantity } of wanted) pieces.set(variantId, (pieces.get(variantId) ?? 0) + quantity);
  const offers = await shop.ask(Object.fromEntries([...pieces.keys()].map((id) => [id, shop.cart.offer(id, now)])));
  return [...pieces].flatMap(([variantId, quantity]) => {
    const offer = offers[variantId] ?? null;
    if (cannotAdd(offer, 1)) return [];
    return [{ variantId, quantity: Math.min(quantity, offer?.available ?? quantity) }];
  });
}
