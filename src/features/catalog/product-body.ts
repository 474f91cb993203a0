import type { Structure } from '#features/theme/theme.ts';
import { html, type Html } from '#lib/html.ts';
import { crumbs, type Crumb } from '#ui/crumbs.ts';
import { icon } from '#ui/icon.ts';
import { wholeWords } from '#ui/whole-words.ts';
import type { ProductCard } from './card.ts';
import { cardRow, type CardsLook } from './cards.ts';
import { keyFacts } from './facts.ts';
import { productDetails } from './product-details.ts';
import type { Product, ProductPicture } from './product.ts';
import { slides } from './slides.ts';

type ProductBody = {
  product: Product;
  /** Path of the product. */
  address: string;
  trail: Crumb[];
  /** In the order in which they are shown. */
  pictures: ProductPicture[];
  /** The island to buy at, with its props in JSON. */
  panel: { props: string; shown: Html };
  /** What the store promises with every product that it sends. */
  promises: { label: string; href: string | undefined }[];
  related: ProductCard[];
  structure: Structure;
  terms: CardsLook;
};

/** A product's page between header and footer. */
export function productBody(page: ProductBody): Html {
  const { product, trail, pictures, related, structure, terms } = page;
  const beside = structure.gallery === 'stack';
  const putForward = product.keyFacts.flatMap((key) => product.specs.filter((spec) => spec.key === key));
  return html`
    <div class="${beside ? 'wrap pdp-wrap' : 'wrap'}">
      <div class="page-head">${crumbs(trail, product.title)}</div>
      <div class="pdp">
        <div>
          ${slides({ title: product.title, pictures, plate: product.plate, stack: beside })}
          ${!beside && putForward.length > 0 && keyFacts(putForward)}
        </div>
        <section class="buy" aria-label="Buy">${buying(page)}${beside && productDetails(product)}</section>
      </div>
      ${!beside && html`<div class="pdp-more">${productDetails(product)}</div>`}
      ${
        related.length > 0 &&
        html`<section class="section">
          <div class="section-head">
            <h2>${structure.card === 'spec' ? heading(`Goes with ${product.title}`) : 'Seen beside it'}</h2>
          </div>
          ${cardRow(related, terms)}
        </section>`
      }
    </div>
  `;
}

const heading = (text: string): Html =>
  html`${wholeWords(text).map((part, i) => (i % 2 ? html`<span class="whole">${part}</span>` : part))}`;

const buying = ({ product, address, panel, promises }: ProductBody): Html => html`
  <div class="island" data-island="buy" data-props="${panel.props}">${panel.shown}</div>
  ${
    product.options.length > 0 &&
    html`<noscript>
      <button class="btn btn-2 btn-s" type="submit" form="buy" formmethod="get" formaction="${address}">
        Show price and stock of this choice
      </button>
    </noscript>`
  }
  ${
    promises.length > 0 &&
    html`<ul class="promise">
      ${promises.map(
        ({ label, href }) =>
          html`<li>${icon('check')}${href ? html`<a href="${href}">${label}</a>` : html`<span>${label}</span>`}</li>`,
      )}
    </ul>`
  }
`;
