import { expect, it } from 'vitest';
import { lostIn, wordsIn } from './can-hold.ts';

it.each([
  ['<p>Plain <strong>words</strong><br></p><ul><li>one</li></ul>', []],
  ['<table><tr><td>1</td></tr></table>', ['table', 'td', 'tr']],
  ['<P>H<SUB>2</SUB>O</P>', ['sub']],
  ['a < b and <3', []],
])('%s loses %j', (html, lost) => {
  expect(lostIn(html)).toEqual(lost);
});

it('counts words, not marks', () => {
  expect(wordsIn('<h2>Thrown in Lisbon</h2><p>250&nbsp;ml – 3 sizes</p>')).toBe(6);
  expect(wordsIn('<p></p>')).toBe(0);
});
