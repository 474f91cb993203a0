import { html, type Html } from '#lib/html.ts';
import { richText } from '#ui/rich-text.ts';
import { facts } from './facts.ts';
import type { Product } from './product.ts';

/** What is said of a product, to be opened and closed. */
export const productDetails = ({ descriptionHtml, specs, details }: Product): Html => html`
  <div class="acc">
    ${descriptionHtml && section('Description', rich(descriptionHtml), true)}
    ${specs.length > 0 && section('Specifications', html`<div class="acc-body">${facts(specs)}</div>`, true)}
    ${details.map((one) => section(one.title, rich(one.html), false))}
  </div>
`;

const rich = (stored: string): Html => html`<div class="acc-body rich">${richText(stored)}</div>`;

const section = (title: string, body: Html, open: boolean): Html => html`
  <details${open && html` open`}>
    <summary>${title}</summary>
    ${body}
  </details>
`;
