/**
 * What makes a store's tokens its own in the full-text tables, which have no store column: a prefix that no other store's
 * is the beginning of. It has no vowels, because the stemmer cuts a word by the vowels before its ending.
 */
export function tokenPrefix(siteKey: string): string {
  return siteKey.length + siteKey.replace(/[aeiouyz]/g, (letter) => `z${letter.charCodeAt(0)}`);
}

/** Puts the store's prefix before tokens. Throws RangeError for anything but letters and digits: no query syntax gets past. */
export function tokenLock(siteKey: string) {
  const prefix = tokenPrefix(siteKey);
  const locked = (token: string): string => {
    if (!/^[\p{L}\p{N}]+$/u.test(token)) throw new RangeError(`Not a token: ${JSON.stringify(token)}`);
    return prefix + token;
  };
  return {
    prefix,
    all: (tokens: string[]): string => tokens.map(locked).join(' AND '),
    any: (tokens: string[]): string => tokens.map(locked).join(' OR '),
    text: (tokens: string[]): string => tokens.map(locked).join(' '),
  };
}

export type TokenLock = ReturnType<typeof tokenLock>;

/** A query that matches nothing; an empty one would be a syntax error. No token begins with a letter. */
export const nothing = 'none';
