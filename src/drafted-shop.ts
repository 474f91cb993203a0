import { draftedMenus, draftedPage, type Drafts } from '#features/publishing/drafted-site.ts';
import type { Shop } from './shop.ts';

/** A store's repositories, with drafts where there are any. `now` in epoch milliseconds. */
export function draftedShop(shop: Shop, drafts: Drafts, now: number): Shop {
  const { content, home } = shop;
  const drafted: Pick<Shop, 'content' | 'home'> = {
    content: {
      ...content,
      menus: () => draftedMenus(drafts) ?? content.menus(),
      pageBySlug: (slug) => draftedPage(drafts, slug, now) ?? content.pageBySlug(slug),
    },
    home: { ...home, home: () => home.home(drafts.has('home') ? 'drafts' : 'settings') },
  };
  return new Proxy({} as Shop, { get: (_, name) => Reflect.get(name in drafted ? drafted : shop, name) });
}
