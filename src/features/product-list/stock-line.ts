import { stockState, type ListedCard } from './catalogue-entry.ts';

/** At or below this many pieces a variant, on average, a product's stock is marked as low. */
const LOW_EACH = 3;
/** Pieces a variant at which the bar is full. */
const FULL_EACH = 20;

/** A product's stock in words, and its bar where it is counted. */
export type StockLine = { words: string; tone: 'quiet' | 'warn' | 'bad'; bar: { value: number; max: number } | null };

/** How much of a product there is to buy: `84 in 6 variants`. */
export function stockLine(card: Pick<ListedCard, 'pieces' | 'soldOut' | 'variants'>): StockLine {
  const { pieces, variants } = card;
  if (pieces === null) return { words: 'Not counted', tone: 'quiet', bar: null };
  const state = stockState(card);
  const bar = { value: pieces, max: variants * FULL_EACH };
  if (state === 'out') return { words: 'Sold out', tone: 'bad', bar };
  const words = variants > 1 ? `${pieces} in ${variants} variants` : String(pieces);
  if (state === 'part') return { words: `${words}, ${card.soldOut} sold out`, tone: 'warn', bar };
  return { words, tone: pieces <= variants * LOW_EACH ? 'warn' : 'quiet', bar };
}
