import { draftedMenus, draftedPage, type Drafts } from '#features/publishing/drafted-site.ts';
import type { Shop } from './shop.ts';

/** A store's repositories, with drafts where there are any. `now` in epoch milliseconds. */
export function draftedShop(shop: Shop, drafts: Drafts, now: number): Shop {
  const { content, home, pages } = shop;
  const drafted: Pick<Shop, 'content' | 'home'> = {
    content: {
      ...content,
      menus: () => draftedMenus(drafts) ?? content.menus(),
      // A page that was only just made has no draft: it is looked at before anybody sees it.
      pageBySlug: (slug) => draftedPage(drafts, slug, now) ?? pages.asShown(slug),
    },
    home: { ...home, home: () => home.home(drafts.has('home') ? 'drafts' : 'settings') },
  };
  return new Proxy({} as Shop, { get: (_, name) => Reflect.get(name in drafted ? drafted : shop, name) });
}
