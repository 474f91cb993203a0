import { expect, it } from 'vitest';
import { z } from 'zod';
import './plain-words.ts';

const said = (schema: z.ZodType, input?: unknown) => schema.safeParse(input).error?.issues[0]?.message;

it.each([
  ['nothing typed', z.string().min(1), '', 'Fill this in.'],
  ['nothing sent', z.string(), undefined, 'Fill this in.'],
  ['a field that was left out of a form', z.string(), null, 'Fill this in.'],
  ['nothing chosen', z.object({ id: z.string() }), undefined, 'Choose one.'],
  ['too little', z.string().min(10), 'short', 'At least 10 characters.'],
  ['too much', z.string().max(1), 'long', 'At most 1 character.'],
  ['no entry', z.array(z.string()).min(1), [], 'Add at least one.'],
  ['too many entries', z.array(z.string()).max(2), ['a', 'b', 'c'], 'At most 2.'],
  ['a number that is too small', z.number().min(5), 4, 'At least 5.'],
  ['no number', z.number(), 'four', 'Type a number.'],
  ['a part of a thing', z.int(), 1.5, 'Type a whole number.'],
  ['no address', z.email(), 'name@', 'Type an e-mail address, like name@example.com.'],
  ['no web address', z.url(), 'example', 'Type a web address, like https://example.com.'],
  ['what is not offered', z.enum(['light', 'dark']), 'pink', 'Choose one of those that are offered.'],
  ['another pattern', z.string().regex(/^\d+$/), 'x', 'This is not written as it should be.'],
  ['something else', z.strictObject({}), { more: 1 }, 'This does not belong here.'],
])('of %s it says what to do', (_, schema, input, words) => expect(said(schema, input)).toBe(words));

it('leaves what a schema says itself', () => {
  expect(said(z.string().min(1, 'Type a name.'), '')).toBe('Type a name.');
});
