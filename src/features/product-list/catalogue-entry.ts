import type { ProductSource } from '#features/listing/product-source.ts';
import { textWords } from '#features/search/words.ts';
import { listTokens, wordToken } from './list-token.ts';
import { titleKeyOf, titlePlace } from './title-key.ts';

/** What the list of products shows of one beside its own row. Prices in minor units. */
export type ListedCard = {
  variants: number;
  /** The lowest and the highest price. */
  from: number;
  to: number;
  /** Pieces that can be bought, of all variants that are counted; null when none is. */
  pieces: number | null;
  /** Variants that are counted and have none left. */
  soldOut: number;
  category: string | null;
  picture: { mediaId: string; width: number } | null;
};

/** What the list can be sorted by. Each has a full-text table whose row numbers carry the order. */
export const catalogueOrders = ['title', 'updated', 'created', 'price', 'stock'] as const;
export type CatalogueOrder = (typeof catalogueOrders)[number];

/** Everything that staff find a product by. */
export type CatalogueEntry = {
  id: string;
  titleKey: string;
  /** Its place in each order: whole numbers from 0, below 2³⁸. */
  places: Record<CatalogueOrder, number>;
  tokens: string[];
  card: ListedCard;
};

export type StockState = 'in' | 'part' | 'out' | 'uncounted';

const MOST_WORDS = 400;
const LAST_PLACE = 2 ** 38 - 1;
const ORIGIN = Date.UTC(2000, 0, 1);

/** The entry of a product, in whatever state it is. `now` in epoch milliseconds. */
export function catalogueEntry(source: ProductSource, now: number): CatalogueEntry {
  const card = listedCard(source);
  return {
    id: source.id,
    titleKey: titleKeyOf(source.title),
    places: {
      title: titlePlace(source.title),
      updated: secondsSince(source.updatedAt),
      created: secondsSince(source.createdAt),
      price: place(card.from),
      stock: card.pieces === null ? LAST_PLACE : place(card.pieces),
    },
    tokens: [...listTokens(source, stockState(card), now), ...wordsOf(source).map(wordToken)],
    card,
  };
}

/** Whether there is something to buy of all variants that are counted, of some, of none, or whether none is counted. */
export function stockState({ pieces, soldOut }: Pick<ListedCard, 'pieces' | 'soldOut'>): StockState {
  if (pieces === null) return 'uncounted';
  if (soldOut === 0) return 'in';
  return pieces === 0 ? 'out' : 'part';
}

function listedCard({ variants, pictures, branch }: ProductSource): ListedCard {
  const prices = variants.map(({ price }) => price);
  const counted = variants.filter(({ tracked }) => tracked);
  const [picture] = pictures;
  return {
    variants: variants.length,
    from: prices.length > 0 ? Math.min(...prices) : 0,
    to: prices.length > 0 ? Math.max(...prices) : 0,
    pieces: counted.length > 0 ? counted.reduce((sum, { available }) => sum + available, 0) : null,
    soldOut: counted.filter(({ available }) => available === 0).length,
    category: branch[0]?.title ?? null,
    picture: picture ? { mediaId: picture.mediaId, width: picture.widths[0] ?? picture.width } : null,
  };
}

/** The words that staff look for: what it is called, who makes it, and the codes of its variants. */
function wordsOf({ title, vendor, productType, tags, variants }: ProductSource): string[] {
  const codes = variants.flatMap(({ sku, barcode }) => [sku ?? '', barcode ?? '']);
  const words = [title, vendor, productType, ...tags, ...codes].flatMap(textWords);
  return [...new Set(words)].slice(0, MOST_WORDS);
}

const secondsSince = (at: number) => place((at - ORIGIN) / 1000);
const place = (value: number) => Math.min(Math.max(Math.trunc(value), 0), LAST_PLACE);
