import sanitizeHtml from 'sanitize-html';

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
const allowedTags = [
  ...['p', 'div', 'br', 'ul', 'ol', 'li', 'strong', 'em', 'h2', 'h3', 'h4', 'a', 'blockquote', 'sub', 'sup', 'hr'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'caption', 'dl', 'dt', 'dd'],
];
const emptyIsNothing = new Set(['p', 'div', 'h2', 'h3', 'h4', 'li', 'a', 'strong', 'em']);

/**
 * A product's description made safe: structure and links stay; scripts, styles, frames and attributes go. Pictures within
 * the text are left out, as they stand on the old shop's server. Text without markup becomes paragraphs.
 */
export function describe(body: string): Description {
  let picturesLeftOut = 0;
  const html = sanitizeHtml(hasMarkup.test(body) ? body : paragraphs(body), {
    allowedTags,
    allowedAttributes: { a: ['href'], th: ['scope', 'colspan', 'rowspan'], td: ['colspan', 'rowspan'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'iframe', 'object', 'title', 'svg', 'math'],
    transformTags: {
      ...{ b: 'strong', i: 'em', h1: 'h2', h5: 'h4', h6: 'h4' },
      img(tagName, attribs) {
        picturesLeftOut += 1;
        return { tagName, attribs };
      },
    },
    exclusiveFilter({ tag, attribs, text }) {
      if (tag === 'a' && !attribs.href) return 'excludeTag';
      return emptyIsNothing.has(tag) && !text.trim();
    },
  }).trim();
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
  const spaced = html.replace(/<\/?(?:p|div|li|h\d|td|th|dt|dd|blockquote)\b[^>]*>|<br \/>/g, ' $& ');
  const text = decoded(sanitizeHtml(spaced, { allowedTags: [], allowedAttributes: {} }))
    .replace(/\s+/g, ' ')
    .trim();
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

/** The few characters that the sanitiser writes as entities. */
const decoded = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
