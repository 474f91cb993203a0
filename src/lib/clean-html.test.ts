import { expect, test } from 'vitest';
import { cleanHtml } from './clean-html.ts';

test('keeps what pages print', () => {
  const html =
    '<h2>Care</h2><p>Wash <strong>cold</strong>, see <a href="/pages/care">how</a>.</p><ul><li>One</li></ul>';
  expect(cleanHtml(html)).toBe(html);
});

test.each([
  ['<script>alert(1)</script><p>Text</p>', '<p>Text</p>'],
  ['<p onclick="alert(1)" style="color:red">Text</p>', '<p>Text</p>'],
  ['<a href="javascript:alert(1)">Go</a>', 'Go'],
  ['<a href="//evil.example">Go</a>', 'Go'],
  ['<iframe src="https://evil.example"></iframe><p>Text</p>', '<p>Text</p>'],
  ['<svg><script>alert(1)</script></svg><p>Text</p>', '<p>Text</p>'],
  ['<img src="x" onerror="alert(1)"><p>Text</p>', '<p>Text</p>'],
  ['<h1>Title</h1>', '<h2>Title</h2>'],
])('%s becomes %s', (sent, kept) => expect(cleanHtml(sent)).toBe(kept));
