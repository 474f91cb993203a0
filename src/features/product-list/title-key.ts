const LETTERS_OF_PLACE = 7;
const LONGEST_KEY = 80;
/** Digits come before letters, and before both what parts words. */
const ALPHABET = ' 0123456789abcdefghijklmnopqrstuvwxyz';

/** A title as it is sorted by: without case, accents and signs. */
export function titleKeyOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_KEY);
}

/**
 * The first seven letters of a title as a number below 2³⁸ that grows with it. Titles that begin alike share a place, and
 * letters beyond a to z come after them.
 */
export function titlePlace(title: string): number {
  const letters = [...titleKeyOf(title)].slice(0, LETTERS_OF_PLACE);
  return Array.from({ length: LETTERS_OF_PLACE }, (_, i) => digitOf(letters[i])).reduce(
    (place, digit) => place * (ALPHABET.length + 1) + digit,
    0,
  );
}

function digitOf(letter: string | undefined): number {
  if (letter === undefined) return 0;
  const at = ALPHABET.indexOf(letter);
  return at < 0 ? ALPHABET.length : at + 1;
}
