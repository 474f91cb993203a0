import { html, type Html } from '#lib/html.ts';
import { icon } from '#ui/icon.ts';
import type { Chip } from './chips.ts';
import { selectionQuery, withoutFilters, type Selection } from './selection.ts';

/** `path` is that of the listing. */
type Chosen = { chips: Chip[]; selection: Selection; path: string; currency: string };

/** The chosen filters, each a link to the listing without it. */
export function chipLinks({ chips, selection, path, currency }: Chosen): Html {
  const href = (to: Selection) => [path, selectionQuery(to, currency)].filter(Boolean).join('?');
  return html`
    ${chips.map(
      ({ label, without }) =>
        html`<a class="chip" href="${href(without)}"
          >${label} ${icon('close')}<span class="vh">remove filter</span></a
        >`,
    )}
    ${chips.length > 0 && html`<a class="textbtn" href="${href(withoutFilters(selection))}">Clear all</a>`}
  `;
}
