import { cards } from '#features/catalog/cards.ts';
import { html, type Html } from '#lib/html.ts';
import { icon } from '#ui/icon.ts';
import { chipLinks } from './chip-links.ts';
import { chipsOf, productCount } from './chips.ts';
import { filters } from './filters.ts';
import type { ListingWay } from './listing-body.ts';
import type { Listing } from './listing.ts';
import { nothingHere } from './nothing-here.ts';
import { pageLinks } from './page-links.ts';
import { filterCount } from './selection.ts';
import { sortField } from './sort-field.ts';

/** A listing whose filters are a rail beside an even grid. */
export function railListing(listing: Listing, way: ListingWay): Html {
  const { selection, groups, total, approximate } = listing;
  const { path, currency, locale } = way;
  const chips = chipsOf(selection, groups, currency, locale);
  const links = chipLinks({ chips, selection, path, currency });
  const chosen = filterCount(selection);
  return html`
    <div class="listing">
      <details class="filters-box">
        <summary>${icon('filters')}Filters ${chosen > 0 && html`<span class="bubble">${chosen}</span>`}</summary>
        ${filters(listing, { bar: false, action: path, currency, locale })}
      </details>
      <div class="stack">
        <div class="toolbar">
          <p class="small" role="status"><b>${productCount(total, approximate, locale)}</b></p>
          <div class="row only-wide">${links}</div>
          ${sortField(selection.sort)}
        </div>
        ${chips.length > 0 && html`<div class="row only-narrow">${links}</div>`}
        <h2 class="vh">Products</h2>
        ${total === 0 && nothingHere(chosen > 0, way.address)}
        <div class="grid">${cards(listing.cards, { ...way.terms, first: true })}</div>
        ${total > 0 && pageLinks(listing, way)}
      </div>
    </div>
  `;
}
