import { UnreadableFile } from './columns.ts';

const DELIMITERS = [',', ';', '\t'];
/** More characters than this are no header any more. */
const LONGEST_HEADER = 100_000;

/**
 * The file's text, with `\n` as the only line end and without byte order mark, so that lines can be counted, and
 * without control characters. UTF-8, or UTF-16 where the byte order mark says so.
 * @throws UnreadableFile when the beginning is neither, or when nothing is there
 */
export async function* csvText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let held = '';
  for await (const chunk of bytes) {
    decoder ??= decoderFor(chunk);
    const text = held + decoder.decode(chunk, { stream: true });
    // A carriage return at the end may be half a line end.
    held = text.endsWith('\r') ? '\r' : '';
    yield normalised(held ? text.slice(0, -1) : text);
  }
  if (!decoder) throw new UnreadableFile('The file is empty.');
  yield normalised(held + decoder.decode());
}

/** The character that separates the cells of the first line: comma, semicolon or tab. */
export function delimiterOf(text: string): string {
  const [header = ''] = text.slice(0, LONGEST_HEADER).split('\n', 1);
  const outsideQuotes = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => outsideQuotes.split(delimiter).length - 1;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** Control characters other than tab and line feed: nobody typed them, and databases and HTML end or break at them. */
// eslint-disable-next-line no-control-regex
const UNTYPED = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

const normalised = (text: string) => text.replace(/\r\n?/g, '\n').replace(UNTYPED, '');

function decoderFor(head: Uint8Array): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be');
  if (head[0] === 0x50 && head[1] === 0x4b) {
    throw new UnreadableFile('This is a spreadsheet or a ZIP archive: save it as “CSV UTF-8” first.');
  }
  try {
    // `stream` forgives a character that is cut at the end of the chunk.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    throw new UnreadableFile('The file’s characters are not UTF-8: save it as “CSV UTF-8” and try again.');
  }
  return new TextDecoder('utf-8');
}
