/*
 * Several things in one cell of our own format, one a line: tags, collections, pictures. A backslash stands before what
 * would be read as something else.
 */

/** Something with what is noted beside it: a collection and its slug, an option's value and its colour. */
export type Noted = { text: string; note: string | null };

/** Things as the lines of a cell. */
export const lineList = (items: readonly string[]): string => items.map(escaped).join('\n');

/** The things in a cell; empty lines are none. */
export const readLineList = (cell = ''): string[] => cell.split('\n').filter(Boolean).map(unescaped);

/** `Autumn [autumn-2026]`; without a note the text alone, unless it could be taken for one with a note. */
export const noted = ({ text, note }: Noted): string =>
  note !== null || /\]$/.test(text) ? `${text} [${note ?? ''}]` : text;

/** Reads what `noted` wrote, and what was typed without a note. */
export function readNoted(line: string): Noted {
  const [, text, note] = /^(.*) \[([^[\]]*)\]$/s.exec(line) ?? [];
  return text === undefined ? { text: line, note: null } : { text, note: note || null };
}

const escaped = (item: string) => item.replace(/\\/g, '\\\\').replace(/\n/g, '\\n');
const unescaped = (line: string) => line.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

/** An address and words beside it, as one line: the address has no spaces. */
export const addressed = (url: string, words: string): string =>
  `${url.replace(/\s/g, encodeURIComponent)}${words && ` ${words}`}`;

/** Reads what `addressed` wrote. */
export function readAddressed(line: string): { url: string; words: string } {
  const end = line.indexOf(' ');
  return end < 0 ? { url: line, words: '' } : { url: line.slice(0, end), words: line.slice(end + 1) };
}
