import { expect, test } from 'vitest';
import { moved, valueAt, withValueAt } from './at-path.ts';

const document = { sections: [{ title: 'One' }, { title: 'Two' }], look: { mode: 'light' } };

test('reads and replaces what stands at a path, and leaves the document alone', () => {
  const before = structuredClone(document);
  expect(valueAt(document, ['sections', 1, 'title'])).toBe('Two');
  const changed = withValueAt(document, ['sections', 1, 'title'], 'Three');
  expect(changed).toEqual({ ...document, sections: [{ title: 'One' }, { title: 'Three' }] });
  expect(changed.look).toBe(document.look);
  expect(document).toEqual(before);
});

test('makes what is missing on the way, and reads nothing from it', () => {
  expect(withValueAt({}, ['link', 'to', 'slug'], 'about')).toEqual({ link: { to: { slug: 'about' } } });
  expect(valueAt(document, ['nowhere', 'at', 'all'])).toBeUndefined();
});

test('moves a thing and keeps the order of the others', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, -5)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b']);
});
