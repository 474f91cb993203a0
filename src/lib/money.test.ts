import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  currencyDecimals,
  formatMoney,
  multiply,
  parseMoney,
  parsePrice,
  roundHalfUp,
  sum,
  typedMoney,
  typedPrice,
} from './money.ts';

const amount = fc.integer({ min: -1e12, max: 1e12 });
const weights = fc
  .array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0));

describe('formatMoney', () => {
  it.each([
    [2400, 'USD', 'en-US', '$24.00'],
    [5, 'USD', 'en-US', '$0.05'],
    [-1270, 'USD', 'en-US', '-$12.70'],
    [0, 'EUR', 'en', '€0.00'],
    [28650, 'EUR', 'de-DE', '286,50\u00a0€'],
    [1005, 'JPY', 'en', '¥1,005'],
    [1234567, 'KWD', 'en', 'KWD\u00a01,234.567'],
    [1250000, 'HUF', 'en', 'HUF\u00a012,500'],
    [1250050, 'HUF', 'en', 'HUF\u00a012,500.50'],
    [Number.MAX_SAFE_INTEGER, 'USD', 'en-US', '$90,071,992,547,409.91'],
  ])('writes %i minor units of %s in %s', (minor, currency, locale, text) => {
    expect(formatMoney(minor, currency, locale)).toBe(text);
  });

  it('shows fractions of the minor unit when asked', () => {
    expect(formatMoney(94469, 'USD', 'en-US', 2)).toBe('$9.4469');
  });

  it('goes on past its bounded memory of formatters', () => {
    const locales = Array.from({ length: 120 }, (_, index) => `en-US-x-${index}`);
    expect(locales.filter((locale) => formatMoney(100, 'USD', locale) !== '$1.00')).toEqual([]);
    expect(formatMoney(2400, 'USD', 'en-US')).toBe('$24.00');
  });

  it.each([0.5, Number.NaN, 2 ** 53])('refuses %s', (minor) => {
    expect(() => formatMoney(minor, 'USD', 'en-US')).toThrow(RangeError);
  });
});

describe('parseMoney', () => {
  it.each([
    ['24', 'USD', 2400],
    [' 24.5 ', 'USD', 2450],
    ['0.29', 'USD', 29],
    ['24.990', 'USD', 2499],
    ['1005.00', 'JPY', 1005],
    ['1.234', 'KWD', 1234],
    ['90071992547409.91', 'USD', Number.MAX_SAFE_INTEGER],
  ])('reads %j as %s', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toBe(minor);
  });

  it.each([
    '',
    '.',
    '24.',
    '.5',
    '-1',
    '+1',
    '$24',
    '1,234.50',
    '24,50',
    '1e3',
    '0x10',
    '24.999',
    '24 50',
    '٢٤',
    'NaN',
  ])('does not guess at %j', (text) => {
    expect(parseMoney(text, 'USD')).toBeNull();
  });

  it('refuses what is too large and decimals that the currency has not', () => {
    expect(parseMoney('90071992547409.92', 'USD')).toBeNull();
    expect(parseMoney('10.5', 'JPY')).toBeNull();
  });

  it('takes a decimal comma from a person, and not from a file', () => {
    expect(typedMoney('24,50', 'EUR')).toBe(2450);
    expect(typedPrice('0,5', 'EUR')).toBe(50);
    expect(typedMoney('1,500', 'EUR')).toBeNull();
    expect(typedMoney('24,5', 'JPY')).toBeNull();
  });

  it('takes as a price what can be multiplied and added up', () => {
    const most = parsePrice('100000000.00', 'USD')!;
    expect(sum(Array.from({ length: 100 }, () => multiply(most, 999)))).toBe(most * 999 * 100);
    expect(parsePrice('100000000.01', 'USD')).toBeNull();
    expect(parsePrice('4.90', 'USD')).toBe(490);
  });

  it('reads back every amount that is written with a point', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom('USD', 'JPY', 'KWD', 'CLF'), (minor, currency) => {
        const decimals = currencyDecimals(currency);
        const digits = String(minor).padStart(decimals + 1, '0');
        const text = decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits;
        expect(parseMoney(text, currency)).toBe(minor);
      }),
    );
  });
});

describe('sum and multiply', () => {
  it('add and multiply', () => {
    expect(sum([])).toBe(0);
    expect(sum([2400, -1270, 1])).toBe(1131);
    expect(multiply(2400, 3)).toBe(7200);
    expect(multiply(-5, 0)).toBe(0);
  });

  it('refuse what cannot be held exactly', () => {
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(() => sum([0.1, 0.2])).toThrow(RangeError);
    expect(() => multiply(2 ** 40, 2 ** 20)).toThrow(RangeError);
    expect(() => multiply(100, 1.5)).toThrow(RangeError);
  });
});

describe('allocate', () => {
  it('gives left-over units to the largest remainders, earlier ones first', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(10, [5, 3, 1])).toEqual([6, 3, 1]);
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(500, [0, 7])).toEqual([0, 500]);
  });

  it('refuses weights that give no proportion', () => {
    expect(() => allocate(100, [])).toThrow(RangeError);
    expect(() => allocate(100, [0, 0])).toThrow(RangeError);
    expect(() => allocate(100, [2, -1])).toThrow(RangeError);
  });

  it('loses nothing, and no share is a whole unit away from its exact value', () => {
    fc.assert(
      fc.property(amount, weights, (minor, list) => {
        const shares = allocate(minor, list);
        expect(sum(shares)).toBe(minor);
        const total = BigInt(sum(list));
        list.forEach((weight, index) => {
          const error = BigInt(shares[index] ?? Number.NaN) * total - BigInt(minor) * BigInt(weight);
          expect(error < total && error > -total).toBe(true);
        });
      }),
    );
  });
});

describe('roundHalfUp', () => {
  it.each([
    [5n, 2n, 3],
    [-5n, 2n, -3],
    [7n, 3n, 2],
    [-1n, 3n, 0],
    [0n, 9n, 0],
  ])('%s / %s is %i', (numerator, denominator, rounded) => {
    expect(roundHalfUp(numerator, denominator)).toBe(rounded);
  });

  it('is never more than half a unit away', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (n, d) => {
          const doubledError = 2n * (BigInt(roundHalfUp(n, d)) * d - n);
          expect(doubledError <= d && doubledError >= -d).toBe(true);
        },
      ),
    );
  });

  it('refuses a denominator of zero and results that cannot be held', () => {
    expect(() => roundHalfUp(1n, 0n)).toThrow(RangeError);
    expect(() => roundHalfUp(2n ** 60n, 1n)).toThrow(RangeError);
  });
});
