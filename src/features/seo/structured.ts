import type { GeneralSettings } from '#features/settings/general.ts';
import type { Product } from '#features/catalog/product.ts';
import { currencyDecimals } from '#lib/money.ts';
import { absolute, paths } from '#lib/paths.ts';

type Data = Record<string, unknown>;

/** The store itself, for its home page. */
export const organization = (general: GeneralSettings, origin: string): Data => ({
  '@context': 'https://schema.org',
  '@type': 'Organization',
  name: general.name,
  url: absolute(origin, paths.home()),
  logo: absolute(origin, paths.icon()),
  email: general.email,
  ...(general.phone && { telephone: general.phone }),
  ...(general.legalName && { legalName: general.legalName }),
  ...(general.address && {
    address: {
      '@type': 'PostalAddress',
      streetAddress: general.address.street,
      addressLocality: general.address.city,
      addressRegion: general.address.region,
      postalCode: general.address.postcode,
      addressCountry: general.address.country,
    },
  }),
});

/** The site and how it is searched, for the home page. */
export const website = (general: GeneralSettings, origin: string): Data => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: general.name,
  url: absolute(origin, paths.home()),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absolute(origin, paths.search())}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** The way down to a page; the last entry is the page itself. */
export const breadcrumbs = (trail: { label: string; href: string }[], origin: string): Data => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ label, href }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: label,
    item: absolute(origin, href),
  })),
});

/** A product with one offer a variant. */
export function productData(product: Product, general: GeneralSettings, origin: string): Data {
  const address = absolute(origin, paths.product(product.slug));
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: product.seoDescription ?? product.summary,
    url: address,
    image: product.pictures.map(({ mediaId, widths }) => absolute(origin, paths.media(mediaId, Math.max(...widths)))),
    ...(product.vendor && { brand: { '@type': 'Brand', name: product.vendor } }),
    ...(product.variants[0]?.sku && { sku: product.variants[0].sku }),
    offers: product.variants.map((variant) => ({
      '@type': 'Offer',
      url: address,
      ...(variant.sku && { sku: variant.sku }),
      price: (variant.price / 10 ** currencyDecimals(general.currency)).toFixed(currencyDecimals(general.currency)),
      priceCurrency: general.currency,
      availability: `https://schema.org/${variant.available === 0 ? 'OutOfStock' : 'InStock'}`,
    })),
  };
}
