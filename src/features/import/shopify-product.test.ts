import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readShopifyProduct, type ReadProduct } from './shopify-product.ts';
import { shopifyProducts } from './shopify-rows.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../tests/fixtures/import/${name}`, import.meta.url), 'utf8');

/** What each product of a file is read as, by slug. */
async function readAll(text: string, currency = 'EUR'): Promise<Record<string, ReadProduct>> {
  const file = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const read: Record<string, ReadProduct> = {};
  for await (const event of shopifyProducts(file)) {
    if (event.kind === 'product') read[event.product.slug] = readShopifyProduct(event.product, currency);
  }
  return read;
}

const row = async (header: string, cells: string, currency?: string) =>
  (await readAll(`Handle,Title,${header}\ncup,Cup,${cells}\n`, currency))['cup']!;
const codes = ({ problems }: ReadProduct) => problems.map(({ line, level, code }) => [line, level, code]);

describe('a product with variants', async () => {
  const { draft, problems } = (await readAll(fixture('outdoor.csv')))['ridge-jacket']!;

  it('has no problems', () => expect(problems).toEqual([]));

  it('has what its first row says', () => {
    expect(draft).toMatchObject({
      line: 2,
      title: 'Ridge Jacket',
      vendor: 'Nordfell',
      productType: 'Jackets',
      categoryPath: ['Apparel & Accessories', 'Clothing', 'Jackets'],
      collection: 'Autumn',
      tags: ['rain', 'Hiking'],
      status: 'active',
      kind: 'physical',
      taxClass: 'standard',
      seoTitle: 'Ridge Jacket – waterproof',
      seoDescription: 'A jacket for the ridge.',
      optionNames: ['Colour', 'Size'],
    });
    expect(draft?.metafields.map(({ namespace, key, value }) => [namespace, key, value])).toEqual([
      ['google', 'gender', 'unisex'],
      ['custom', 'fabric', 'Recycled nylon'],
    ]);
  });

  it('has its variants in minor units and grams, without the spreadsheet’s apostrophe', () => {
    expect(draft?.variants).toMatchObject([
      {
        line: 2,
        values: ['Moss', 'S', ''],
        sku: 'RJ-MOSS-S',
        barcode: '4006381333931',
        price: 18900,
        compareAt: 22900,
      },
      { line: 9, values: ['Moss', 'M', ''], weightGrams: 420, stock: { tracked: true, available: 0 } },
      { line: 10, values: ['Kohle', 'S', ''], price: 19900, compareAt: null, barcode: null },
    ]);
  });

  it('has its pictures by position, then those only a variant has', () => {
    const names = draft?.pictures?.map(({ url, alt }) => [url.replace('https://pictures.example.com/', ''), alt]);
    expect(names).toEqual([
      ['ridge-front.jpg', 'The front'],
      ['ridge-back.jpg', 'The back with its long hem'],
      ['ridge-hood.jpg', 'The hood'],
      ['ridge-moss.jpg', ''],
      ['ridge-kohle.jpg', ''],
    ]);
  });
});

describe('a product without variants', () => {
  it('has one, without options', async () => {
    const { draft } = (await readAll(fixture('outdoor.csv')))['tasse-für-draußen']!;
    expect(draft).toMatchObject({
      optionNames: [],
      variants: [{ values: ['', '', ''], price: 1450, compareAt: null }],
    });
    expect(draft?.descriptionHtml).toBe('<p>Emaille &amp; Stahl.</p>\n<p>Passt in jeden Rucksack.</p>');
    expect(draft?.categoryPath).toEqual(['Cups']);
  });

  it('is digital and free of tax where the file says so', async () => {
    const { draft } = (await readAll(fixture('outdoor.csv')))['route-guide']!;
    expect(draft).toMatchObject({ kind: 'digital', taxClass: 'exempt', variants: [{ stock: { tracked: false } }] });
  });
});

it('reads the headings that Shopify uses now', async () => {
  const { draft, problems } = (await readAll(fixture('current-headings.csv')))['wool-socks']!;
  expect(problems).toEqual([]);
  expect(draft).toMatchObject({ title: 'Wool Socks', status: 'active', tags: ['wool'], optionNames: ['Size'] });
  expect(draft?.variants).toMatchObject([
    { sku: 'SOCK-S', price: 1800, compareAt: 2400, weightGrams: 80, stock: { tracked: true, available: 7 } },
    { sku: 'SOCK-M', values: ['M', '', ''] },
  ]);
  expect(draft?.pictures).toHaveLength(1);
});

it('says nothing of what has no column', async () => {
  const { draft } = await row('Variant Price', '5');
  expect(draft).toEqual({
    ...{ line: 2, handle: 'cup', slug: 'cup', title: 'Cup', metafields: [] },
    variants: [{ line: 2, price: 500 }],
  });
});

describe('status', () => {
  it.each([
    ['active,true', 'active'],
    ['active,false', 'draft'],
    ['Draft,true', 'draft'],
    ['archived,true', 'archived'],
    [',', 'active'],
    [',false', 'draft'],
  ])('%s is %s', async (cells, status) => {
    expect((await row('Status,Published', cells)).draft?.status).toBe(status);
  });
});

describe('wrong rows', async () => {
  const read = await readAll(fixture('wrong.csv'));

  it('are refused by line, and the rest of the product goes in', () => {
    expect(codes(read['shirt']!)).toEqual([
      [7, 'refused', 'handle-twice'],
      [2, 'refused', 'wrong-price'],
      [3, 'warned', 'low-compare-at'],
      [3, 'warned', 'wrong-quantity'],
      [4, 'refused', 'variant-again'],
      [5, 'refused', 'variant-again'],
      [6, 'refused', 'surplus-option-value'],
    ]);
    expect(read['shirt']?.draft?.variants).toMatchObject([
      { line: 3, sku: 'SH-M', compareAt: null, stock: { available: 0 } },
    ]);
  });

  it('are told which options they repeat', () => {
    expect(read['shirt']?.problems.find(({ line }) => line === 4)?.message).toBe('Line 3 has the same options M.');
  });

  it.each([
    ['untitled', 9, 'no-title'],
    ['voucher', 10, 'gift-card'],
    ['priceless', 11, 'no-variant'],
  ])('refuse the whole of %s', (slug, line, code) => {
    expect(read[slug]?.draft).toBeNull();
    expect(codes(read[slug]!)).toContainEqual([line, 'refused', code]);
  });

  it('are warned of where something can be taken instead', () => {
    expect(
      codes(read['mug']!)
        .map(([, level, code]) => `${level} ${code}`)
        .sort(),
    ).toEqual([
      'warned wrong-picture',
      'warned wrong-position',
      'warned wrong-quantity',
      'warned wrong-status',
      'warned wrong-weight',
      'warned wrong-yes-no',
    ]);
    expect(read['mug']?.draft).toMatchObject({
      ...{ status: 'draft', pictures: [] },
      variants: [{ weightGrams: 0, stock: { tracked: true, available: 0 } }],
    });
    expect(codes(read['bowl']!)).toEqual([[13, 'warned', 'oversell']]);
  });
});

describe('a price', () => {
  it.each(['19,99', '$19.99', '1,299.00', '-5', '19.999', 'free', '1e3'])('%s is refused', async (price) => {
    expect(codes(await row('Variant Price', `"${price}"`))).toEqual([
      [2, 'refused', 'wrong-price'],
      [2, 'refused', 'no-variant'],
    ]);
  });

  it.each(['100000000.01', '90071992547409.91'])(
    '%s is refused: what is sold for it could not be added up',
    async (price) => {
      expect(codes(await row('Variant Price', price))[0]).toEqual([2, 'refused', 'wrong-price']);
      const compared = await row('Variant Price,Variant Compare At Price', `5,${price}`);
      expect(compared.draft?.variants[0]?.compareAt).toBeNull();
      expect((await row('Variant Price', '100000000')).draft?.variants[0]?.price).toBe(10_000_000_000);
    },
  );

  it('counts in the store’s currency', async () => {
    expect((await row('Variant Price', '1200', 'JPY')).draft?.variants[0]?.price).toBe(1200);
    expect((await row('Variant Price', '1.234', 'KWD')).draft?.variants[0]?.price).toBe(1234);
  });
});

describe('a weight', () => {
  it.each([
    ['1.5,kg', 1500],
    ['2,lb', 907],
    ['8,oz', 227],
    ['250,', 250],
  ])('%s is %i g', async (cells, grams) => {
    expect((await row('Variant Weight,Variant Weight Unit', cells)).draft?.variants[0]?.weightGrams).toBe(grams);
  });

  it('is always grams in the column that says so, whatever unit is displayed', async () => {
    const { draft } = await row('Variant Grams,Variant Weight Unit', '1500,kg');
    expect(draft?.variants[0]?.weightGrams).toBe(1500);
  });

  it('in an unknown unit is warned of', async () => {
    expect(codes(await row('Variant Weight,Variant Weight Unit', '3,stone'))).toEqual([[2, 'warned', 'wrong-weight']]);
  });
});

it('takes at most 100 variants', async () => {
  const rows = Array.from({ length: 101 }, (_, i) => `cup,,Size,${i},5`).join('\n');
  const read = (
    await readAll(`Handle,Title,Option1 Name,Option1 Value,Variant Price\n${rows.replace('cup,,', 'cup,Cup,')}\n`)
  )['cup']!;
  expect(read.draft?.variants).toHaveLength(100);
  expect(codes(read)).toEqual([[102, 'refused', 'too-many-variants']]);
});

it('passes over a category that is a code and takes the type', async () => {
  const read = await row('Product Category,Type', 'aa-1-13,Cups');
  expect(read.draft?.categoryPath).toEqual(['Cups']);
  expect(codes(read)).toEqual([[2, 'warned', 'category-code']]);
});

it('takes variants whose options only look the same when written one after the other', async () => {
  const read = await readAll(
    'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant Price\n' +
      'mat,Mat,Size,2 / 3,Colour,red,5\nmat,,,2,,3 / red,5\n',
  );
  expect(read['mat']?.problems).toEqual([]);
  expect(read['mat']?.draft?.variants).toHaveLength(2);
});
