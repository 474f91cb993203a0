import { html, type Html } from '#lib/html.ts';
import { dot } from '#ui/dot.ts';
import type { FacetGroup } from './listing.ts';

/** The values of one filter as checkboxes, each with how many products it would show. */
export const filterGroup = ({ key: name, label, values }: FacetGroup): Html => html`
  <fieldset>
    <legend class="vh">${label}</legend>
    ${values.map(
      ({ key, label, swatch, count, selected }) => html`
        <label class="check">
          <input type="checkbox" name="${name}" value="${key}" ${selected && html`checked`} />
          ${swatch && dot(swatch)}${label}<span class="count">${count}</span>
        </label>
      `,
    )}
  </fieldset>
`;
