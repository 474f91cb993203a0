import { expect, test } from 'vitest';
import { documentKey, documentOf, pageIdOf } from './documents.ts';

test.each(['theme', 'home', 'announcement', 'menus', 'page:0190-ab'])('%s is a document', (text) => {
  expect(documentKey(text)).toBe(text);
});

test.each(['', 'page', 'page:', 'page:../x', 'payments', 'general', 'toString', '__proto__', 'page:' + 'x'.repeat(65)])(
  '"%s" is none: what is not in the table is never written through a draft',
  (text) => expect(documentKey(text)).toBeNull(),
);

test('a page brings its id', () => {
  const key = documentKey('page:0190-ab')!;
  expect(documentOf(key).kind).toBe('page');
  expect(pageIdOf(key)).toBe('0190-ab');
  expect(pageIdOf('home')).toBeNull();
});
