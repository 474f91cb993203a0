import { expect, test } from 'vitest';
import { dateFormat, numberFormat, numberText, wholeNumber } from './intl.ts';

test('a formatter is made once for a locale and its options', () => {
  expect(numberFormat('de-DE')).toBe(numberFormat('de-DE'));
  expect(dateFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })).toBe(
    dateFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  );
});

test('another locale, option, time zone or kind is another formatter', () => {
  expect(numberFormat('de-DE').format(1234.5)).toBe('1.234,5');
  expect(numberFormat('en-GB').format(1234.5)).toBe('1,234.5');
  expect(numberFormat('en-GB', { maximumFractionDigits: 0 }).format(1234.4)).toBe('1,234');
  const newYear = Date.UTC(2027, 0, 1);
  expect(dateFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(newYear)).toBe('1 January 2027');
  expect(dateFormat('en-GB', { dateStyle: 'long', timeZone: 'America/New_York' }).format(newYear)).toBe(
    '31 December 2026',
  );
});

test('more locales than are kept are still told apart', () => {
  for (let i = 0; i < 300; i += 1) {
    const locale = `en-GB-x-${i.toString(36).padStart(4, 'a')}`;
    expect(numberFormat(locale).format(1000 + i)).toBe(`1,${String(i).padStart(3, '0')}`);
  }
});

test('writes the same number once, and other formatters their own way', () => {
  let written = 0;
  const [english, german] = ['en', 'de'].map((locale) => numberFormat(locale));
  const text = (format: Intl.NumberFormat) => numberText(format, 1234, (n) => ((written += 1), format.format(n)));
  expect([text(english!), text(german!), text(english!)]).toEqual(['1,234', '1.234', '1,234']);
  expect(written).toBe(2);
  expect([wholeNumber(1234, 'en'), wholeNumber(0, 'en')]).toEqual(['1,234', '0']);
});
