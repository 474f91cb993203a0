import { cleanHtml, plainText } from '#lib/clean-html.ts';

export type Description = {
  html: string;
  /** The first sentences as plain text, for cards. */
  summary: string;
  /** How many pictures stood in the text. */
  picturesLeftOut: number;
};

const LONGEST_SUMMARY = 160;
const hasMarkup = /<[a-z!/][^>]*>/i;
const hasBlock = /<(?:p|div|ul|ol|dl|h\d|table|blockquote|hr)\b/;

/**
 * A product's description made safe: structure and links stay; scripts, styles, frames and attributes go. Pictures within
 * the text are left out, as they stand on the old shop's server. Text without markup becomes paragraphs.
 */
export function describe(body: string): Description {
  let picturesLeftOut = 0;
  const html = cleanHtml(hasMarkup.test(body) ? body : paragraphs(body), () => (picturesLeftOut += 1));
  return { html: !html || hasBlock.test(html) ? html : `<p>${html}</p>`, summary: summaryOf(html), picturesLeftOut };
}

const paragraphs = (text: string) =>
  text
    .trim()
    .split(/\n\s*\n/)
    .filter(Boolean)
    .map(
      (block) =>
        `<p>${block
          .replace(/&(?!#?\w+;)/g, '&amp;')
          .replace(/</g, '&lt;')
          .replace(/\n/g, '<br />')}</p>`,
    )
    .join('\n');

/** Whole sentences as far as they fit; a first sentence that is too long is cut after a word. */
function summaryOf(html: string): string {
  const text = plainText(html);
  if (text.length <= LONGEST_SUMMARY) return text;
  const whole = text.slice(0, LONGEST_SUMMARY + 1).match(/^.*[.!?](?=\s)/u)?.[0];
  return (
    whole ??
    `${text
      .slice(0, LONGEST_SUMMARY)
      .replace(/\s+\S*$/u, '')
      .replace(/[\s,;:–-]+$/u, '')}…`
  );
}
