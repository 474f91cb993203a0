import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProductCard } from '#features/catalog/card.ts';
import type { Listing } from '#features/listing/listing.ts';
import { parseSelection, sorts, withSelection, type Selection } from '#features/listing/selection.ts';
import { indexedStores, indexStore, type GeneratedStore } from '../support/generated.ts';

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

describe('prices of many digits', () => {
  /** Rupiah, in hundredths: from under two million to the most that a thing may cost. */
  const prices = [
    ...[1_899_999_00, 2_499_999_00, 2_500_000_00, 2_500_000_01, 2_500_000_50, 2_500_000_99, 2_500_001_00],
    ...[2_684_354_56, 2_684_355_56, 27_000_000_00, 27_500_000_00, 99_999_999_00, 10_000_000_000],
  ];

  beforeAll(async () => {
    await env.DB.prepare(
      `update variants set price = dear.price
       from (select products.id, value as price from json_each(?2) join products on site_id = ?1 and slug = 'product-' || key) dear
       where site_id = ?1 and product_id = dear.id`,
    )
      .bind(other.key.id, JSON.stringify(prices))
      .run();
    await indexStore(other);
  });

  const pricesOf = async (query: string) => {
    const asked = parseSelection(new URLSearchParams(query), 'IDR');
    const listing = await other.answer(other.listings.category('everything', asked));
    return { prices: listing!.cards.map(({ price }) => price), total: listing!.total, span: listing!.prices };
  };

  it.each([
    [2_500_000_00, null],
    [2_500_000_01, 2_500_000_50],
    [2_500_001_00, 27_000_000_00],
    [1_899_999_01, 2_499_999_00],
    [null, 2_500_000_50],
    [2_684_354_57, 2_684_355_56],
  ])('from %s to %s are found as they are, and counted', async (from, to) => {
    const text = (minor: number | null) => (minor === null ? '' : (minor / 100).toFixed(2));
    const found = await pricesOf(`price=${text(from)}-${text(to)}&sort=price-asc`);
    const all = (await pricesOf('sort=price-asc')).prices.concat((await pricesOf('sort=price-desc')).prices);
    const within = [...new Set(all)].filter((price) => price >= (from ?? 0) && price <= (to ?? Infinity));
    expect([...new Set(found.prices)].sort()).toEqual(within.sort());
    expect(found.total).toBe(found.prices.length);
  });

  it('are sorted, and the most and the least of them told', async () => {
    const { prices: dearest, span } = await pricesOf('sort=price-desc');
    const hundreds = (all: number[]) => all.map((price) => Math.floor(price / 100));
    expect(hundreds(dearest.slice(0, prices.length))).toEqual(hundreds(prices.toReversed()));
    expect(span?.to).toBe(10_000_000_000);
  });
});
