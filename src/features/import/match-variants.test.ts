import { describe, expect, it } from 'vitest';
import type { CurrentProduct, CurrentVariant } from '#features/catalog/current-product.ts';
import { matchVariants, type SkuOwner } from './match-variants.ts';
import type { ProductDraft, VariantDraft } from './product-draft.ts';

const stored = (id: string, size: string, sku: string | null): CurrentVariant => ({
  ...{ id, values: [size, '', ''], position: 0, sku, barcode: null, price: 500, compareAt: null },
  ...{ weightGrams: 0, mediaId: null, stock: null },
});
const inStore = (variants: CurrentVariant[], optionNames = ['Size']): CurrentProduct => ({
  ...{ id: 'cup', slug: 'cup', title: 'Cup', summary: '', descriptionHtml: '', vendor: '', productType: '' },
  ...{ kind: 'physical', status: 'active', taxClass: 'standard', categoryId: null, publishedAt: 1, updatedAt: 1 },
  ...{ seoTitle: null, seoDescription: null, pictures: [], tags: [], metafields: [], collections: [] },
  options: optionNames.map((name, i) => ({ id: `option-${i}`, position: i + 1, name, values: [] })),
  variants,
});
const inFile = (line: number, size: string | null, sku: string | null, price?: number): VariantDraft => ({
  ...{ line, sku, price: price ?? 500 },
  ...(size !== null && { values: [size, '', ''] as const }),
});
const product = (variants: VariantDraft[], optionNames: string[] | undefined = ['Size']): ProductDraft => ({
  ...{ line: 2, handle: 'cup', slug: 'cup', title: 'Cup', metafields: [], variants, optionNames },
});

function match(draft: ProductDraft, current: CurrentProduct | null, owners: Record<string, SkuOwner> = {}) {
  const problems: [number, string][] = [];
  const found = matchVariants(
    draft,
    current,
    (sku) => owners[sku],
    (_level, line, code) => problems.push([line, code]),
  );
  return {
    problems,
    pairs: found?.pairs.map((pair) => [pair.draft.line, pair.current?.id ?? 'new']) ?? null,
    left: found?.left.map(({ id }) => id),
  };
}

describe('a variant of the file is the store’s', () => {
  it('with the same options, even where its SKU changed', () => {
    const current = inStore([stored('small', 'S', 'old-s'), stored('large', 'L', 'old-l')]);
    const { pairs, left } = match(product([inFile(2, 'L', 'new-l'), inFile(3, 'S', 'new-s')]), current);
    expect(pairs).toEqual([
      [2, 'large'],
      [3, 'small'],
    ]);
    expect(left).toEqual([]);
  });

  it('with the same SKU, where its options have another name now', () => {
    const current = inStore([stored('small', 'S', 'cup-s')]);
    expect(match(product([inFile(2, 'Small', 'cup-s')]), current, { 'cup-s': owner('cup') }).pairs).toEqual([
      [2, 'small'],
    ]);
  });

  it('that is the only one, where the file has no options', () => {
    const current = inStore([stored('only', '', null)], []);
    expect(match({ ...product([inFile(2, null, 'cup')]), optionNames: undefined }, current).pairs).toEqual([
      [2, 'only'],
    ]);
  });

  it('or a new one', () => {
    const current = inStore([stored('small', 'S', null)]);
    const { pairs, left } = match(product([inFile(2, 'M', null)]), current);
    expect(pairs).toEqual([[2, 'new']]);
    expect(left).toEqual(['small']);
  });
});

describe('a row is refused', () => {
  it('with the SKU of another product', () => {
    const { pairs, problems } = match(product([inFile(2, 'S', 'taken'), inFile(3, 'M', 'free')]), null, {
      taken: owner('bowl'),
    });
    expect(problems).toEqual([[2, 'sku-taken']]);
    expect(pairs).toEqual([[3, 'new']]);
  });

  it('with an SKU that stands further up in the file', () => {
    expect(match(product([inFile(9, 'S', 'twice')]), null, { twice: { line: 4 } }).problems).toEqual([
      [9, 'sku-twice'],
    ]);
  });

  it('with the SKU of a variant of the same product that the file does not name', () => {
    const current = inStore([stored('small', 'S', 'cup-s'), stored('medium', 'M', 'cup-m')]);
    const { problems } = match(product([inFile(2, 'M', 'cup-s')]), current, { 'cup-s': owner('cup') });
    expect(problems).toEqual([[2, 'sku-of-sibling']]);
  });

  it('that is new and has no price', () => {
    const draft = product([{ line: 5, values: ['S', '', ''] }]);
    expect(match(draft, null)).toMatchObject({ problems: [[5, 'no-price']], pairs: null });
  });

  it('when which variant is meant cannot be told', () => {
    const current = inStore([stored('small', 'S', 'cup-s'), stored('large', 'L', 'cup-l')]);
    const draft = { ...product([inFile(2, null, 'cup-l'), inFile(3, null, null)]), optionNames: undefined };
    const { pairs, problems } = match(draft, current, { 'cup-l': owner('cup') });
    expect(pairs).toEqual([[2, 'large']]);
    expect(problems).toEqual([[3, 'no-options']]);
  });
});

describe('a product is refused', () => {
  it('that is new, when the file has no titles', () => {
    const { title: _title, ...untitled } = product([inFile(2, 'S', null)]);
    expect(match(untitled, null)).toMatchObject({ problems: [[2, 'no-title']], pairs: null });
  });

  it('when its options change and variants of the store would keep the old ones', () => {
    const current = inStore([stored('small', 'S', 'cup-s'), stored('large', 'L', 'cup-l')]);
    const draft = product([inFile(2, 'Red', null)], ['Colour']);
    expect(match(draft, current)).toMatchObject({ problems: [[2, 'options-change']], pairs: null });
  });
});

const owner = (productId: string): SkuOwner => ({ productId, title: productId });
