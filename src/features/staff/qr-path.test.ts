import { expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

it('draws the three corners that readers look for, within a quiet edge', () => {
  const { size, path } = qrPath('otpauth://totp/Shop:a@b.example?secret=ABC');
  const dark = new Set(path.match(/M\d+ \d+/g));
  for (const [x, y] of [
    [4, 4],
    [size - 5, 4],
    [4, size - 5],
  ])
    expect(dark).toContain(`M${x} ${y}`);
  expect(dark).not.toContain(`M${size - 5} ${size - 5}`);
  expect([...dark].some((square) => /M[0-3] /.test(square))).toBe(false);
});
