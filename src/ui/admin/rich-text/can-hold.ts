/** What the editor can show without losing any of it. The rest of what stored HTML may have is edited as text. */
const TAGS = new Set('p br ul ol li strong b em i u s h2 h3 h4 a blockquote hr'.split(' '));

/** Names of the elements in this HTML that the editor would lose. */
export function lostIn(html: string): string[] {
  const names = [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name = '']) => name.toLowerCase());
  return [...new Set(names)].filter((name) => !TAGS.has(name)).sort();
}

/** How many words a reader sees. */
export const wordsIn = (html: string): number =>
  html
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
