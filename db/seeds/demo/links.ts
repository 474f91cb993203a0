import type { LinkTarget } from './format-content.ts';
import type { StoreSeed } from './format.ts';

/** Every link of a store's menus, home page, settings and texts, and every row that its home page names by slug. */
export function linksOf(store: StoreSeed): LinkTarget[] {
  const found = [...store.menus, ...store.home].flatMap(targetsWithin);
  const home = store.home.flatMap((section): LinkTarget[] => {
    const products = 'products' in section ? section.products : 'product' in section ? [section.product] : [];
    const rhythm = section.type === 'rhythm' ? section.items.map((item) => item.product) : [];
    return [
      ...[...products, ...rhythm].map((slug) => ({ kind: 'product', slug }) as const),
      ...(section.type === 'product-row' ? [{ kind: 'collection', slug: section.collection } as const] : []),
      ...(section.type === 'index' ? section.categories.map((slug) => ({ kind: 'category', slug }) as const) : []),
    ];
  });
  const terms = (store.settings.checkout.terms?.links ?? []).map(({ page }) => ({ kind: 'page', slug: page }) as const);
  return [...found, ...home, ...terms, ...linksInHtml(store)];
}

function targetsWithin(value: unknown): LinkTarget[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'to' ? [inner as LinkTarget] : targetsWithin(inner)));
}

function linksInHtml(store: StoreSeed): LinkTarget[] {
  const html = [
    ...store.pages.map((page) => page.bodyHtml),
    ...store.products.flatMap((product) => [product.descriptionHtml, ...product.details.map((detail) => detail.html)]),
  ];
  return html.flatMap((text) => [...text.matchAll(/href="([^"]*)"/g)].map((match) => targetOf(match[1]!)));
}

function targetOf(href: string): LinkTarget {
  const [, kind, slug] = /^\/(pages|products|categories|collections)\/([a-z0-9-]+)$/.exec(href) ?? [];
  const kinds = { pages: 'page', products: 'product', categories: 'category', collections: 'collection' } as const;
  if (kind && slug) return { kind: kinds[kind as keyof typeof kinds], slug };
  return { kind: 'url', url: href as `mailto:${string}` };
}

/** Whether a link leads to something the store shows. */
export function leadsSomewhere(store: StoreSeed, target: LinkTarget): boolean {
  switch (target.kind) {
    case 'product':
      return store.products.some((product) => product.slug === target.slug && product.status === 'active');
    case 'category':
      return store.categories.some((category) => category.slug === target.slug);
    case 'collection':
      return store.collections.some((collection) => collection.slug === target.slug);
    case 'page':
      return store.pages.some((page) => page.slug === target.slug);
    case 'path':
      return target.path.startsWith('/');
    case 'url':
      return /^(https:\/\/|mailto:.+@|tel:\+)/.test(target.url);
  }
}
