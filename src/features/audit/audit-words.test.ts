import { expect, it } from 'vitest';
import { actionWords, fieldWords, valueWords } from './audit-words.ts';

it.each([
  ['product.update', 'changed the product'],
  ['draft-order.discard', 'discarded the draft order'],
  ['member.role', 'changed the role of'],
  ['order.send', 'sent a parcel of the order'],
  ['order.hold-back', 'hold back: order'],
])('%s is read as “%s”', (action, words) => expect(actionWords(action)).toBe(words));

it('says fields and values as people do', () => {
  expect(['compareAt', 'seo-title', 'tax_class'].map(fieldWords)).toEqual(['compare at', 'seo title', 'tax class']);
});

const store = { currency: 'EUR', locale: 'en-IE', timezone: 'Europe/Berlin' };

it.each<[string, unknown, string]>([
  ['title', null, 'nothing'],
  ['title', '', 'nothing'],
  ['restock', true, 'yes'],
  ['restock', false, 'no'],
  ['pieces', 1200, '1200'],
  ['title', 'x', 'x'],
  ['tags', ['a', 1], '["a",1]'],
  ['total', 8590, '€85.90'],
  ['publishedAt', Date.UTC(2026, 10, 23, 0, 30), '23 November 2026 at 01:30:00'],
])('shows %s of %j as %s', (name, value, words) => expect(valueWords(name, value, store)).toBe(words));
