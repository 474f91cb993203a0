import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CurrentProduct } from '#features/catalog/current-product.ts';
import { csvLines } from '#lib/csv.ts';
import { readHeader } from './columns.ts';
import { hermesHeadings, hermesRows, type HermesNames } from './hermes-export.ts';
import { lineList, noted, readLineList, readNoted } from './line-list.ts';
import { readProduct } from './read-product.ts';
import { shopifyProducts, type FileEvent } from './shopify-rows.ts';

/** What somebody can type into one line, formulas and all. */
const line = fc
  .string({ unit: fc.constantFrom('a', 'Z', 'é', '😀', ' ', '"', ',', ';', "'", '=', '-', '@', '[', ']', '\\', 'n') })
  .map((text) => text.trim())
  .filter(Boolean);
const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)?$/).filter((text) => text.length < 60);

describe('several things in one cell', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(line), (items) => {
        expect(readLineList(lineList(items))).toEqual(items);
      }),
    );
    fc.assert(
      fc.property(line, fc.option(slug), (text, note) => {
        expect(readNoted(noted({ text, note }))).toEqual({ text, note });
      }),
    );
  });
});

const names: HermesNames = {
  currency: 'EUR',
  categories: [
    { id: 'clothing', parentId: null, title: 'Clothing [all]', slug: 'clothing' },
    { id: 'coats', parentId: 'clothing', title: 'Coats', slug: 'coats' },
  ],
  collections: [
    { id: 'sale', title: '=SALE()', slug: 'sale', isRuled: false },
    { id: 'dear', title: 'Dear', slug: 'dear', isRuled: true },
  ],
  definitions: [
    { id: 'care', namespace: 'spec', key: 'care', label: '=Care (by hand)', type: 'text', position: 1 },
    { id: 'made', namespace: 'custom', key: 'made_on', label: 'Made on', type: 'date', position: 0 },
  ],
  pictureUrl: ({ mediaId, width }) => `https://shop.example/media/${mediaId}/${width}`,
};

const text = line.chain((first) => fc.constantFrom(first, `${first}\n${first}`));
const price = fc.integer({ min: 0, max: 10_000_000_000 });
const product: fc.Arbitrary<CurrentProduct> = fc.record({
  ...{ id: fc.constant('product'), slug, title: line, summary: text, vendor: line, productType: line },
  descriptionHtml: text.map((words) => `<p>${words.replace(/[&<>"'\n]/g, ' ').trim() || 'x'}</p>`),
  kind: fc.constantFrom('physical', 'digital'),
  status: fc.constantFrom('draft', 'active', 'archived'),
  taxClass: fc.constantFrom('standard', 'reduced', 'exempt'),
  ...{ seoTitle: fc.option(line), seoDescription: fc.option(line) },
  categoryId: fc.constantFrom(null, 'clothing', 'coats'),
  publishedAt: fc.option(fc.integer({ min: 0, max: 4_000_000_000_000 })),
  updatedAt: fc.constant(0),
  options: fc.constant([
    { id: 'o', position: 1, name: 'Size [x]', values: [{ label: 'S', swatch: '#112233' }, { label: '=M' }] },
  ]),
  variants: fc
    .tuple(price, price, fc.option(line), fc.option(line), fc.option(fc.nat(1_000_000_000)))
    .map(([dear, less, sku, barcode, stock]): CurrentProduct['variants'] => [
      {
        ...{ id: 'one', values: ['S', '', ''], position: 0, sku, barcode, mediaId: 'fetched', weightGrams: 12 },
        ...{ price: Math.min(dear, less), compareAt: dear > less ? dear : null },
        stock: stock === null ? null : { tracked: true, available: stock, held: 0 },
      },
      {
        ...{ id: 'two', values: ['=M', '', ''], position: 1, sku: null, barcode: null, mediaId: null, weightGrams: 0 },
        ...{ price: dear, compareAt: null, stock: null },
      },
    ]),
  pictures: fc
    .tuple(text, text)
    .map(([first, second]) => [
      picture('fetched', 'https://pictures.example/a b.png', first),
      picture('own', null, second),
    ]),
  tags: fc.uniqueArray(line).map((tags) => tags.map((tag) => ({ id: tag, tag }))),
  metafields: fc.tuple(text).map(([value]) => [{ id: 'f', definitionId: 'care', value }]),
  collections: fc.constant([
    { id: 'c', collectionId: 'sale' },
    { id: 'd', collectionId: 'dear' },
  ]),
});

const picture = (mediaId: string, sourceUrl: string | null, alt: string) => ({
  ...{ id: mediaId, mediaId, sourceUrl, position: 0, alt, width: 800, height: 800, widths: [400, 800] },
});

describe('a product in our own format', () => {
  it('is read as it was written, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(product, async (one) => {
        const { draft, problems } = await readBack(one);
        expect(problems).toEqual([]);
        expect(draft).toMatchObject({
          ...{ slug: one.slug, title: one.title, summary: one.summary, vendor: one.vendor, kind: one.kind },
          ...{ status: one.status, taxClass: one.taxClass, publishedAt: one.publishedAt, seoTitle: one.seoTitle },
          ...{ seoDescription: one.seoDescription, productType: one.productType },
          descriptionHtml: one.descriptionHtml,
          optionNames: ['Size [x]'],
          optionValues: [one.options[0]?.values],
          collections: [{ text: '=SALE()', note: 'sale' }],
          isWholeGallery: true,
        });
        expect(draft?.category?.map(({ note }) => note) ?? null).toEqual(
          { clothing: ['clothing'], coats: ['clothing', 'coats'], none: null }[one.categoryId ?? 'none'],
        );
        expect(draft?.tags?.toSorted()).toEqual(one.tags.map(({ tag }) => tag).toSorted());
        expect(draft?.pictures?.map(({ url, alt }) => [url, alt])).toEqual([
          ['https://pictures.example/a%20b.png', one.pictures[0]?.alt],
          ['https://shop.example/media/own/800', one.pictures[1]?.alt],
        ]);
        expect(draft?.metafields).toEqual([
          { namespace: 'custom', key: 'made_on', label: 'Made on', type: 'date', value: '' },
          ...[
            { namespace: 'spec', key: 'care', label: '=Care (by hand)', type: 'text', value: one.metafields[0]?.value },
          ],
        ]);
        expect(draft?.variants).toMatchObject(
          one.variants.map(({ values, sku, barcode, price, compareAt, weightGrams, stock }) => ({
            ...{ values, sku, barcode, price, compareAt, weightGrams },
            stock: { tracked: stock !== null, available: stock?.available ?? null },
          })),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is told from Shopify’s by its first column', () => {
    expect(readHeader(['Hermes handle', 'Title']).format).toBe('hermes');
    expect(readHeader(['Handle', 'Title']).format).toBe('shopify');
  });
});

async function readBack(one: CurrentProduct) {
  const file = csvLines([hermesHeadings(names), ...hermesRows(one, names)]);
  const events: FileEvent[] = [];
  for await (const event of shopifyProducts(bytesOf(file))) events.push(event);
  const [, found] = events;
  if (found?.kind !== 'product' || events.length !== 2) throw new Error(`Not one product: ${JSON.stringify(events)}`);
  return readProduct(found.product, 'EUR');
}

async function* bytesOf(file: string) {
  yield new TextEncoder().encode(file);
}
