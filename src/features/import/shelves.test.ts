import { describe, expect, it } from 'vitest';
import { shelvesOf, type KnownShelves } from './shelves.ts';

const path = (...titles: string[]) => titles.map((text) => ({ text, note: null }));

const known: KnownShelves = {
  categories: [
    { id: 'clothing', parentId: null, slug: 'clothing', title: 'Clothing' },
    { id: 'shirts', parentId: 'clothing', slug: 'shirts', title: 'Shirts' },
  ],
  collections: [{ id: 'autumn', slug: 'autumn', title: 'Autumn', nextPlace: 3 }],
  definitions: [{ id: 'fabric', namespace: 'custom', key: 'fabric' }],
};

function shelves() {
  let last = 0;
  return shelvesOf(known, () => `new-${(last += 1)}`, 1000);
}

describe('a category', () => {
  it('that is there is found by its path, whatever the case of its titles', () => {
    const all = shelves();
    expect(all.categoryId(path('clothing', 'SHIRTS'))).toBe('shirts');
    expect(all.takeNew()).toEqual([]);
  });

  it('that is missing is made, once, below those that are there', () => {
    const all = shelves();
    expect(all.categoryId(path('Clothing', 'Jackets', 'Rain'))).toBe(
      all.categoryId(path('Clothing', 'Jackets', 'Rain')),
    );
    expect(all.takeNew().map(({ row }) => row)).toMatchObject([
      { id: 'new-1', parentId: 'clothing', slug: 'jackets', position: 1 },
      { id: 'new-2', parentId: 'new-1', slug: 'rain', position: 0 },
    ]);
    expect(all.takeNew()).toEqual([]);
  });

  it('of the same title under another parent gets a slug of its own', () => {
    const all = shelves();
    all.categoryId(path('Children', 'Shirts'));
    all.categoryId(path('Shirts'));
    expect(all.takeNew().map(({ row }) => (row as { slug: string }).slug)).toEqual([
      'children',
      'children-shirts',
      'shirts-2',
    ]);
  });
});

it('a collection that is there goes on after its last product', () => {
  const { id, nextPosition } = shelves().collection({ text: 'autumn', note: null });
  expect([id, nextPosition(), nextPosition()]).toEqual(['autumn', 3, 4]);
});

describe('a metafield', () => {
  const field = (key: string, value: string) => ({ namespace: 'custom', key, label: key, value });

  it('is found by its name', () => expect(shelves().definitionId(field('fabric', 'Wool'))).toBe('fabric'));

  it('is defined when a product has it, not for an empty cell', () => {
    const all = shelves();
    expect(all.definitionId(field('care', ''))).toBeNull();
    expect(all.takeNew()).toEqual([]);
    expect(all.definitionId(field('care', 'Cold wash'))).toBe('new-1');
    expect(all.takeNew()).toMatchObject([{ table: 'metafieldDefinitions', row: { key: 'care', type: 'text' } }]);
  });
});
