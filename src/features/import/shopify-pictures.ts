import { quoted, type Complain } from './problem.ts';
import type { PictureDraft } from './product-draft.ts';
import type { ProductRows, Row } from './shopify-rows.ts';

const LONGEST_ALT = 512;
const LONGEST_URL = 2_000;
const MOST_PICTURES = 250;

/**
 * A product's pictures in their order: by position, those without one in the order of the file. A variant's picture that
 * is not among them comes last. Undefined where the file has no column for pictures.
 */
export function picturesOf({ header, rows }: ProductRows, complain: Complain): PictureDraft[] | undefined {
  if (!header.fields.has('imageUrl') && !header.fields.has('variantImage')) return undefined;
  const placed = rows
    .filter((row) => row.cells.imageUrl)
    .map((row, i) => ({ row, position: positionOf(row, i + 1, complain) }));
  const wanted = [
    ...placed
      .sort((a, b) => a.position - b.position)
      .map(({ row }) => ({ line: row.line, url: row.cells.imageUrl ?? '', alt: altOf(row) })),
    ...rows.flatMap(({ line, cells }) => (cells.variantImage ? [{ line, url: cells.variantImage, alt: '' }] : [])),
  ];
  const pictures = new Map<string, PictureDraft>();
  for (const picture of wanted) {
    if (pictures.has(picture.url)) continue;
    if (!isWebAddress(picture.url)) {
      complain(
        'warned',
        picture.line,
        'wrong-picture',
        `${quoted(picture.url)} is not the web address of a picture: left out.`,
      );
    } else if (pictures.size === MOST_PICTURES) {
      complain(
        'warned',
        picture.line,
        'too-many-pictures',
        `A product has at most ${MOST_PICTURES} pictures: left out.`,
      );
    } else pictures.set(picture.url, picture);
  }
  return [...pictures.values()];
}

function positionOf({ cells, line }: Row, fallback: number, complain: Complain): number {
  if (!cells.imagePosition) return fallback;
  if (/^\d{1,4}$/.test(cells.imagePosition)) return Number(cells.imagePosition);
  complain(
    'warned',
    line,
    'wrong-position',
    `The picture’s position ${quoted(cells.imagePosition)} is no whole number.`,
  );
  return fallback;
}

const altOf = ({ cells }: Row) => (cells.imageAlt ?? '').replace(/\s+/g, ' ').slice(0, LONGEST_ALT);

/** Whether a picture may be asked for there. */
export function isWebAddress(text: string): boolean {
  if (text.length > LONGEST_URL || !URL.canParse(text)) return false;
  const { protocol, username, hostname } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && !username && Boolean(hostname);
}
