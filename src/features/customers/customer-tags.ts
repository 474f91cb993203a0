const LONGEST = 40;
const MOST = 30;

/** A tag as it is kept and compared. */
export const tagKey = (typed: string): string =>
  typed
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .toLowerCase()
    .slice(0, LONGEST)
    .trim();

/** Tags as they are kept: each once, in the order they were typed. */
export const tagsOf = (typed: readonly string[]): string[] =>
  [...new Set(typed.map(tagKey))].filter(Boolean).slice(0, MOST);
