import type { Site } from '#db/platform.ts';
import { pageTitle } from '#features/seo/titles.ts';
import { preloadsOf } from '#features/theme/fonts.ts';
import { html, type Html } from '#lib/html.ts';
import { absolute, paths } from '#lib/paths.ts';

export type PageMeta = {
  /** Without the store's name, which is added. */
  title: string;
  description?: string | undefined;
  /** Where the store's pages are. */
  origin: string;
  /** The page's one true address, with its origin; without it the page is not for search engines. */
  address: string | null;
  /** Path of the picture that stands for the page. */
  image?: string | undefined;
  type: 'website' | 'product' | 'article';
};

/** What the head of a page says of it, and fetches: `sheets` are stylesheets besides the theme's. */
export const headTags = (page: PageMeta, site: Site, sheets: string[]): Html => html`
  <title>${pageTitle(page.title, site.general.name)}</title>
  ${page.description && html`<meta name="description" content="${page.description}" />`}
  ${page.address ? html`<link rel="canonical" href="${page.address}" />` : html`<meta name="robots" content="noindex" />`}
  ${preloadsOf(site.theme).map(
    (href) => html`<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin="anonymous" />`,
  )}
  ${[...sheets, paths.themeStylesheet(site.themeVersion)].map((href) => html`<link rel="stylesheet" href="${href}" />`)}
  <link rel="icon" href="${paths.icon()}" />
  ${page.address && openGraph(page, page.address, site.general)}
`;

function openGraph(
  { title, description, image, type, origin }: PageMeta,
  address: string,
  general: Site['general'],
): Html {
  const { name, locale, language } = general;
  return html`
    <meta property="og:site_name" content="${name}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:type" content="${type}" />
    <meta property="og:url" content="${address}" />
    <meta property="og:locale" content="${(language || locale).replace('-', '_')}" />
    ${description && html`<meta property="og:description" content="${description}" />`}
    ${image && html`<meta property="og:image" content="${absolute(origin, image)}" />`}
    <meta name="twitter:card" content="${image ? 'summary_large_image' : 'summary'}" />
  `;
}
