/*
 * Listings are boolean queries over one token for each thing that can be asked for. Tokens are `[a-z0-9]+` and start with
 * the letter of their kind, so that no label, however written, can be query syntax or be taken for another's.
 */

export const allToken = 'a';
export const inStockToken = 's';

/** The token of a category (with its subcategories) or a collection. Injective for any id. */
export const scopeToken = (kind: 'category' | 'collection', id: string): string =>
  (kind === 'category' ? 'c' : 'k') + hex(id);

/** The token of one facet value. Injective: the group's length tells where the value starts. */
export function facetToken(group: string, value: string): string {
  const plainGroup = plain(group);
  return `f${plainGroup.length}x${plainGroup}${plain(value)}`;
}

/** Same as SQLite's `lower(hex(text))`, so that the token of a scope can be made there too. */
function hex(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

// `z` opens and closes the escape of every character that is not a letter from a to y or a digit.
const plain = (text: string): string =>
  text.replace(/[^a-y0-9]/gu, (character) => `z${(character.codePointAt(0) ?? 0).toString(16)}z`);
