import sanitizeHtml from 'sanitize-html';

const allowedTags = [
  ...['p', 'div', 'br', 'ul', 'ol', 'li', 'strong', 'em', 's', 'u', 'sub', 'sup', 'h2', 'h3', 'h4', 'a'],
  ...['blockquote', 'hr', 'code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'caption', 'dl', 'dt', 'dd'],
];
const emptyIsNothing = new Set(['p', 'div', 'h2', 'h3', 'h4', 'li', 'a', 'strong', 'em']);

/**
 * What a person or another shop wrote, made safe to be printed: structure and links stay; scripts, styles, frames, pictures
 * and attributes go. Every stored text with markup went through here.
 * @param onPicture called for each picture that was left out
 */
export function cleanHtml(html: string, onPicture: () => void = () => {}): string {
  return sanitizeHtml(html, {
    allowedTags,
    allowedAttributes: { a: ['href'], th: ['scope', 'colspan', 'rowspan'], td: ['colspan', 'rowspan'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'iframe', 'object', 'title', 'svg', 'math'],
    transformTags: {
      ...{ b: 'strong', i: 'em', h1: 'h2', h5: 'h4', h6: 'h4' },
      img(tagName, attribs) {
        onPicture();
        return { tagName, attribs };
      },
    },
    exclusiveFilter({ tag, attribs, text }) {
      if (tag === 'a' && !attribs.href) return 'excludeTag';
      return emptyIsNothing.has(tag) && !text.trim();
    },
  }).trim();
}

/** The words of a text with markup, on one line. */
export function plainText(html: string): string {
  const spaced = html.replace(/<\/?(?:p|div|li|h\d|td|th|dt|dd|blockquote)\b[^>]*>|<br \/>/g, ' $& ');
  return decoded(sanitizeHtml(spaced, { allowedTags: [], allowedAttributes: {} }))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The few characters that the sanitiser writes as entities. */
const decoded = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
