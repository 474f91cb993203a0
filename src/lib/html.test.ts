import { describe, expect, it } from 'vitest';
import { html, type Html } from './html.ts';

describe('html', () => {
  it('escapes values and keeps templates', () => {
    expect(html`<p>${`"<a>" & 'b'`}${html`<i>${1}</i>`}${[html`<u></u>`, '<s>']}</p>`.text).toBe(
      '<p>&quot;&lt;a&gt;&quot; &amp; &#39;b&#39;<i>1</i><u></u>&lt;s&gt;</p>',
    );
  });

  it('takes nothing for a template that it did not make', () => {
    const forged = { text: '<script>' } as Html;
    expect(() => html`<p>${forged}</p>`).toThrow(TypeError);
  });

  it('prints no value that stands for nothing, and every zero', () => {
    expect(html`<p>${false}${null}${undefined}${''}${0}</p>`.text).toBe('<p>0</p>');
  });

  it('leaves out line breaks beside tags, and keeps words apart', () => {
    // prettier-ignore
    const made = html`
      <p
        class="a"
        id="${'b'}"
        ${html`hidden`}
        ${false}
      >
        two
        words <b>${1}</b> and
        ${html`
          <i>more</i>
        `}
      </p
      >
    `;
    expect(made.text).toBe('<p class="a" id="b" hidden >two words <b>1</b> and<i>more</i></p>');
  });

  it('leaves values as they are, line breaks too', () => {
    expect(html`<p>${'a\n  b'}</p>`.text).toBe('<p>a\n  b</p>');
  });
});
