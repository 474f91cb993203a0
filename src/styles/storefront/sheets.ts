import type { Structure } from '#features/theme/theme.ts';
import account from './account.css?url';
import base from './base.css?url';
import cardPlate from './card-plate.css?url';
import cardSpec from './card-spec.css?url';
import cart from './cart.css?url';
import checkout from './checkout.css?url';
import galleryStack from './gallery-stack.css?url';
import galleryThumbs from './gallery-thumbs.css?url';
import headerMasthead from './header-masthead.css?url';
import headerUtility from './header-utility.css?url';
import homeEditorial from './home-editorial.css?url';
import homeRetail from './home-retail.css?url';
import listingBar from './listing-bar.css?url';
import listingRail from './listing-rail.css?url';
import notFound from './not-found.css?url';
import order from './order.css?url';
import text from './text.css?url';

const headers = { utility: headerUtility, masthead: headerMasthead };
const cards = { spec: cardSpec, plate: cardPlate };
const listings = { rail: listingRail, bar: listingBar };
const galleries = { thumbs: galleryThumbs, stack: galleryStack };

/** Sections of a home page, each in the stylesheet of its family. A row of products needs no more than its cards. */
const sectionFamilies = {
  'hero-field': homeRetail,
  ruler: homeRetail,
  comparison: homeRetail,
  tiles: homeRetail,
  'category-list': homeRetail,
  promises: homeRetail,
  'hero-plate': homeEditorial,
  statement: homeEditorial,
  rhythm: homeEditorial,
  band: homeEditorial,
  index: homeEditorial,
  story: homeEditorial,
  'product-row': null,
};

export type HomeSectionKind = keyof typeof sectionFamilies;

/** `listing` is a category or a collection; `text` a plain page. */
export type PageKind =
  'home' | 'listing' | 'search' | 'product' | 'cart' | 'checkout' | 'order' | 'account' | 'text' | 'not-found';

/**
 * Addresses of the stylesheets a page needs besides the store's theme, five at most. What opens on request brings its
 * own: `drawer.css` for the cart drawer, `suggestions.css` for the search field.
 * @param sections kinds of the sections on it, for a home page
 */
export function sheetsFor(page: PageKind, structure: Structure, sections: readonly HomeSectionKind[] = []): string[] {
  const header = headers[structure.header];
  const card = cards[structure.card];
  const listing = listings[structure.listing];
  const families = new Set(sections.map((kind) => sectionFamilies[kind]).filter((sheet) => sheet !== null));
  const sheets: Record<PageKind, string[]> = {
    home: [header, card, ...families],
    listing: [header, card, listing],
    search: [header, card, listing],
    product: [header, card, galleries[structure.gallery]],
    cart: [header, card, cart],
    checkout: [checkout],
    order: [header, order],
    account: [header, account],
    text: [header, text],
    'not-found': [header, notFound],
  };
  return [base, ...sheets[page]];
}
