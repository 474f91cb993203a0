import type { APIRoute } from 'astro';
import { OTHERS, othersXml, PRODUCT_PARTS, productsXml, sitemapXml } from '#features/seo/sitemap.ts';

const HEADERS = {
  'Content-Type': 'application/xml; charset=utf-8',
  'Cache-Control': 'public, max-age=0, s-maxage=3600',
};

/** Every public page of the store. A catalogue too large for one file is split, and `?part=` names a part. */
export const GET: APIRoute = async ({ url, locals: { shop } }) => {
  const part = url.searchParams.get('part');
  if (part !== null && PRODUCT_PARTS.includes(part)) {
    const { products } = await shop.ask({ products: shop.sitemap.part(part) });
    return new Response(productsXml(products, url.origin), { headers: HEADERS });
  }
  const { map } = await shop.ask({ map: shop.sitemap.whole() });
  const toXml = part === OTHERS ? othersXml : sitemapXml;
  return new Response(toXml(map, url.origin), { headers: HEADERS });
};
