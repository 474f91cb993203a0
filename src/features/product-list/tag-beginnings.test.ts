import { expect, it } from 'vitest';
import { beginnings } from './tag-beginnings.ts';

it('is every usual spelling of what was typed, each once', () => {
  expect(beginnings(' sUm ')).toEqual(['sUm', 'sum', 'Sum', 'SUM']);
  expect(beginnings('2')).toEqual(['2']);
  expect(beginnings('')).toEqual(['']);
});
