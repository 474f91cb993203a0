import { describe, expect, it } from 'vitest';
import { cardOf } from './card-of.ts';
import { facetToken, inStockToken, scopeToken } from './facet-token.ts';
import { indexEntry, isListed, publishedLater, staleScopes } from './index-entry.ts';
import type { ProductSource } from './product-source.ts';

type Variant = ProductSource['variants'][number];

const variant = (change: Partial<Variant> = {}): Variant => ({
  id: 'v1',
  options: ['Sand', 'M', ''],
  sku: 'ARC-1',
  barcode: null,
  price: 5000,
  compareAt: null,
  tracked: true,
  available: 40,
  ...change,
});

const product = (change: Partial<ProductSource> = {}): ProductSource => ({
  id: 'p1',
  slug: 'arc-100',
  title: 'Arc 100 charger',
  summary: 'Small.',
  descriptionHtml: '<p>Charges <b>laptops</b> &amp; phones</p>',
  details: [],
  kind: 'physical',
  status: 'active',
  vendor: 'Voltline',
  productType: 'Charger',
  plate: 1,
  rank: 3,
  publishedAt: null,
  createdAt: 1000,
  updatedAt: 1000,
  options: [
    {
      name: 'Colour',
      values: [
        { label: 'Sand', swatch: '#d8c7a5' },
        { label: 'Ink', swatch: '#1c2333' },
      ],
    },
    { name: 'Price', values: [{ label: 'M' }] },
  ],
  variants: [variant()],
  pictures: [],
  tags: ['desk'],
  specs: [
    { key: 'weight', label: 'Weight', value: '182 g' },
    { key: 'output', label: 'Output', value: '100 W' },
  ],
  branch: [
    { id: 'chargers', title: 'Chargers', cardFacts: [] },
    { id: 'power', title: 'Power', cardFacts: ['output', 'ports', 'weight'] },
  ],
  collections: [{ id: 'new', position: 3 }],
  ...change,
});

const stockOf = (variants: Variant[], kind: ProductSource['kind'] = 'physical') =>
  cardOf(product({ variants, kind })).stock;

describe('a card', () => {
  it('shows the lowest price, and that variant’s former one', () => {
    const variants = [variant({ price: 9900, compareAt: 12000 }), variant({ id: 'v2', price: 7900, compareAt: 9900 })];
    expect(cardOf(product({ variants }))).toMatchObject({
      price: 7900,
      priceVaries: true,
      compareAt: 9900,
      onlyVariantId: null,
    });
  });

  it('shows no former price that is not higher', () => {
    expect(cardOf(product({ variants: [variant({ compareAt: 5000 })] })).compareAt).toBeNull();
  });

  it.each([
    [[0], { state: 'out', left: 0 }],
    [[0, 1], { state: 'low', left: 1 }],
    [[4, 5], { state: 'low', left: 9 }],
    [[4, 6], { state: 'in', left: null }],
  ])('with %j left is %j', (left, stock) =>
    expect(stockOf(left.map((available) => variant({ available })))).toEqual(stock),
  );

  it('never runs out of what is not counted', () => {
    expect(stockOf([variant({ tracked: false, available: 0 }), variant({ available: 0 })]).state).toBe('in');
    expect(stockOf([variant({ tracked: false, available: 0 })], 'digital').state).toBe('in');
  });

  it('runs out of licences that are counted like anything else', () => {
    expect(stockOf([variant({ available: 0 })], 'digital').state).toBe('out');
  });

  it('has the facts its nearest category with facts asks for', () => {
    expect(cardOf(product()).facts).toEqual([
      { label: 'Output', value: '100 W' },
      { label: 'Weight', value: '182 g' },
    ]);
  });

  it('can be added at once only with a single variant', () => {
    expect(cardOf(product()).onlyVariantId).toBe('v1');
  });
});

describe('an index entry', () => {
  it('has the facets that can be bought, under keys of their own', () => {
    const facets = indexEntry(product()).facets.map(({ group, value }) => `${group}:${value}`);
    expect(facets).toEqual(['colour:sand', 'price_:m', 'brand:voltline', 'stock:in']);
    const soldOut = indexEntry(product({ variants: [variant({ available: 0 })] }));
    expect(soldOut.facets.map(({ group }) => group)).not.toContain('stock');
  });

  it('keeps an option called Price apart from the price', () => {
    const { facets } = indexEntry(product());
    expect(facets.find(({ groupLabel }) => groupLabel === 'Price')?.group).toBe('price_');
  });

  it('is in its category, those above and its collections', () => {
    expect(indexEntry(product()).scopes).toEqual(['category:chargers', 'category:power', 'collection:new']);
  });

  it('has one place for all collections that have it there, with the filters and without other collections', () => {
    const collections = [
      { id: 'a', position: 2 },
      { id: 'b', position: 2 },
      { id: 'c', position: -1 },
    ];
    const { places } = indexEntry(product({ collections }));
    expect(places.map(({ position }) => position)).toEqual([2, 0]);
    const scopesIn = (place = 0) => places[place]?.tokens.filter((token) => /^[ack]/.test(token));
    expect(scopesIn(0)).toEqual([scopeToken('collection', 'a'), scopeToken('collection', 'b')]);
    expect(scopesIn(1)).toEqual([scopeToken('collection', 'c')]);
    expect(places[1]?.tokens).toEqual(expect.arrayContaining([inStockToken, facetToken('colour', 'sand')]));
  });

  it('is found by what names it before what is said of it', () => {
    const { text, words } = indexEntry(product());
    expect(text.title).toEqual(['arc', '100', 'charger']);
    expect(text.keywords).toEqual(expect.arrayContaining(['voltline', 'desk', 'power', 'ink', 'arc', '1']));
    expect(text.body).toEqual(expect.arrayContaining(['small', 'laptops', 'phones', 'output']));
    expect(text.body).not.toContain('amp');
    expect(words).toEqual(expect.arrayContaining(['charger', 'voltline']));
    expect(words).not.toContain('laptops');
  });
});

describe('being listed', () => {
  it('takes an active, published product with something to sell', () => {
    expect(isListed(product(), 2000)).toBe(true);
    expect(isListed(product({ status: 'draft' }), 2000)).toBe(false);
    expect(isListed(product({ variants: [] }), 2000)).toBe(false);
    expect(isListed(product({ publishedAt: 3000 }), 2999)).toBe(false);
    expect(isListed(product({ publishedAt: 3000 }), 3000)).toBe(true);
  });

  it('waits for the day of publication of active products only', () => {
    expect(publishedLater(product({ publishedAt: 3000 }), 2000)).toBe(3000);
    expect(publishedLater(product({ publishedAt: 3000, status: 'archived' }), 2000)).toBeNull();
  });

  it('touches the counts of the listings left and entered, and of none when nothing they show changed', () => {
    const before = indexEntry(product());
    expect(staleScopes(before, indexEntry(product({ title: 'Arc', variants: [variant({ available: 39 })] })))).toEqual(
      [],
    );
    expect(staleScopes(before, indexEntry(product({ variants: [variant({ price: 1 })] })))).toEqual(before.scopes);
    const moved = indexEntry(product({ branch: [{ id: 'sale', title: 'Sale', cardFacts: [] }] }));
    expect(staleScopes(before, moved)).toEqual([...before.scopes, 'category:sale']);
    expect(staleScopes(before, null)).toEqual(before.scopes);
    expect(staleScopes(null, null)).toEqual([]);
  });
});
