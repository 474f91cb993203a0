import { encode } from 'uqr';

export type Qr = { size: number; path: string };

/** A QR code as the path of an SVG of `size` by `size` units, with the quiet edge that readers need. */
export function qrPath(text: string): Qr {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join('') };
}
