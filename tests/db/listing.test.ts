import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProductCard } from '#features/catalog/card.ts';
import type { Listing } from '#features/listing/listing.ts';
import { parseSelection, sorts, withSelection, type Selection } from '#features/listing/selection.ts';
import { indexedStores, type GeneratedStore } from '../support/generated.ts';

let store: GeneratedStore;
let other: GeneratedStore;

beforeAll(async () => {
  const stores = await indexedStores(env.DB, { products: 230, otherStores: 1, productsEach: 30 });
  [store, other] = stores as [GeneratedStore, GeneratedStore];
});

const select = (query: string) => parseSelection(new URLSearchParams(query), 'EUR');

async function category(slug: string, selection: Selection): Promise<Listing> {
  const listing = await store.answer(store.listings.category(slug, selection));
  if (!listing) throw new Error(`No category ${slug}`);
  return listing;
}

async function wholeListing(slug: string, selection: Selection): Promise<ProductCard[]> {
  const cards: ProductCard[] = [];
  for (let at: Selection | null = selection; at;) {
    const page: Listing = await category(slug, at);
    cards.push(...page.cards);
    at = page.next && withSelection(selection, { cursor: page.next });
  }
  return cards;
}

describe('a category', () => {
  it('tells where it stands', async () => {
    const { heading } = await category('kind-0-a', select(''));
    expect(heading).toMatchObject({
      title: 'kind-0-a',
      ancestors: [{ slug: 'everything' }, { slug: 'kind-0' }],
      children: [],
    });
    const { heading: above } = await category('kind-0', select(''));
    expect(above.children.map(({ slug }) => slug)).toEqual(['kind-0-a', 'kind-0-b']);
  });

  it('has the products of its whole branch', async () => {
    const [parent, a, b] = await Promise.all(
      ['kind-0', 'kind-0-a', 'kind-0-b'].map((slug) => wholeListing(slug, select(''))),
    );
    expect(parent!.length).toBe(23);
    expect(parent!.map((card) => card.slug).sort()).toEqual([...a!, ...b!].map((card) => card.slug).sort());
  });

  it('is nothing when there is no such category', async () => {
    expect(await store.answer(store.listings.category('no-such', select('')))).toBeNull();
    expect(await store.answer(store.listings.collection('everything', select('')))).toBeNull();
  });
});

describe('the pages of a listing', () => {
  it.each(sorts)('show every product once, sorted by %s', async (sort) => {
    const cards = await wholeListing('everything', select(`sort=${sort}`));
    expect(new Set(cards.map(({ productId }) => productId)).size).toBe(230);
    const prices = cards.map(({ price }) => price);
    if (sort === 'price-asc') expect(prices).toEqual(prices.toSorted((a, b) => a - b));
    if (sort === 'price-desc') expect(prices).toEqual(prices.toSorted((a, b) => b - a));
    if (sort === 'newest') expect(cards.map(({ slug }) => slug)).toEqual(cards.map((_, i) => `product-${i}`));
  });

  it('lead back the way they came', async () => {
    const first = await category('everything', select('sort=price-asc'));
    const second = await category('everything', withSelection(first.selection, { cursor: first.next }));
    const third = await category('everything', withSelection(first.selection, { cursor: second.next }));
    const back = await category('everything', withSelection(first.selection, { cursor: third.previous }));
    expect(third.range).toEqual({ first: 49, last: 72 });
    expect({ cards: back.cards, range: back.range }).toEqual({ cards: second.cards, range: second.range });
    const start = await category('everything', withSelection(first.selection, { cursor: back.previous }));
    expect({ cards: start.cards, range: start.range, previous: start.previous }).toEqual({
      cards: first.cards,
      range: { first: 1, last: 24 },
      previous: null,
    });
  });
});

describe('filters', () => {
  it.each([
    'colour=ink',
    'colour=ink&colour=sand',
    'colour=ink&colour=sand&size=m',
    'stock=in&brand=voltline',
    'price=100-200.50',
    'price=100-&colour=moss&stock=in&sort=price-desc',
    'price=-80&size=xl&size=s&sort=newest',
  ])('%s finds as many as the counts say', async (query) => {
    const selection = select(query);
    const cards = await wholeListing('everything', selection);
    const { total, approximate, groups, selection: known } = await category('everything', selection);
    expect(cards.length).toBe(total);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(230);
    expect(approximate).toBe(false);
    expect(known.values).toEqual(selection.values);
    if (selection.inStock) expect(cards.every(({ stock }) => stock.state !== 'out')).toBe(true);
    const { from, to } = selection.price ?? { from: 0, to: null };
    expect(cards.every(({ price }) => price >= (from ?? 0) && price <= (to ?? Infinity))).toBe(true);
    // What a value promises is what choosing it shows.
    const size = groups.find(({ key }) => key === 'size')?.values.find(({ key }) => key === 'l');
    const withSize = await category(
      'everything',
      withSelection(selection, { values: { ...selection.values, size: ['l'] } }),
    );
    const alone = groups.find(({ key }) => key === 'size')?.values.some(({ selected }) => selected) === false;
    if (alone) expect(withSize.total).toBe(size?.count);
  });

  it('ignore groups and values the listing does not have', async () => {
    const plain = await category('everything', select(''));
    const noise = await category('everything', select('utm_source=mail&colour=no-such&gclid=1'));
    expect(noise.total).toBe(plain.total);
    expect(noise.cards).toEqual(plain.cards);
    expect(noise.selection.values).toEqual({});
    const mixed = await category('everything', select('colour=no-such&colour=ink'));
    expect(mixed.cards).toEqual((await category('everything', select('colour=ink'))).cards);
  });

  it('say so when nothing is left', async () => {
    expect(await category('everything', select('price=1-2'))).toMatchObject({
      cards: [],
      total: 0,
      next: null,
      previous: null,
    });
  });
});

describe('other lists', () => {
  it('follow the order they were asked for', async () => {
    const cards = await store.answer(store.listings.bySlugs(['product-9', 'no-such', 'product-2']));
    expect(cards.map(({ slug }) => slug)).toEqual(['product-9', 'product-2']);
  });

  it('show a collection in its own order', async () => {
    const cards = await store.answer(store.listings.ofCollection('sale', 3));
    expect(cards.map(({ slug }) => slug)).toEqual(['product-0', 'product-10', 'product-20']);
    const listing = await store.answer(store.listings.collection('sale', select('')));
    expect(listing).toMatchObject({ total: 23, heading: { title: 'Sale', ancestors: [] } });
  });

  it('find the newest and the featured', async () => {
    const newest = await store.answer(store.listings.newest(4));
    expect(newest.map(({ slug }) => slug)).toEqual(['product-0', 'product-1', 'product-2', 'product-3']);
    const featured = await store.answer(store.listings.featured(30));
    expect(featured.slice(0, 24)).toEqual((await category('everything', select(''))).cards);
  });

  it('relate a product to those beside it, not to itself', async () => {
    const related = await store.answer(store.listings.relatedTo('product-13', 8));
    expect(related).toHaveLength(8);
    expect(related.map(({ slug }) => slug)).not.toContain('product-13');
    expect(related.every(({ slug }) => slug.endsWith('3'))).toBe(true);
    expect(await store.answer(store.listings.relatedTo('no-such', 8))).toEqual([]);
  });
});

it('knows only the own store', async () => {
  const cards = await store.answer(store.listings.featured(48));
  const others = await other.answer(other.listings.category('everything', select('')));
  expect(others?.total).toBe(30);
  const own = await store.site.ask({
    count: { statements: [store.site.index.scopeSize({ kind: 'all', token: 'a' })], answer: ([rows]) => rows },
  });
  expect(own.count).toEqual([{ size: 230 }]);
  expect(cards).toHaveLength(48);
});
