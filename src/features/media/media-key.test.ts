import { expect, test } from 'vitest';
import type { SiteId } from '#lib/site-id.ts';
import { mediaKey } from './media-key.ts';

const site = 'site-a' as SiteId;

test('a key starts with its store', () => {
  expect(mediaKey(site, '0190-ab', 400)).toBe('site/site-a/media/0190-ab/400.webp');
});

test.each([
  ['../../site-b/media/x', 400],
  ['..', 400],
  ['a/b', 400],
  ['', 400],
  ['x', Number.NaN],
  ['x', 1.5],
  ['x', -1],
  ['x'.repeat(65), 400],
])('%s at %s is no picture', (id, width) => expect(mediaKey(site, id, width)).toBeNull());
