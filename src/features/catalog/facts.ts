import { html, type Html } from '#lib/html.ts';
import type { Spec } from './product.ts';

/** From this many on, the specifications stand in two columns. */
const TWO_COLUMNS = 4;

/** All specifications of a product, as tables. */
export function facts(specs: Spec[]): Html {
  const half = Math.ceil(specs.length / 2);
  const columns = specs.length >= TWO_COLUMNS ? [specs.slice(0, half), specs.slice(half)] : [specs];
  return html`<div class="facts-2">${columns.map(table)}</div>`;
}

const table = (specs: Spec[]): Html => html`
  <table class="facts">
    <tbody>
      ${specs.map(
        ({ label, value }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </tbody>
  </table>
`;

/** A value of so few characters is set as large as a figure; longer ones are words, which may wrap. */
const FIGURE = 8;

/** The few that a product's category puts forward: `182 g` is set as a large figure with a small unit, others as they are. */
export const keyFacts = (specs: Spec[]): Html => html`
  <dl class="keyspecs mt">
    ${specs.map(({ label, value }) => {
      const [figure, unit] = /^([\d.,]+)\s+(\S{1,4})$/.exec(value)?.slice(1) ?? [value];
      return html`<div>
        <dt>${label.toLowerCase()}</dt>
        <dd${(unit || value.length <= FIGURE) && html` class="figure"`}>${figure} ${unit && html`<small>${unit}</small>`}</dd>
      </div>`;
    })}
  </dl>
`;
