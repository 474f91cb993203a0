const maxInput = 200;
const maxWords = 8;
const maxWordLength = 40;
const longestRun = 64 * 1024;

/** One word of a search as it was typed, and the parts it is looked up by: `140w` is `140` and `w`. */
export type QueryWord = { text: string; parts: string[] };

// Joining words in queries would only keep products from being found by their title.
const joiningWords = new Set('a an and for in of on or the to with'.split(' '));

/**
 * The words of a search. Only letters and digits are left, so nothing that is typed is query syntax. Joining words are
 * dropped unless there is nothing else; repeated words count once.
 */
export function queryWords(typed: string): QueryWord[] {
  const words = new Map<string, QueryWord>();
  for (const text of runs(typed.slice(0, maxInput))) words.set(text, { text, parts: parts(text) });
  const all = [...words.values()];
  const telling = all.filter(({ text }) => !joiningWords.has(text));
  return (telling.length ? telling : all).slice(0, maxWords);
}

/**
 * Every word a text is found by, in order: folded to lower case without accents, numbers apart from letters (`100W` is
 * `100 w`), and hyphenated words both apart and joined (`usb-c` is `usb c usbc`).
 */
export function textWords(text: string): string[] {
  const folded = fold(text.slice(0, longestRun));
  const joined = [...folded.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu)].map(([compound]) =>
    compound.replaceAll('-', ''),
  );
  return [...runs(text.slice(0, longestRun)), ...joined].flatMap(parts);
}

/** The words of a text that are worth suggesting and correcting towards: at least three letters, no digits. */
export const vocabulary = (text: string): string[] => [
  ...new Set(textWords(text).filter((word) => word.length >= 3 && !/\p{N}/u.test(word) && !joiningWords.has(word))),
];

function runs(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((run) => run.slice(0, maxWordLength));
}

const parts = (run: string): string[] => run.slice(0, maxWordLength).match(/\p{N}+|\p{L}+/gu) ?? [];

const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Mn}'’]/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKC')
    .toLowerCase();
}
