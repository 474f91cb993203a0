import sanitizeHtml from 'sanitize-html';

/**
 * What an editor wrote, made safe: the structure that pages print stays, scripts, styles, frames and everything else goes.
 * Text without an element of its own becomes a paragraph.
 */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [
      ...[
        'p',
        'br',
        'ul',
        'ol',
        'li',
        'strong',
        'em',
        's',
        'u',
        'h2',
        'h3',
        'h4',
        'a',
        'blockquote',
        'hr',
        'code',
        'pre',
      ],
      ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ],
    allowedAttributes: { a: ['href'], th: ['scope', 'colspan', 'rowspan'], td: ['colspan', 'rowspan'], ol: ['start'] },
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'iframe', 'object', 'title', 'svg', 'math'],
    transformTags: { b: 'strong', i: 'em', h1: 'h2', h5: 'h4', h6: 'h4', div: 'p' },
  }).trim();
}
