import type { APIRoute } from 'astro';
import { itemCount } from '#features/cart/cart.ts';
import { cartTokenHash, correctCount } from '#features/cart/cart-token.ts';
import { cartSummary } from '#features/cart/summary.ts';
import { checkoutSettings } from '#features/checkout/checkout.settings.ts';
import { freeShippingOf } from '#features/checkout/quote.ts';
import { shippingSettings } from '#features/shipping/shipping.ts';

/** The shopper's cart for the drawer. */
export const GET: APIRoute = async (context) => {
  const { shop, site, now } = context.locals;
  const { found, settings } = await shop.ask({
    found: shop.cart.byToken(await cartTokenHash(context), now),
    settings: shop.settings.groups({ shipping: shippingSettings, checkout: checkoutSettings }),
  });
  const lines = found?.orderId === null ? found.lines : [];
  correctCount(context, itemCount(lines));
  const freeShipping = freeShippingOf(lines, found?.draft ?? {}, { general: site.general, ...settings });
  return Response.json(cartSummary(lines, freeShipping, site.general), { headers: { 'Cache-Control': 'no-store' } });
};
