/** A page of a store. */
export type Page = {
  name: string;
  host: string;
  path: string;
  /** How many products it lists. */
  cards: number;
};
