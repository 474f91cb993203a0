/** HTML that is safe to print as it is. Made by `html`, and by the few who may use `asItIs`. */
export type Html = Safe;

export type Piece = string | number | Html | false | null | undefined | readonly Piece[];

class Safe {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/**
 * A template whose values are escaped, other templates excepted. Lists are printed one after the other, `false`, `null` and
 * `undefined` not at all. Line breaks are for the reader of the code: beside a tag they are left out, as in our `.astro` files,
 * and elsewhere they are a space.
 */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Html {
  const texts = compact(parts);
  let text = texts[0]!;
  for (let i = 0; i < pieces.length; i += 1) text += print(pieces[i]) + texts[i + 1]!;
  return new Safe(text);
}

/** HTML that was made safe elsewhere. Who may import this is listed in `eslint.boundaries.js`, with the reason. */
export const asItIs = (text: string): Html => new Safe(text);

const compacted = new WeakMap<TemplateStringsArray, string[]>();

function compact(parts: TemplateStringsArray): string[] {
  const known = compacted.get(parts);
  if (known) return known;
  let inTag = false;
  const texts = parts.map((text) => {
    const before = inTag;
    const [opened, closed] = [text.lastIndexOf('<'), text.lastIndexOf('>')];
    if (opened !== closed) inTag = opened > closed;
    return withoutBreaks(text, { before, after: inTag });
  });
  compacted.set(parts, texts);
  return texts;
}

/** `inTag` says whether the text begins, and ends, between the attributes of a tag. */
const withoutBreaks = (text: string, inTag: { before: boolean; after: boolean }): string =>
  text.replace(/\s*\n\s*/g, (space, at: number) => {
    const left = text[at - 1] ?? (inTag.before ? ' ' : '>');
    const right = text[at + space.length] ?? (inTag.after ? ' ' : '<');
    return left === '>' || right === '<' || right === '>' ? '' : ' ';
  });

function print(piece: Piece): string {
  if (typeof piece === 'string') return UNSAFE.test(piece) ? escaped(piece) : piece;
  if (piece instanceof Safe) return piece.text;
  if (typeof piece === 'number') return String(piece);
  if (!piece) return '';
  let text = '';
  for (const one of piece) text += print(one);
  return text;
}

const UNSAFE = /[&<>"']/;

/** `&` comes first. An expression for each sign, with a text and no function in its place: V8 has a way of its own for those. */
function escaped(text: string): string {
  let safe = text;
  if (safe.includes('&')) safe = safe.replace(/&/g, '&amp;');
  if (safe.includes('<')) safe = safe.replace(/</g, '&lt;');
  if (safe.includes('>')) safe = safe.replace(/>/g, '&gt;');
  if (safe.includes('"')) safe = safe.replace(/"/g, '&quot;');
  if (safe.includes("'")) safe = safe.replace(/'/g, '&#39;');
  return safe;
}
