import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchResults } from '#features/search/search.ts';
import { indexedStores, type GeneratedStore } from '../support/generated.ts';

let store: GeneratedStore;
let other: GeneratedStore;

beforeAll(async () => {
  const stores = await indexedStores(env.DB, { products: 260, otherStores: 1, productsEach: 5 });
  [store, other] = stores as [GeneratedStore, GeneratedStore];
});

const search = (q: string, after: SearchResults['next'] = null) => store.answer(store.search.results(q, after));
const titles = (results: SearchResults) => results.cards.map(({ title }) => title);

describe('a search', () => {
  it('finds products that have every word, wherever they have it', async () => {
    const found = titles(await search('merino charger'));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((title) => title.includes('merino charger'))).toBe(true);
    const [byVendor] = (await search('voltline arc')).cards;
    expect(byVendor?.vendor).toBe('Voltline');
    expect(byVendor?.title).toMatch(/^Arc/);
  });

  it('puts what has the words in its title before what only mentions them', async () => {
    const found: string[] = [];
    let next: SearchResults['next'] = null;
    do {
      const page = await search('arc', next);
      found.push(...titles(page));
      next = page.next;
    } while (next);
    const named = found.filter((title) => title.startsWith('Arc'));
    expect(named.length).toBe(20);
    expect(found.slice(0, 20)).toEqual(named);
    // "tested in Arc" stands in the text of further ones.
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found).size).toBe(found.length);
  });

  it('knows word forms, accents, joined and unfinished words', async () => {
    expect(titles(await search('chargers'))).toEqual(titles(await search('Chárger')));
    expect(titles(await search('charg'))).toEqual(titles(await search('charger')));
    expect((await search('back-packs')).words).toEqual(['back', 'packs']);
  });

  it('counts up to a bound', async () => {
    expect((await search('merino charger')).total.more).toBe(false);
    expect((await search('made')).total).toEqual({ count: 50, more: true });
  });

  it('pages without gaps or repeats', async () => {
    const first = await search('made');
    const second = await search('made', first.next);
    expect(first.range).toEqual({ first: 1, last: 24 });
    expect(second.range).toEqual({ first: 25, last: 48 });
    expect(new Set([...first.cards, ...second.cards].map(({ productId }) => productId)).size).toBe(48);
  });
});

describe('a mistyped search', () => {
  it.each(['merino chrger', 'merion charger', 'mernio chargerr', 'merino chatger'])(
    '%s finds what was meant',
    async (q) => {
      const results = await search(q);
      expect(results.corrected).toEqual(['merino', 'charger']);
      expect(titles(results)).toEqual(titles(await search('merino charger')));
      expect(results.total).toEqual((await search('merino charger')).total);
    },
  );

  it('is not corrected when it finds something as it is', async () => {
    expect((await search('merino charger')).corrected).toBeNull();
  });
});

describe('a search that finds nothing', () => {
  it('tells what each search with one word less would find', async () => {
    const results = await search('merino lamp charger');
    expect(results.cards).toEqual([]);
    expect(results.without.map(({ word, q }) => [word, q])).toContainEqual(['lamp', 'merino charger']);
    for (const { q, count, more } of results.without) {
      const { total } = await search(q);
      expect(more ? total.count >= count : total.count === count).toBe(true);
    }
  });

  it.each(['', '   ', '"', '🦊🦊', '***', '\0'])('says nothing of %j', async (q) => {
    expect(await search(q)).toMatchObject({ words: [], cards: [], corrected: null, without: [] });
  });

  it.each([
    'NEAR(charger lamp, 2)',
    'title:charger',
    'charger* OR lamp^2',
    '"charger" NOT lamp',
    `'; drop table products; --`,
    'zzz\0charger',
    '1qcharger',
    'charger '.repeat(1_500),
    'ß'.repeat(10_000),
    'none',
    'Ωμέγα 東京 한국어 हिन्दी',
  ])('does no harm: %s', async (q) => {
    const { words, cards } = await search(q);
    expect(words.length).toBeGreaterThan(0);
    expect(words.length).toBeLessThanOrEqual(8);
    expect(Array.isArray(cards)).toBe(true);
    expect((await search('charger')).cards).toHaveLength(24);
  });
});

describe('suggestions', () => {
  it('offer products and words that begin like that', async () => {
    const { products, words } = await store.answer(store.search.suggestions('lam'));
    expect(words).toContain('lambswool');
    expect(words).toContain('lamp');
    expect(products.length).toBe(6);
  });

  it('complete the last of several words', async () => {
    const { products, words } = await store.answer(store.search.suggestions('merino char'));
    expect(words).toContain('merino charger');
    expect(products.every(({ title }) => title.includes('merino charger'))).toBe(true);
  });

  it('wait for a second letter', async () => {
    expect(await store.answer(store.search.suggestions('l'))).toEqual({ products: [], words: [] });
  });
});

it('finds nothing of another store', async () => {
  const all = await other.answer(other.search.results('made', null));
  expect(all.total).toEqual({ count: 5, more: false });
  const own = new Set((await search('made')).cards.map(({ title }) => title));
  const foreign = await other.answer(other.search.results('coat', null));
  expect(foreign.cards.length + own.size).toBeGreaterThan(0);
  expect(foreign.cards.every(({ slug }) => Number(slug.slice('product-'.length)) < 5)).toBe(true);
});
