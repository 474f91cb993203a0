import { html, type Html } from '#lib/html.ts';
import { wholeNumber } from '#lib/intl.ts';
import type { Listing } from './listing.ts';
import type { ListingWay } from './listing-body.ts';
import { selectionQuery } from './selection.ts';

type Paged = Pick<Listing, 'selection' | 'range' | 'total' | 'approximate' | 'next' | 'previous'>;

/** Which products of how many these are, and the ways to those before and after them. */
export function pageLinks(
  { selection, range, total, approximate, next, previous }: Paged,
  { path, currency, locale }: Pick<ListingWay, 'path' | 'currency' | 'locale'>,
): Html {
  const figure = (n: number) => wholeNumber(n, locale);
  const href = (cursor: typeof next) =>
    [path, selectionQuery({ ...selection, cursor }, currency)].filter(Boolean).join('?');
  const of = `of ${approximate ? 'about ' : ''}${figure(total)}`;
  const ways = html`
    <nav class="pages" aria-label="Pages">
      ${previous && html`<a rel="prev" href="${href(previous)}">Back</a>`}
      ${next && html`<a rel="next" href="${href(next)}">Next</a>`}
    </nav>
  `;
  return html`
    <div class="row row-between mt">
      <p class="small soft">${figure(range.first)}–${figure(range.last)} ${of}</p>
      ${(next || previous) && ways}
    </div>
  `;
}
