import { describe, expect, test } from 'vitest';
import { mergeForms } from './merge-forms.ts';
import { emptyForm, type ProductForm, type VariantForm } from './product-form.ts';

const [blank] = emptyForm().variants;
const row = (id: string, value: string, more: Partial<VariantForm> = {}): VariantForm => ({
  ...blank!,
  ...{ id, values: [value, '', ''], price: '10.00', stock: '5', ...more },
});
const base: ProductForm = {
  ...emptyForm(),
  ...{ title: 'Mug', vendor: 'Kiln', tags: ['clay', 'old'], collections: ['c1'] },
  options: [{ name: 'Glaze', values: ['Oat', 'Ink'] }],
  variants: [row('a', 'Oat'), row('b', 'Ink')],
  pictures: [
    { mediaId: 'p', alt: 'Side' },
    { mediaId: 'q', alt: '' },
  ],
  metafields: { m: '1' },
};
const merge = (mine: Partial<ProductForm>, theirs: Partial<ProductForm>, keep = {}) =>
  mergeForms({ base, mine: { ...base, ...mine }, theirs: { ...base, ...theirs } }, keep);

describe('what only one of two changed', () => {
  test('is as that one wants', () => {
    const { form, conflicts } = merge({ title: 'Everyday mug' }, { vendor: 'Kiln & Fold', metafields: { m: '2' } });
    expect(conflicts).toEqual([]);
    expect(form).toEqual({ ...base, title: 'Everyday mug', vendor: 'Kiln & Fold', metafields: { m: '2' } });
  });

  test('of one variant and another', () => {
    const { form, conflicts } = merge(
      { variants: [row('a', 'Oat', { price: '12.00' }), row('b', 'Ink')] },
      { variants: [row('a', 'Oat', { sku: 'OAT' }), row('b', 'Ink', { price: '9.00' })] },
    );
    expect(conflicts).toEqual([]);
    expect(form.variants).toEqual([
      row('a', 'Oat', { price: '12.00', sku: 'OAT' }),
      row('b', 'Ink', { price: '9.00' }),
    ]);
  });

  test('of tags and collections is put together', () => {
    const { form } = merge({ tags: ['clay', 'new'] }, { tags: ['clay', 'old', 'hand'], collections: [] });
    expect(form).toMatchObject({ tags: ['clay', 'hand', 'new'], collections: [] });
  });

  test('of pictures: an order, and one more', () => {
    const { form } = merge(
      { pictures: base.pictures.toReversed() },
      { pictures: [...base.pictures, { mediaId: 'r', alt: '' }] },
    );
    expect(form.pictures.map(({ mediaId }) => mediaId)).toEqual(['q', 'p', 'r']);
  });

  test('of the options, while the other changed a price', () => {
    const { form, conflicts } = merge(
      { options: [{ name: 'Glaze', values: ['Oat'] }], variants: [row('a', 'Oat')] },
      { variants: [row('a', 'Oat', { price: '11.00' }), row('b', 'Ink')] },
    );
    expect(conflicts).toEqual([]);
    expect(form.variants).toEqual([row('a', 'Oat', { price: '11.00' })]);
  });
});

describe('what both changed', () => {
  const mine = { title: 'Mine' };
  const theirs = { title: 'Theirs' };

  test('is asked for, and nothing that was typed is lost', () => {
    const { form, conflicts } = merge(mine, theirs);
    expect(conflicts).toEqual([{ key: 'title', label: 'Title', mine: 'Mine', theirs: 'Theirs' }]);
    expect(form.title).toBe('Mine');
  });

  test('is as it was chosen', () => {
    expect(merge(mine, theirs, { title: 'mine' })).toMatchObject({ conflicts: [], form: { title: 'Mine' } });
    expect(merge(mine, theirs, { title: 'theirs' })).toMatchObject({ conflicts: [], form: { title: 'Theirs' } });
  });

  test('in the same way is no question', () => expect(merge(mine, mine).conflicts).toEqual([]));

  test('of one variant is told with its name', () => {
    const { conflicts } = merge(
      { variants: [row('a', 'Oat', { price: '12.00' }), row('b', 'Ink')] },
      { variants: [row('a', 'Oat', { price: '13.00' }), row('b', 'Ink')] },
    );
    expect(conflicts).toEqual([{ key: 'variants.a.price', label: 'Oat, price', mine: '12.00', theirs: '13.00' }]);
  });

  test('a variant that I changed and they took out is asked for; kept, it is a new one', () => {
    const changed = { variants: [row('a', 'Oat'), row('b', 'Ink', { price: '1.00' })] };
    const saved = { options: [{ name: 'Glaze', values: ['Oat'] }], variants: [row('a', 'Oat')] };
    expect(merge(changed, saved).conflicts).toMatchObject([{ key: 'options' }]);
    const kept = merge(changed, saved, { options: 'mine' });
    expect(kept.form.variants).toEqual([row('a', 'Oat'), row('', 'Ink', { price: '1.00' })]);
    expect(merge(changed, saved, { options: 'theirs' }).form.variants).toEqual([row('a', 'Oat')]);
  });
});

describe('stock', () => {
  const stock = (mine: string, theirs: string) =>
    merge({ variants: [row('a', 'Oat', { stock: mine })] }, { variants: [row('a', 'Oat', { stock: theirs })] });

  test('that was typed is added to what was sold meanwhile', () => {
    const { form, conflicts } = merge(
      { variants: [row('a', 'Oat', { stock: '8' }), row('b', 'Ink')] },
      { variants: [row('a', 'Oat', { stock: '3' }), row('b', 'Ink', { stock: '4' })] },
    );
    expect(conflicts).toEqual([]);
    expect(form.variants.map(({ stock: left }) => left)).toEqual(['6', '4']);
  });

  test('is asked for where more were sold than are left', () =>
    expect(stock('0', '3').conflicts).toMatchObject([{ key: 'variants.a.stock', mine: '0', theirs: '3' }]));

  test('that is no longer counted is a choice', () =>
    expect(stock('', '3').conflicts).toMatchObject([{ key: 'variants.a.stock' }]));
});
