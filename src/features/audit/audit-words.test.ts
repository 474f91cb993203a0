import { expect, it } from 'vitest';
import { actionWords, fieldWords, valueWords } from './audit-words.ts';

it.each([
  ['product.update', 'changed the product'],
  ['draft-order.discard', 'discarded the draft order'],
  ['member.role', 'changed the role of'],
  ['order.hold-back', 'hold back: order'],
])('%s is read as “%s”', (action, words) => expect(actionWords(action)).toBe(words));

it('says fields and values as people do', () => {
  expect(['compareAt', 'seo-title', 'tax_class'].map(fieldWords)).toEqual(['compare at', 'seo title', 'tax class']);
  expect([null, '', true, false, 1200, 'x', ['a', 1]].map(valueWords)).toEqual([
    'nothing',
    'nothing',
    'yes',
    'no',
    '1200',
    'x',
    '["a",1]',
  ]);
});
