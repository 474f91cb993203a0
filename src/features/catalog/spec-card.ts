import { html, type Html } from '#lib/html.ts';
import { paths } from '#lib/paths.ts';
import type { CardTerms, ProductCard } from './card.ts';
import { picture } from './picture.ts';
import { price } from './price.ts';
import { percentOff, stockWords } from './stock-words.ts';

const SIZES = '(width >= 64rem) 20vw, (width >= 48rem) 30vw, 45vw';
const STOCK = { in: 'stock', low: 'stock stock-low', out: 'stock stock-out' };

/** A product as a tile of facts that can be bought from where it stands. `first` is what the first screen waits for. */
export function specCard(card: ProductCard, terms: CardTerms, first = false): Html {
  const off = percentOff(card.price, card.compareAt);
  return html`
    <article class="card">
      <div class="card-in">
        <div class="plate plate-${card.plate}">
          ${off && html`<p class="card-flag"><span class="badge badge-sale">−${off}%</span></p>`}
          ${card.picture && picture({ picture: card.picture, alt: '', sizes: SIZES, first })}
        </div>
        <div>
          <h3 class="card-name"><a href="${paths.product(card.slug)}">${card.title}</a></h3>
        </div>
        ${card.facts.length > 0 && facts(card.facts)}
        <div class="card-buy">
          ${price({ ...card, from: card.priceVaries }, terms.currency, terms.locale)}
          ${card.stock.state !== 'out' && wayToBuy(card, terms.addTo)}
        </div>
        <div class="card-foot"><span class="${STOCK[card.stock.state]}">${stockWords(card.stock)}</span></div>
      </div>
    </article>
  `;
}

const facts = (all: ProductCard['facts']): Html => html`
  <dl class="specs">
    ${all.map(
      ({ label, value }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>
`;

function wayToBuy({ slug, title, onlyVariantId }: ProductCard, addTo: string): Html {
  if (!onlyVariantId)
    return html`<a class="btn btn-s btn-2 card-top" href="${paths.product(slug)}" aria-label="Choose ${title}"
      >Choose</a
    >`;
  return html`
    <form class="card-top" method="post" action="${addTo}">
      <input type="hidden" name="variantId" value="${onlyVariantId}" />
      <input type="hidden" name="quantity" value="1" />
      <button class="btn btn-s" type="submit" data-add-to-cart aria-label="Add ${title} to cart">Add</button>
    </form>
  `;
}
