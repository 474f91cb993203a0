import { absolute, paths } from '#lib/paths.ts';
import type { Entry, SiteMap } from './sitemap.repo.ts';

/**
 * The sitemap of a store: all its pages, or, when it has more products than one part holds, a list of parts. The first
 * part is `?after=`.
 */
export function sitemapXml(map: SiteMap, origin: string): string {
  if (map.parts.length) return indexXml(['', ...map.parts], origin);
  return urlsXml([
    absolute(origin, paths.home()),
    ...map.categories.map((entry) => dated(entry, paths.category, origin)),
    ...map.collections.map((entry) => dated(entry, paths.collection, origin)),
    ...map.products.map((entry) => dated(entry, paths.product, origin)),
    ...map.pages.map((entry) => dated(entry, paths.page, origin)),
  ]);
}

/** One part of a long sitemap. */
export const productsXml = (products: Entry[], origin: string): string =>
  urlsXml(products.map((entry) => dated(entry, paths.product, origin)));

type Url = string | { address: string; updatedAt: number };

const dated = ({ slug, updatedAt }: Entry, path: (slug: string) => string, origin: string): Url => ({
  address: absolute(origin, path(slug)),
  updatedAt,
});

function urlsXml(urls: Url[]): string {
  const items = urls.map((url) => {
    if (typeof url === 'string') return `<url><loc>${escaped(url)}</loc></url>`;
    return `<url><loc>${escaped(url.address)}</loc><lastmod>${new Date(url.updatedAt).toISOString()}</lastmod></url>`;
  });
  return document('urlset', items);
}

function indexXml(starts: string[], origin: string): string {
  const items = starts.map((after) => {
    const address = absolute(origin, `${paths.sitemap()}?${new URLSearchParams({ after })}`);
    return `<sitemap><loc>${escaped(address)}</loc></sitemap>`;
  });
  return document('sitemapindex', items);
}

const document = (root: string, items: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('\n')}\n</${root}>\n`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');
