/*
 * Typing errors found by equality. A word is stored under itself and under each spelling with a `_` in place of one letter.
 * What was typed is then looked up under a few spellings of its own, and what they find is exactly the words one slip
 * away: a letter changed, left out, put in, or two neighbours swapped. Nothing has to be compared afterwards.
 */

const shortestWord = 4;
const longestWord = 24;

/** The spellings a known word is stored under; none for a word too short or too long to be corrected towards. */
export function storedSpellings(word: string): string[] {
  const letters = [...word];
  if (letters.length < shortestWord || letters.length > longestWord) return [];
  return [...new Set([word, ...letters.map((_, i) => replaced(letters, i, 1, ['_']))])];
}

/** The spellings under which the words one slip away from `typed` are stored; none when it is too short to be sure. */
export function typedSpellings(typed: string): string[] {
  const letters = [...typed];
  if (letters.length < shortestWord || letters.length > longestWord) return [];
  const changed = letters.map((_, i) => replaced(letters, i, 1, ['_']));
  const leftOut = [...letters, ''].map((_, i) => replaced(letters, i, 0, ['_']));
  const putIn = letters.map((_, i) => replaced(letters, i, 1, []));
  const swapped = letters.slice(1).map((letter, i) => replaced(letters, i, 2, [letter, letters[i] ?? '']));
  return [...new Set([...changed, ...leftOut, ...putIn, ...swapped])].filter((spelling) => spelling !== typed);
}

const replaced = (letters: string[], at: number, count: number, by: string[]): string =>
  letters.toSpliced(at, count, ...by).join('');
