import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLikePicture, widthsOf } from './picture-rules.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['JPEG', '\xff\xd8\xff\xe0\x00\x10JFIF'],
  ['PNG', '\x89PNG\r\n\x1a\n\x00\x00'],
  ['GIF', 'GIF89a\x01\x00'],
  ['WebP', 'RIFF\x00\x00\x00\x00WEBPVP8 '],
])('%s is a picture by its first bytes', (_, head) => expect(looksLikePicture(bytes(head))).toBe(true));

test.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg">'],
  ['AVIF', '\x00\x00\x00\x20ftypavif'],
  ['HTML', '<!doctype html>'],
  ['a sound in RIFF', 'RIFF\x00\x00\x00\x00WAVEfmt '],
  ['nothing', ''],
])('%s is none', (_, head) => expect(looksLikePicture(bytes(head))).toBe(false));

test('no size is wider than the picture, and the largest is as wide as it may be', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (width) => {
      const widths = widthsOf(width);
      expect(widths.at(-1)).toBe(Math.min(width, 1200));
      expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
    }),
  );
});
