import { html, type Html } from '#lib/html.ts';
import { formatMoney } from '#lib/money.ts';

export type PriceProps = {
  /** Minor units. */
  price: number;
  compareAt: number | null;
  /** The lowest of several. */
  from?: boolean;
};

/** A price, and the former one where it is reduced. */
export function price({ price, compareAt, from = false }: PriceProps, currency: string, locale: string): Html {
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const reduced = compareAt !== null && compareAt > price;
  return html`
    <p class="${reduced ? 'price price-sale' : 'price'}">
      <strong
        >${reduced && html`<span class="vh">Now </span>`}${from && html`<small>from </small>`}${money(price)}</strong
      >
      ${reduced && html`<s><span class="vh">was </span>${money(compareAt)}</s>`}
    </p>
  `;
}
