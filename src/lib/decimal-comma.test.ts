import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withPoint } from './decimal-comma.ts';

it.each([
  ['48,50', '48.50'],
  [' 48,5 ', '48.5'],
  ['0,125', '0.125'],
  ['-0,5', '-0.5'],
  ['1,2345', '1.2345'],
])('reads %j as %s', (typed, read) => expect(withPoint(typed)).toBe(read));

it.each(['1,500', '1,234.50', '1.234,50', '12,34,567', ',5', '5,', '48,50 €', 'a,50'])(
  'leaves %j, which may mean something else, as it is',
  (typed) => expect(withPoint(typed)).toBe(typed),
);

it('never changes what has a point already', () => {
  fc.assert(fc.property(fc.double({ noNaN: true }), (number) => withPoint(String(number)) === String(number)));
});
