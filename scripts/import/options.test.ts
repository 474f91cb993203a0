import { describe, expect, it } from 'vitest';
import { importArguments } from './options.ts';

describe('what is typed after npm run import', () => {
  it('names a store and a file', () => {
    expect(importArguments(['--site', 'shop.localhost', 'products.csv'])).toEqual({
      ...{ site: 'shop.localhost', file: 'products.csv', dryRun: false, stock: false, pictures: true, report: null },
    });
  });

  it('may ask for a dry run, stock, a report, and no pictures', () => {
    const args = [
      'products.csv',
      '--site=shop.localhost',
      '--dry-run',
      '--stock',
      '--no-pictures',
      '--report',
      'r.csv',
      '--remote',
    ];
    expect(importArguments(args)).toMatchObject({ dryRun: true, stock: true, pictures: false, report: 'r.csv' });
  });

  it('may ask for help', () => expect(importArguments(['--help'])).toBeNull());

  it.each([
    [['products.csv'], 'Which store? --site is missing.'],
    [['--site', 'shop.localhost'], 'Which file? No file is named.'],
    [['--site', 'shop.localhost', 'a.csv', 'b.csv'], 'One file at a time: a.csv, b.csv.'],
    [['--site', 'shop.localhost', '--dryrun', 'a.csv'], "Unknown option '--dryrun'"],
  ])('%j is refused', (args, message) => expect(() => importArguments(args)).toThrow(message));
});
