import { describe, expect, test } from 'vitest';
import { formFromData, tidied } from './typed-form.ts';

function formWith(fields: [string, string][]) {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return formFromData(data);
}

describe('a form that was typed', () => {
  const form = formWith([
    ['title', ' Mug '],
    ['descriptionHtml', '<p>One</p>\r\n<p>Two</p>'],
    ['tags', 'clay'],
    ['tags', ''],
    ['tags', ' clay '],
    ['options.0.name', 'Size '],
    ['options.0.values', 'S\r\n M\r\n\r\nS'],
    ['options.1.name', ''],
    ['variants.4.price', ' 2.00'],
    ['variants.4.option1', 'S'],
    ['variants.1.price', '1.00'],
    ['pictures.0.mediaId', 'p'],
    ['pictures.1.mediaId', 'p'],
    ['metafields.m', 'x'],
  ]);

  test('is read as it is, its rows in their order', () => {
    expect(form).toMatchObject({ title: ' Mug ', descriptionHtml: '<p>One</p>\n<p>Two</p>', tags: ['clay', ' clay '] });
    expect(form.variants.map(({ price }) => price)).toEqual(['1.00', ' 2.00']);
    expect(form.options).toEqual([{ name: 'Size ', values: ['S', ' M', 'S'] }]);
    expect(form.pictures).toEqual([{ mediaId: 'p', alt: '' }]);
    expect(form.metafields).toEqual({ m: 'x' });
  });

  test('is kept without what nobody means', () => {
    const kept = tidied(form);
    expect(kept).toMatchObject({ title: 'Mug', tags: ['clay'], options: [{ name: 'Size', values: ['S', 'M'] }] });
    expect(kept.variants[1]).toMatchObject({ price: '2.00', values: ['S', '', ''], sku: '' });
  });

  test('of anything at all is a form', () =>
    expect(
      formWith([
        ['variants.x.price', '1'],
        ['options.99999.name', 'a'],
        ['variants.', ''],
      ]),
    ).toMatchObject({
      ...{ title: '', variants: [], options: [], pictures: [], tags: [] },
    }));
});
