type Thing = { variantId: string; title: string; quantity: number };
type Taken = { variantId: string; quantity: number };

/** How many things are named before the rest is only counted, and how long a name may be. */
const MOST_NAMED = 3;
const LONGEST_NAME = 40;

/** What became of ordering the same again, in one line: everything is in the cart, or what is not, or not all of it. */
export function againWords(wanted: readonly Thing[], taken: readonly Taken[]): string {
  const left = new Map(taken.map(({ variantId, quantity }) => [variantId, quantity]));
  const short = together(wanted).flatMap(({ variantId, title, quantity }) => {
    const got = left.get(variantId) ?? 0;
    if (got >= quantity) return [];
    const name = title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME - 1)}…` : title;
    return [got === 0 ? name : `${quantity - got} of ${name}`];
  });
  if (short.length === 0) return 'Everything is in your cart again.';
  const named = short.slice(0, MOST_NAMED).join(', ');
  const rest = short.length - MOST_NAMED;
  return `In your cart, but for what cannot be had now: ${named}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

function together(things: readonly Thing[]): Thing[] {
  const byVariant = Map.groupBy(things, ({ variantId }) => variantId);
  return [...byVariant.values()].map((same) => ({
    ...same[0]!,
    quantity: same.reduce((sum, { quantity }) => sum + quantity, 0),
  }));
}
