import { html, type Html } from '#lib/html.ts';
import { paths } from '#lib/paths.ts';
import { dot } from '#ui/dot.ts';
import type { CardTerms, ProductCard } from './card.ts';
import { picture } from './picture.ts';
import { price } from './price.ts';

const SIZES = '(width >= 56rem) 33vw, 50vw';

export type PlateLook = {
  /** Class of its proportions. */
  shape?: string;
  /** What the first screen waits for. */
  first?: boolean;
  withSummary?: boolean;
};

/** A product as a picture with a line of words. */
export function plateCard(
  card: ProductCard,
  terms: Pick<CardTerms, 'currency' | 'locale'>,
  look: PlateLook = {},
): Html {
  const { shape = '', first = false, withSummary = false } = look;
  return html`
    <article class="${shape ? `card ${shape}` : 'card'}">
      <div class="card-in">
        <div class="plate plate-${card.plate}">
          ${card.picture && picture({ picture: card.picture, alt: '', sizes: SIZES, first })}
        </div>
        <div class="card-line">
          <h3 class="card-name"><a href="${paths.product(card.slug)}">${card.title}</a></h3>
          <div class="card-buy">${price({ ...card, from: card.priceVaries }, terms.currency, terms.locale)}</div>
          ${withSummary && html`<p class="small soft">${card.summary}</p>`}
          ${card.stock.state === 'out' && html`<p class="small soft">Sold out</p>`}
          ${card.swatches.length > 0 && colours(card.swatches)}
        </div>
      </div>
    </article>
  `;
}

const colours = (swatches: ProductCard['swatches']): Html => html`
  <p class="dots">
    <span class="vh">Colours: ${swatches.map(({ label }) => label.toLowerCase()).join(', ')}</span>
    ${swatches.map(({ swatch }) => dot(swatch))}
  </p>
`;
