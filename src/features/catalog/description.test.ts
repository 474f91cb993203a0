import { describe as group, expect, it } from 'vitest';
import { describe } from './description.ts';

group('a description', () => {
  it.each([
    ['<p onclick="steal()">Warm<script>alert(1)</script></p>', '<p>Warm</p>'],
    ['<p>See <a href="javascript:alert(1)">this</a></p>', '<p>See this</p>'],
    ['<p>See <a href=" java&#x09;script:alert(1)">this</a></p>', '<p>See this</p>'],
    ['<p>See <a href="//evil.example/x">this</a></p>', '<p>See this</p>'],
    [
      '<p>a</p><iframe src="https://evil.example">x</iframe><style>p{}</style><svg onload=alert(1)><p>x</svg>',
      '<p>a</p>',
    ],
    ['<p style="position:fixed" class="x" id="y">a</p>', '<p>a</p>'],
    ['<p>a</p><p>&lt;script&gt;</p>', '<p>a</p><p>&lt;script&gt;</p>'],
  ])('loses what could harm: %s', (body, html) => expect(describe(body).html).toBe(html));

  it('keeps its structure and its links', () => {
    const body = '<h2>Care</h2><ul><li>Cold <strong>wash</strong></li></ul><p><a href="/pages/care">More</a></p>';
    expect(describe(body).html).toBe(body);
  });

  it('has no heading above the page’s own', () => {
    expect(describe('<h1>Care</h1>').html).toBe('<h2>Care</h2>');
  });

  it('loses pictures and what was around nothing else, and tells how many', () => {
    const { html, picturesLeftOut } = describe('<p>a</p><p><img src="https://old.example/1.jpg"></p><p>&nbsp;</p>');
    expect(html).toBe('<p>a</p>');
    expect(picturesLeftOut).toBe(1);
  });

  it('of plain text becomes paragraphs', () => {
    expect(describe('Soft & 5 < 6\nsecond line\n\nNext').html).toBe(
      '<p>Soft &amp; 5 &lt; 6<br />second line</p>\n<p>Next</p>',
    );
  });

  it('without a block becomes one', () => expect(describe('<span>Soft</span> wool').html).toBe('<p>Soft wool</p>'));

  it('of nothing is nothing', () =>
    expect(describe('<p> </p>')).toEqual({ html: '', summary: '', picturesLeftOut: 0 }));
});

group('a summary', () => {
  it('takes whole sentences as plain text', () => {
    const body = `<h2>Wool</h2><p>Soft &amp; warm. ${'It lasts for years. '.repeat(10)}</p>`;
    const { summary } = describe(body);
    expect(summary).toMatch(/^Wool Soft & warm\. (It lasts for years\. )*It lasts for years\.$/);
    expect(summary.length).toBeLessThanOrEqual(160);
  });

  it('cuts a long first sentence after a word', () => {
    const { summary } = describe(`<p>${'wonderful '.repeat(30)}</p>`);
    expect(summary).toMatch(/^(wonderful )+wonderful…$/);
    expect(summary.length).toBeLessThanOrEqual(160);
  });
});
