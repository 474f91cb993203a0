import { html, type Html } from '#lib/html.ts';
import { sorts, type Sort } from './selection.ts';

const labels: Record<Sort, string> = {
  featured: 'Our order',
  newest: 'Newest',
  'price-asc': 'Price, low to high',
  'price-desc': 'Price, high to low',
};

/** The order of a listing, as part of its form. */
export const sortField = (sort: Sort): Html => html`
  <div class="sort">
    <label for="sort">Sort by</label>
    <select class="select" id="sort" name="sort" form="filters" autocomplete="off">
      ${sorts.map((value) => html`<option value="${value}" ${value === sort && html`selected`}>${labels[value]}</option>`)}
    </select>
    <button class="btn btn-2 btn-s" type="submit" form="filters">Sort</button>
  </div>
`;
