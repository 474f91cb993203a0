import { describe, expect, it } from 'vitest';
import { readStock } from './stock-text.ts';

const read = (text: string) => readStock(text).entries.map(({ sku, pieces }) => [sku, pieces]);

describe('stock from a file or a spreadsheet', () => {
  it.each([
    [
      'our own file',
      'SKU,Product,Variant,Available,Held,Variant ID\r\nA-1,"Mug, large",Oat,5,0,x\r\n,No code,,3,0,y\r\n',
    ],
    ['copied cells', 'A-1\t5\n'],
    ['semicolons, columns the other way round', 'Available;SKU\n5;A-1'],
    ['a byte order mark and blank lines', '\ufeffsku,available\n\nA-1,5\n\n'],
  ])('is read from %s', (_, text) => expect(read(text)).toEqual([['A-1', 5]]));

  it('gives codes back that were made harmless for spreadsheets', () => {
    expect(read("SKU,Available\n'-X1,2")).toEqual([['-X1', 2]]);
  });

  it.each([
    ['A-1,five', 'Line 1: “five” is no number of pieces.'],
    ['A-1,-2', 'Line 1: “-2” is no number of pieces.'],
    ['A-1', 'Line 1: nothing is no number of pieces.'],
    ['A-1,2\nA-1,3', 'Line 2: A-1 is on line 1 already.'],
    ['"A-1,2\nB-1,3', 'A quotation mark is opened and never closed: what follows it cannot be read.'],
    ['', 'There is no line with a SKU and a number of pieces.'],
  ])('says what is wrong with %j', (text, problem) => expect(readStock(text).problems).toEqual([problem]));
});
