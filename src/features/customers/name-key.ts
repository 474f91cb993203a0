import { textWords } from '#features/search/words.ts';

const LONGEST_KEY = 200;

/** A name as it is sorted and found by: its words in lower case, without accents and signs. */
export const nameKeyOf = (name: string): string => textWords(name).join(' ').slice(0, LONGEST_KEY).trim();
