import { PUBLIC_PAGE } from '#lib/http.ts';
import { addressOf, type Addressed } from './redirects.ts';

type Asked = { locals: Pick<App.Locals, 'shop' | 'now'>; url: URL };

/**
 * The way on from a page that is not there: to what had its address before, for good; null where nothing had. Asked only
 * then, so a page that is there still takes one round trip.
 */
export async function movedTo(kind: Addressed, slug: string, { locals, url }: Asked): Promise<Response | null> {
  const { shop, now } = locals;
  const { target } = await shop.ask({ target: shop.redirects.target(kind, slug, now) });
  if (target === null) return null;
  const headers = { Location: addressOf(kind, target) + url.search, 'Cache-Control': PUBLIC_PAGE };
  return new Response(null, { status: 301, headers });
}
