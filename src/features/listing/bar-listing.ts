import { cards } from '#features/catalog/cards.ts';
import { html, type Html } from '#lib/html.ts';
import { chipLinks } from './chip-links.ts';
import { chipsOf, productCount } from './chips.ts';
import { filters } from './filters.ts';
import type { ListingWay } from './listing-body.ts';
import type { Listing } from './listing.ts';
import { nothingHere } from './nothing-here.ts';
import { pageLinks } from './page-links.ts';
import { filterCount } from './selection.ts';

/** The mixed sizes of an editorial grid, over and over; a last row that would not fill stays even. */
const RHYTHM = ['', '', 'wide', 'wide', '', '', 'third', 'third late', 'third', '', ''];

/** A listing whose filters are a line above an uneven grid. */
export function barListing(listing: Listing, way: ListingWay): Html {
  const { selection, groups, total, approximate } = listing;
  const { path, currency, locale } = way;
  const chips = chipsOf(selection, groups, currency, locale);
  const shapeOf = (i: number) => (listing.cards.length > 5 ? RHYTHM[i % RHYTHM.length]! : '');
  return html`
    ${filters(listing, { bar: true, action: path, currency, locale })}
    <div class="row chips-f">
      <p class="small" role="status">${productCount(total, approximate, locale)}</p>
      ${chipLinks({ chips, selection, path, currency })}
    </div>
    <h2 class="vh">Products</h2>
    ${total === 0 && nothingHere(filterCount(selection) > 0, way.address)}
    <div class="editorial-grid">${cards(listing.cards, { ...way.terms, shapeOf, first: true })}</div>
    <div class="section-tight">${total > 0 && pageLinks(listing, way)}</div>
  `;
}
