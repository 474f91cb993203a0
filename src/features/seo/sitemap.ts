import { absolute, paths } from '#lib/paths.ts';
import type { Entry, SiteMap } from './sitemap.repo.ts';

/** The part of a long sitemap that has everything but products. */
export const OTHERS = 'others';

/** The parts of a long sitemap that have its products: by the last two digits of their ids. */
export const PRODUCT_PARTS: readonly string[] = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));

/** The sitemap of a store: all its pages, or, when it has more products than one file should hold, a list of parts. */
export function sitemapXml(map: SiteMap, origin: string): string {
  if (map.isLong) return indexXml([OTHERS, ...PRODUCT_PARTS], origin);
  return urlsXml([...others(map, origin), ...map.products.map((entry) => dated(entry, paths.product, origin))]);
}

/** What a long sitemap has beside its products. */
export const othersXml = (map: SiteMap, origin: string): string => urlsXml(others(map, origin));

/** The products of one part of a long sitemap. */
export const productsXml = (products: Entry[], origin: string): string =>
  urlsXml(products.map((entry) => dated(entry, paths.product, origin)));

const others = (map: SiteMap, origin: string): Url[] => [
  absolute(origin, paths.home()),
  ...map.categories.map((entry) => dated(entry, paths.category, origin)),
  ...map.collections.map((entry) => dated(entry, paths.collection, origin)),
  ...map.pages.map((entry) => dated(entry, paths.page, origin)),
];

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

function indexXml(parts: string[], origin: string): string {
  const items = parts.map((part) => {
    const address = absolute(origin, `${paths.sitemap()}?${new URLSearchParams({ part })}`);
    return `<sitemap><loc>${escaped(address)}</loc></sitemap>`;
  });
  return document('sitemapindex', items);
}

const document = (root: string, items: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('\n')}\n</${root}>\n`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');
