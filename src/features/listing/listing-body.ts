import type { CardsLook } from '#features/catalog/cards.ts';
import { picture } from '#features/catalog/picture.ts';
import type { Structure } from '#features/theme/theme.ts';
import { html, type Html } from '#lib/html.ts';
import { paths } from '#lib/paths.ts';
import { crumbs, type Crumb } from '#ui/crumbs.ts';
import { barListing } from './bar-listing.ts';
import type { Heading, Listing } from './listing.ts';
import { railListing } from './rail-listing.ts';

export type ListingWay = {
  /** Path that was asked for. */
  path: string;
  /** Path of the listing without any filter. */
  address: string;
  currency: string;
  locale: string;
  terms: CardsLook;
};

/** A category's or collection's page between header and footer. */
export function listingBody(listing: Listing, trail: Crumb[], way: ListingWay, form: Structure['listing']): Html {
  const bar = form === 'bar';
  return html`
    <div class="wrap">
      ${head(listing.heading, trail, bar)}${bar ? barListing(listing, way) : railListing(listing, way)}
    </div>
    <div class="section-tight"></div>
  `;
}

const head = ({ title, description, picture: shown, children }: Heading, trail: Crumb[], bar: boolean): Html => html`
  <div class="${['page-head', bar && 'head-ed', shown && 'head-pictured'].filter(Boolean).join(' ')}">
    <div class="stack">
      ${crumbs(trail, title)}
      <h1>${title}</h1>
    </div>
    ${description && html`<p class="${bar ? 'soft' : 'soft small'}">${description}</p>`}
    ${
      children.length > 0 &&
      html`<nav class="row" aria-label="Within ${title}">
        ${children.map((child) => html`<a class="chip" href="${paths.category(child.slug)}">${child.title}</a>`)}
      </nav>`
    }
    ${
      shown &&
      html`<div class="head-picture">
        ${picture({ picture: shown, alt: '', sizes: '(width >= 56rem) 22rem, 100vw', first: true })}
      </div>`
    }
  </div>
`;
