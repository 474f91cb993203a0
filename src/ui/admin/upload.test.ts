import { expect, it } from 'vitest';
import { megabytes, refusal } from './upload.ts';

const rules = { accept: ['image/png', 'image/webp'], maxBytes: 2_000_000 };
const file = (type: string, size: number) => ({ name: 'mug.png', type, size });

it.each([
  [file('image/png', 2_000_000), null],
  [file('image/svg+xml', 10), 'mug.png is not a kind of file that is taken here.'],
  [file('', 10), 'mug.png is not a kind of file that is taken here.'],
  [file('image/webp', 2_340_000), 'mug.png has 2.3 MB; at most 2.0 MB are taken.'],
  [file('image/png', 0), 'mug.png is empty.'],
])('%j: %s', (given, words) => {
  expect(refusal(given, rules)).toBe(words);
});

it('writes sizes in megabytes', () => {
  expect(megabytes(3_349_000)).toBe('3.3 MB');
});
