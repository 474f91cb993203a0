import type { APIRoute } from 'astro';
import { productsXml, sitemapXml } from '#features/seo/sitemap.ts';

const HEADERS = {
  'Content-Type': 'application/xml; charset=utf-8',
  'Cache-Control': 'public, max-age=0, s-maxage=3600',
};

/** Every public page of the store. A catalogue too large for one file is split, and `?after=` names a part. */
export const GET: APIRoute = async ({ url, locals: { shop } }) => {
  const after = url.searchParams.get('after');
  if (after !== null) {
    const { products } = await shop.ask({ products: shop.sitemap.productsAfter(after) });
    return new Response(productsXml(products, url.origin), { headers: HEADERS });
  }
  const { map } = await shop.ask({ map: shop.sitemap.whole() });
  return new Response(sitemapXml(map, url.origin), { headers: HEADERS });
};
