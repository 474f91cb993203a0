import { describe, expect, it } from 'vitest';
import { csvLines } from './csv.ts';
import { plainCell } from './plain-cell.ts';

describe('a CSV file', () => {
  it('quotes what needs it and leaves numbers as they are', () => {
    expect(csvLines([['a', 'b "c"', 'd,e', null, -3, 'f\ng']])).toBe('a,"b ""c""","d,e",,-3,"f\ng"\r\n');
  });

  it.each(['=1+1', '+44', '-5', '@sum', '\tx', '\rx', "'=1", "''+2"])(
    'makes %j harmless, and gives it back',
    (cell) => {
      const [line] = csvLines([[cell, 'x']]).split(',x\r\n');
      const read = line!.replace(/^"|"$/g, '').replaceAll('""', '"');
      expect(read).toMatch(/^'/);
      expect(plainCell(read)).toBe(cell);
    },
  );

  it.each(["'tis", 'O’Neil', '', '1-2', "'"])('leaves %j alone', (cell) => {
    expect(csvLines([[cell, 'x']])).toContain(cell);
    expect(plainCell(cell)).toBe(cell);
  });
});
