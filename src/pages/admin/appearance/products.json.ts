import type { APIRoute } from 'astro';

/** Products on sale that begin with what was typed, for fields that name one. */
export const GET: APIRoute = async ({ url, locals: { shop } }) => {
  const { found } = await shop.ask({ found: shop.search.suggestions((url.searchParams.get('q') ?? '').slice(0, 100)) });
  return Response.json({ products: found.products.map(({ slug, title }) => ({ slug, title })) });
};
