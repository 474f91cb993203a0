import { html, type Html } from '#lib/html.ts';
import { productCount } from './chips.ts';
import { filterGroup } from './filter-group.ts';
import type { Listing } from './listing.ts';
import { priceFilter } from './price-filter.ts';
import { filterCount } from './selection.ts';
import { sortField } from './sort-field.ts';

type Way = {
  /** A line of popovers above the grid, of which one is open at a time; else a rail beside it. */
  bar: boolean;
  /** Path of the listing. */
  action: string;
  currency: string;
  locale: string;
};

/** Groups of a rail that are open before anything is chosen. */
const OPEN_GROUPS = 3;

/** The filters of a listing as one form. */
export function filters(listing: Listing, way: Way): Html {
  const { selection, groups, prices, total, approximate } = listing;
  const { bar } = way;
  const chosenIn = (key: string) =>
    (selection.values[key]?.length ?? 0) + (key === 'stock' && selection.inStock ? 1 : 0);
  const go = `Show ${filterCount(selection) ? 'products' : productCount(total, approximate, way.locale)}`;
  return html`
    <form class="filters" id="filters" action="${way.action}" aria-label="Filters">
      ${groups.map((group, i) => {
        const chosen = chosenIn(group.key);
        const panel = { label: group.label, chosen, open: i < OPEN_GROUPS || chosen > 0, fields: filterGroup(group) };
        return bar ? popover(panel, go) : section(panel);
      })}
      ${prices && pricePanel(selection.price, prices, go, way)}
      ${
        bar
          ? sortField(selection.sort)
          : html`<p class="filter-go"><button class="btn btn-2 btn-wide" type="submit">${go}</button></p>`
      }
    </form>
  `;
}

type Panel = { label: string; chosen: number; open: boolean; fields: Html };

function pricePanel(
  chosen: Listing['selection']['price'],
  prices: NonNullable<Listing['prices']>,
  go: string,
  way: Way,
) {
  const panel = { label: 'Price', chosen: chosen ? 1 : 0, open: true, fields: priceFilter(chosen, prices, way) };
  return way.bar ? popover(panel, go) : section(panel);
}

const section = ({ label, open, fields }: Panel): Html => html`
  <details ${open && html`open`}>
    <summary>${label}</summary>
    <div>${fields}</div>
  </details>
`;

const popover = ({ label, chosen, fields }: Panel, go: string): Html => html`
  <details name="filter">
    <summary>${label}${chosen > 0 && html`<b class="fcount">${chosen}</b>`}</summary>
    <div class="pop">${fields}<button class="btn btn-wide pop-go" type="submit">${go}</button></div>
  </details>
`;
