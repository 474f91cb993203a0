/** Bytes of the largest file that is taken. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Beyond this a picture would be a strain on whatever opens it. */
export const MOST_PIXELS = 60_000_000;
/** What the storefront asks for, in pixels across. */
const WIDTHS = [400, 800, 1200];

const SIGNATURES: [start: string, offset: number, end: string][] = [
  ['\xff\xd8\xff', 0, ''],
  ['\x89PNG\r\n\x1a\n', 0, ''],
  ['GIF87a', 0, ''],
  ['GIF89a', 0, ''],
  ['RIFF', 8, 'WEBP'],
];

/** Whether a file begins like a JPEG, PNG, WebP or GIF. What its name or its sender says of it is no proof. */
export function looksLikePicture(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  return SIGNATURES.some(([start, offset, end]) => head.startsWith(start) && head.startsWith(end, offset));
}

/** The widths at which a picture of this width is kept, in pixels, ascending: none wider than it is. */
export function widthsOf(width: number): number[] {
  const largest = Math.min(width, WIDTHS.at(-1)!);
  return [...WIDTHS.filter((one) => one < largest), largest];
}
