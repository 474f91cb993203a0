/** What `/search/suggestions` answers. Prices are written as the store writes them. */
export type Suggested = {
  products: { title: string; href: string; price: string; picture: string | null }[];
  words: { word: string; href: string }[];
};

/** One line of what a search field offers: a way to finish the words, or a product. */
export type Offered = { href: string; title: string; price?: string; picture?: string | null };

/** Words first, as they are nearest to what is being typed. */
export const offersIn = ({ words, products }: Suggested): Offered[] => [
  ...words.map(({ word, href }) => ({ title: word, href })),
  ...products,
];

/** How many suggestions there are, for those who do not see them. */
export function countText(count: number): string {
  if (count === 0) return 'No suggestions';
  return `${count} ${count === 1 ? 'suggestion' : 'suggestions'}, up and down arrows to choose`;
}

/** The index after an arrow key, through all options and, past either end, back to the field, which is -1. */
export function nextIndex(index: number, count: number, by: 1 | -1): number {
  const stops = count + 1;
  return ((index + 1 + by + stops) % stops) - 1;
}
