import type { Structure } from '#features/theme/theme.ts';
import { html, type Html } from '#lib/html.ts';
import type { CardTerms, ProductCard } from './card.ts';
import { plateCard } from './plate-card.ts';
import { specCard } from './spec-card.ts';

export type CardsLook = CardTerms & {
  card: Structure['card'];
  /** The first of them is what the first screen waits for. */
  first?: boolean | undefined;
  /** Class of the proportions of a plate. */
  shapeOf?: ((place: number) => string) | undefined;
};

/** Products one after the other, as the store's cards. */
export const cards = (all: ProductCard[], { card, first = false, shapeOf = () => '', ...terms }: CardsLook): Html =>
  html`${all.map((one, place) => {
    const eager = first && place === 0;
    return card === 'spec'
      ? specCard(one, terms, eager)
      : plateCard(one, terms, { shape: shapeOf(place), first: eager });
  })}`;

/** A few products in a row. */
export const cardRow = (all: ProductCard[], look: CardsLook): Html =>
  html`<div class="${look.card === 'spec' ? 'grid grid-5' : 'offset'}">${cards(all, look)}</div>`;
