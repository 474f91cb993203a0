/** A cart line's price each, in minor units, when the shopper last saw it and now. */
export type SeenLine = { id: string; seenUnitPrice: number; unitPrice: number };

/** How a line's price moved since the shopper last saw it. Minor units each; `difference` is above zero. */
export type PriceChange = { id: string; direction: 'up' | 'down'; from: number; to: number; difference: number };

/** The lines whose price is no longer what the shopper saw, in cart order. */
export function priceChanges(lines: readonly SeenLine[]): PriceChange[] {
  return lines
    .filter((line) => line.seenUnitPrice !== line.unitPrice)
    .map(({ id, seenUnitPrice: from, unitPrice: to }) => ({
      id,
      direction: to > from ? 'up' : 'down',
      from,
      to,
      difference: Math.abs(to - from),
    }));
}
