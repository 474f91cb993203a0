import { html, type Html } from '#lib/html.ts';
import { paths } from '#lib/paths.ts';

/** The field of a search form; `SearchBox` offers suggestions below it once it is touched. `q` is what was asked before. */
export const searchInput = (id: string, q: string): Html => html`
  <div class="island" data-island="search" data-suggestions="${paths.suggestions()}">
    <input
      class="input"
      placeholder="Search products"
      id="${id}"
      name="q"
      type="search"
      autocomplete="off"
      autocapitalize="none"
      maxlength="200"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded="false"
      value="${q}"
    />
  </div>
`;
