import type { APIRoute } from 'astro';
import type { Suggested } from '#features/search/suggested.ts';
import { PUBLIC_PAGE } from '#lib/http.ts';
import { formatMoney } from '#lib/money.ts';
import { paths } from '#lib/paths.ts';

/** What the search field offers while something is typed. */
export const GET: APIRoute = async ({ url, locals: { shop, site } }) => {
  const { suggestions } = await shop.ask({ suggestions: shop.search.suggestions(url.searchParams.get('q') ?? '') });
  const { currency, locale } = site.general;
  const answer: Suggested = {
    products: suggestions.products.map((card) => ({
      title: card.title,
      href: paths.product(card.slug),
      price: formatMoney(card.price, currency, locale),
      picture: card.picture && paths.media(card.picture.mediaId, Math.min(...card.picture.widths)),
    })),
    words: suggestions.words.map((word) => ({ word, href: paths.search(word) })),
  };
  return Response.json(answer, { headers: { 'Cache-Control': PUBLIC_PAGE } });
};
