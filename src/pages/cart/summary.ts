import type { APIRoute } from 'astro';
import { itemCount } from '#features/cart/cart.ts';
import { cartTokenHash, correctCount } from '#features/cart/cart-token.ts';
import { cartSummary } from '#features/cart/summary.ts';

/** The shopper's cart for the drawer. */
export const GET: APIRoute = async (context) => {
  const { shop, site, now } = context.locals;
  const { found } = await shop.ask({ found: shop.cart.byToken(await cartTokenHash(context), now) });
  const lines = found?.orderId === null ? found.lines : [];
  correctCount(context, itemCount(lines));
  return Response.json(cartSummary(lines, site.general), { headers: { 'Cache-Control': 'no-store' } });
};
