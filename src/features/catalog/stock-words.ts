import type { StockState } from './product.ts';

/** Stock in words; the dot beside them only repeats it. */
export function stockWords({ state, left }: StockState): string {
  if (state === 'out') return 'Sold out';
  return state === 'low' ? `${left} left` : 'In stock';
}

type Shown = { choice: string[]; offer: { price: string; was: string | null; stock: StockState } | null };

/**
 * What picking an option changed, for those who do not see it: other options that had to follow, price and stock. Empty
 * when nothing did.
 * @param picked index of the option that was picked; the shopper knows of that one
 */
export function choiceChange(before: Shown, after: Shown, picked: number, options: { name: string }[]): string {
  const followed = options.flatMap(({ name }, i) =>
    i !== picked && before.choice[i] !== after.choice[i] ? [`${name}: ${after.choice[i]}`] : [],
  );
  const price = (offer: Shown['offer']) => offer && (offer.was ? `Now ${offer.price}, was ${offer.was}` : offer.price);
  const stock = (offer: Shown['offer']) => offer && stockWords(offer.stock);
  const words = [price, stock].flatMap((say) => {
    const now = say(after.offer);
    return now && now !== say(before.offer) ? [now] : [];
  });
  return [...followed, ...words].join('. ');
}

/** How much a price is below the former one, in whole per cent, or null when it is not. */
export function percentOff(price: number, compareAt: number | null): number | null {
  if (compareAt === null || compareAt <= price) return null;
  return Math.floor(((compareAt - price) * 100) / compareAt) || null;
}
