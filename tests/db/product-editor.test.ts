import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { siteDb, type SiteDb } from '#db/site-db.ts';
import { mediaRepo } from '#features/media/media.repo.ts';
import { withOptionMoved } from '#features/product-editor/order-options.ts';
import { emptyForm, type ProductForm, type VariantForm } from '#features/product-editor/product-form.ts';
import { productEditorRepo } from '#features/product-editor/product-editor.repo.ts';
import { saveProduct, type Saved, type Wish } from '#features/product-editor/save-product.ts';
import { formFromStored } from '#features/product-editor/stored-form.ts';
import { undoWish } from '#features/product-editor/undo-change.ts';
import { settingsRepo } from '#features/settings/settings.repo.ts';
import { taxSettings } from '#features/tax/tax.ts';
import { newId } from '#lib/ids.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { cartWith, NOW, orderOf, shopWithStock, stockOf, type TestShop } from '../support/shop-with-stock.ts';

const MINUTE = 60_000;
/** Which round trip of saving writes. */
const WRITE = 3;
const [blank] = emptyForm().variants;
let store: TestShop;
let site: SiteDb;
let clock: number;

beforeEach(async () => {
  store = await shopWithStock(env.DB, { a: 5, b: 2 });
  site = siteDb(env.DB, { id: store.siteId, key: store.key });
  clock = NOW;
  const values = [{ label: 'a' }, { label: 'b' }];
  await site.write([site.insert('productOptions', { id: 'o', productId: 'p', position: 1, name: 'Length', values })]);
});

const deskOf = (over: SiteDb) => ({
  ask: over.ask,
  productEditor: productEditorRepo(over),
  media: mediaRepo(over),
  tax: () => settingsRepo(over).groups({ tax: taxSettings }),
});
const ways = (savedBy = 'Ada') => ({ currency: 'USD', timezone: 'UTC', now: (clock += MINUTE), newId, savedBy });
const seen = async (id = 'p'): Promise<ProductForm> => {
  const { product } = await site.ask({ product: productEditorRepo(site).product(id) });
  if (!product) throw new Error(`There is no product ${id}.`);
  return formFromStored(product, { currency: 'USD', timezone: 'UTC', now: clock });
};
const wishOf = (base: ProductForm, change: Partial<ProductForm>, more: Partial<Wish> = {}): Wish => ({
  ...{ id: 'p', base: () => base, mine: () => ({ ...base, ...change }), keep: {}, mayRemove: false },
  ...more,
});
const save = (base: ProductForm, change: Partial<ProductForm>, more: Partial<Wish> = {}, by = 'Ada', over = site) =>
  saveProduct(wishOf(base, change, more), deskOf(over), ways(by));
const create = (change: Partial<ProductForm>, more: Partial<Wish> = {}) =>
  save(
    emptyForm(),
    { title: 'Mug', status: 'active', variants: [{ ...blank!, price: '24.00' }], ...change },
    { id: newId(), isNew: true, ...more },
  );
const row = (form: ProductForm, id: string, change: Partial<VariantForm>) =>
  form.variants.map((one) => (one.id === id ? { ...one, ...change } : one));
const idOf = (saved: Saved) => {
  if (saved.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(saved)}`);
  return saved.id;
};

test('is of a tax class that the store has, or of the one it was of', async () => {
  const saved = await save(await seen(), { taxClass: 'books' });
  expect(saved).toEqual({ kind: 'problems', problems: { taxClass: 'Choose one of these.' } });
  await store.shop.settings.save('tax', { classes: [{ id: 'books', name: 'Books' }] }, NOW);
  expect((await save(await seen(), { taxClass: 'books' })).kind).toBe('saved');
  await store.shop.settings.save('tax', {}, NOW);
  expect((await save(await seen(), { title: 'A cable with a book' })).kind).toBe('saved');
});

describe('a new product', () => {
  test('is one, however often and close together its form is sent', async () => {
    const form = { id: newId() };
    const variants = [{ ...blank!, price: '24.00', sku: 'ONCE' }];
    const sent = await Promise.all([1, 2, 3].map(() => create({ title: 'Once', variants }, form)));
    expect(sent.map(({ kind }) => kind).sort()).toEqual(['made', 'made', 'saved']);
    expect(await create({ title: 'Once again' }, form)).toEqual({ kind: 'made', id: form.id, title: 'Once' });
    const { found } = await site.ask({ found: productEditorRepo(site).skuOwners(['ONCE'], 'another') });
    expect([...found.values()]).toEqual(['Once']);
    expect((await create({ title: 'Other', variants })).kind).toBe('problems');
  });

  test('has a variant for each combination, their stock in the ledger, and an address of its own', async () => {
    const options = [
      { name: 'Glaze', values: ['Oat', 'Ink', 'Moss'] },
      { name: 'Size', values: ['S', 'M', 'L', 'XL'] },
    ];
    const id = idOf(await create({ options, variants: [{ ...blank!, price: '24.00', stock: '3', sku: 'MUG' }] }));
    const form = await seen(id);
    expect(form).toMatchObject({ slug: 'mug', status: 'active', options });
    expect(form.variants).toHaveLength(12);
    expect(form.variants[0]).toMatchObject({ values: ['Oat', 'S', ''], sku: 'MUG', stock: '3', price: '24.00' });
    expect(form.variants[11]).toMatchObject({ values: ['Moss', 'XL', ''], sku: '', stock: '0', price: '24.00' });
    const { stock, ledger } = await stockOf(env.DB, store, form.variants[0]!.id);
    expect([stock.available, ledger.available]).toEqual([3, 3]);
    expect((await seen(idOf(await create({})))).slug).toBe('mug-2');
  });

  test('has options that change places, although both have the same values', async () => {
    const values = ['Black', 'White'];
    const options = ['Outside', 'Inside'].map((name) => ({ name, values }));
    const id = idOf(await create({ options, variants: [{ ...blank!, price: '24.00', stock: '3', sku: 'CUP' }] }));
    const before = await seen(id);
    const turned = withOptionMoved(before, 0, 1);
    await save(before, turned, { id });
    const after = await seen(id);
    expect(after.options.map(({ name }) => name)).toEqual(['Inside', 'Outside']);
    const of = (form: ProductForm) => new Map(form.variants.map((one) => [one.id, one.values.join(' ')]));
    expect(of(after)).toEqual(of({ ...before, ...turned }));
    expect(new Set(of(after).values()).size).toBe(4);
    expect(of(after)).not.toEqual(of(before));
  });

  test('is not made with what is wrong, each problem by its field', async () => {
    await save(await seen(), { variants: row(await seen(), 'a', { sku: 'TAKEN' }) });
    const variants = [{ ...blank!, price: '24', compareAt: '20', sku: 'TAKEN', weight: '1.5', stock: '-1' }];
    expect(await create({ title: '', slug: 'cable', variants, categoryId: 'none', collections: ['none'] })).toEqual({
      kind: 'problems',
      problems: {
        title: expect.any(String),
        categoryId: expect.stringContaining('not there any more'),
        collections: expect.stringContaining('not there any more'),
        'variants.0.compareAt': expect.any(String),
        'variants.0.sku': 'Braid 240 cable has this SKU already.',
        'variants.0.weight': expect.any(String),
        'variants.0.stock': expect.any(String),
      },
    });
    expect(await create({ slug: 'cable' })).toMatchObject({ kind: 'problems', problems: { slug: expect.any(String) } });
  });

  test('keeps no script in its description, and says its first sentence in lists', async () => {
    const id = idOf(await create({ descriptionHtml: '<p onclick="x()">Thrown by hand.<script>x()</script></p>' }));
    expect((await seen(id)).descriptionHtml).toBe('<p>Thrown by hand.</p>');
    const { shown } = await store.shop.ask({ shown: store.shop.catalog.productBySlug('mug', clock) });
    expect(shown?.summary).toBe('Thrown by hand.');
  });

  test('that comes out later is seen from then on, also in lists', async () => {
    await create({ publishAt: '2026-12-01T09:00' });
    const due = Date.UTC(2026, 11, 1, 9);
    const shownAt = async (now: number) => {
      await store.shop.indexing.drain({ now, limit: 100 });
      const { page, cards } = await store.shop.ask({
        page: store.shop.catalog.productBySlug('mug', now),
        cards: store.shop.listing.bySlugs(['mug']),
      });
      return [page !== null, cards.length];
    };
    expect(await shownAt(due - 1)).toEqual([false, 0]);
    expect(await shownAt(due)).toEqual([true, 1]);
  });
});

describe('of two who edit one product', () => {
  test('both are heard where they changed different fields', async () => {
    const base = await seen();
    await save(base, { title: 'Braid cable', variants: row(base, 'a', { price: '30.00' }) }, {}, 'Ada');
    idOf(await save(base, { vendor: 'Loom', variants: row(base, 'b', { sku: 'B' }) }, {}, 'Bo'));
    expect(await seen()).toMatchObject({ title: 'Braid cable', vendor: 'Loom' });
    expect((await seen()).variants.map(({ price, sku }) => [price, sku])).toEqual([
      ['30.00', ''],
      ['24.00', 'B'],
    ]);
  });

  test('the second is asked where both changed one, and nothing is written until they chose', async () => {
    const base = await seen();
    await save(base, { title: 'From Ada' }, {}, 'Ada');
    const asked = await save(base, { title: 'From Bo', vendor: 'Loom' }, {}, 'Bo');
    expect(asked).toEqual({
      kind: 'conflicts',
      savedBy: 'Ada',
      conflicts: [{ key: 'title', label: 'Title', mine: 'From Bo', theirs: 'From Ada' }],
    });
    expect(await seen()).toMatchObject({ title: 'From Ada', vendor: '' });
    await save(base, { title: 'From Bo', vendor: 'Loom' }, { keep: { title: 'theirs' } }, 'Bo');
    expect(await seen()).toMatchObject({ title: 'From Ada', vendor: 'Loom' });
  });

  test('neither writes over the other when they save at the same moment', async () => {
    const base = await seen();
    const other = meanwhile(env.DB, WRITE, () => save(base, { vendor: 'Loom' }, {}, 'Bo'));
    const over = siteDb(other, { id: store.siteId, key: store.key });
    idOf(await save(base, { title: 'Braid cable' }, {}, 'Ada', over));
    expect(await seen()).toMatchObject({ title: 'Braid cable', vendor: 'Loom' });
    const { lines } = await site.ask({ lines: productEditorRepo(site).revisions('p') });
    expect(lines.map(({ savedBy, changed, number }) => [number, savedBy, changed])).toEqual([
      [2, 'Ada', ['Title']],
      [1, 'Bo', ['Vendor']],
    ]);
  });
});

describe('stock', () => {
  test('that was sold since the editor was opened stays sold', async () => {
    const base = await seen();
    const { cart } = await cartWith(store, { a: 2 });
    await store.shop.orders.place(orderOf(cart), clock);
    await save(base, { variants: row(base, 'a', { stock: '8' }) });
    const { stock, ledger } = await stockOf(env.DB, store, 'a');
    expect(stock).toMatchObject({ available: 6, held: 2 });
    expect(stock).toEqual(ledger);
  });

  test('is asked for where more was sold than is to be left', async () => {
    const base = await seen();
    const { cart } = await cartWith(store, { b: 2 });
    await store.shop.orders.place(orderOf(cart), clock);
    expect(await save(base, { variants: row(base, 'b', { stock: '1' }) })).toMatchObject({
      kind: 'conflicts',
      conflicts: [{ label: 'b, stock', mine: '1', theirs: '0' }],
    });
  });
});

describe('a variant', () => {
  const withoutB = (form: ProductForm) => ({
    options: [{ name: 'Length', values: ['a'] }],
    variants: form.variants.filter(({ id }) => id !== 'b'),
  });

  test('goes only when that was confirmed, and with it what was in carts', async () => {
    const base = await seen();
    const { hash } = await cartWith(store, { a: 1, b: 1 });
    expect(await save(base, withoutB(base))).toMatchObject({ problems: { removal: expect.stringContaining('b') } });
    idOf(await save(base, withoutB(base), { mayRemove: true }));
    expect((await seen()).variants.map(({ id }) => id)).toEqual(['a']);
    const { cart } = await store.shop.ask({ cart: store.shop.cart.byToken(hash, clock) });
    expect(cart?.lines.map(({ variantId }) => variantId)).toEqual(['a']);
  });

  test('does not go while an unpaid order holds it', async () => {
    const base = await seen();
    const { cart } = await cartWith(store, { b: 1 });
    await store.shop.orders.place(orderOf(cart), clock);
    const later = await seen();
    const refused = await save(later, withoutB(later), { mayRemove: true });
    expect(refused).toMatchObject({ problems: { variants: expect.stringContaining('waits for its payment') } });
    expect((await seen()).variants).toHaveLength(base.variants.length);
  });

  test('may take the SKU of its sibling', async () => {
    const base = await seen();
    const [a, b] = base.variants;
    await save(base, {
      variants: [
        { ...a!, sku: 'ONE' },
        { ...b!, sku: 'TWO' },
      ],
    });
    const now = await seen();
    idOf(
      await save(now, {
        variants: [
          { ...now.variants[0]!, sku: 'TWO' },
          { ...now.variants[1]!, sku: 'ONE' },
        ],
      }),
    );
    expect((await seen()).variants.map(({ sku }) => sku)).toEqual(['TWO', 'ONE']);
  });
});

describe('undo', () => {
  const undo = async (number: number) => {
    const { change, next } = await site.ask({
      change: productEditorRepo(site).revision('p', number),
      next: productEditorRepo(site).revision('p', number + 1),
    });
    return saveProduct({ id: 'p', ...undoWish(change!, next) }, deskOf(site), ways());
  };

  test('takes back one change and leaves later ones, sales among them', async () => {
    const base = await seen();
    await save(base, { title: 'Renamed', variants: row(base, 'a', { stock: '9' }) });
    await save(await seen(), { vendor: 'Loom' });
    const { cart } = await cartWith(store, { a: 3 });
    await store.shop.orders.place(orderOf(cart), clock);
    idOf(await undo(1));
    expect(await seen()).toMatchObject({ title: 'Braid 240 cable', vendor: 'Loom' });
    expect((await stockOf(env.DB, store, 'a')).stock.available).toBe(2);
  });

  /** Three are sold, the price is raised and a tag is given, none of it in the editor. */
  const changedElsewhere = async () => {
    const { cart } = await cartWith(store, { a: 3 });
    await store.shop.orders.place(orderOf(cart), clock);
    clock += MINUTE;
    await site.write([
      site.update('variants', (one) => eq(one.id, 'a'), { price: 2640 }),
      site.insert('productTags', { id: newId(), productId: 'p', tag: 'sale' }),
      site.update('products', (one) => eq(one.id, 'p'), { updatedAt: clock }),
    ]);
  };

  test('leaves what was changed elsewhere than in the editor: sales, bulk changes, imports', async () => {
    await save(await seen(), { title: 'Renamed' });
    await changedElsewhere();
    idOf(await undo(1));
    const { title, tags, variants } = await seen();
    expect([title, tags, variants.map(({ price, stock }) => [price, stock])]).toEqual([
      ...['Braid 240 cable', ['sale']],
      [
        ['26.40', '2'],
        ['24.00', '2'],
      ],
    ]);
  });

  test('of a change of stock that was sold since takes back the rest', async () => {
    const base = await seen();
    await save(base, { title: 'Renamed', variants: row(base, 'a', { stock: '6' }) });
    const { cart } = await cartWith(store, { a: 6 });
    await store.shop.orders.place(orderOf(cart), clock);
    idOf(await undo(1));
    expect(await seen()).toMatchObject({ title: 'Braid 240 cable', variants: [{ stock: '0' }, { stock: '2' }] });
  });

  test('of a change that was kept without what came of it never touches stock', async () => {
    await save(await seen(), { title: 'Renamed' });
    await site.write([site.update('productRevisions', (one) => eq(one.number, 1), { after: null })]);
    await changedElsewhere();
    idOf(await undo(1));
    expect(await seen()).toMatchObject({ title: 'Braid 240 cable', variants: [{ stock: '2' }, { stock: '2' }] });
  });

  test('is measured against the product as the store has it, new variants and all', async () => {
    const base = await seen();
    const options = [{ name: 'Length', values: ['a', 'b', 'c'] }];
    const added = { ...blank!, values: ['c', '', ''] as [string, string, string], price: '9', stock: '03', weight: '' };
    await save(base, {
      options,
      variants: [...base.variants, added],
      tags: ['z', 'd'],
      seoTitle: 'S',
      status: 'draft',
    });
    const { change } = await site.ask({ change: productEditorRepo(site).revision('p', 1) });
    expect(change!.after).toEqual(await seen());
    idOf(await undo(1));
    expect((await seen()).variants.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('brings back a variant that was taken out', async () => {
    const base = await seen();
    const options = [{ name: 'Length', values: ['a'] }];
    await save(base, { options, variants: base.variants.slice(0, 1) }, { mayRemove: true });
    expect((await seen()).variants).toHaveLength(1);
    idOf(await undo(1));
    expect((await seen()).variants.map(({ values, stock }) => [values[0], stock])).toEqual([
      ['a', '5'],
      ['b', '2'],
    ]);
  });

  test('asks rather than writes over what was changed again', async () => {
    await save(await seen(), { title: 'First' });
    await save(await seen(), { title: 'Second' });
    expect(await undo(1)).toMatchObject({ kind: 'conflicts', conflicts: [{ key: 'title' }] });
  });

  test('reaches back twenty changes', async () => {
    for (let i = 1; i <= 23; i += 1) await save(await seen(), { title: `Title ${i}` });
    const { lines } = await site.ask({ lines: productEditorRepo(site).revisions('p') });
    expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => 23 - i));
  });
});

test('a product with 100 variants is written in one batch, as few statements as its rows need', async () => {
  const sizes = Array.from({ length: 100 }, (_, i) => `${i} cm`);
  const variants = [{ ...blank!, price: '24.00', stock: '3' }];
  const id = idOf(await create({ options: [{ name: 'Length', values: sizes }], variants }));
  const base = await seen(id);
  const batches: number[] = [];
  const counting = {
    prepare: (sql: string) => env.DB.prepare(sql),
    batch: <T>(all: D1PreparedStatement[]) => (batches.push(all.length), env.DB.batch<T>(all)),
  } as D1Database;
  const over = siteDb(counting, { id: store.siteId, key: store.key });
  const dearer = base.variants.map((one, i) => ({ ...one, price: '25.00', sku: `L-${i}`, stock: String(3 + i) }));
  idOf(await save(base, { variants: dearer }, { id }, 'Ada', over));
  expect((await seen(id)).variants[99]).toMatchObject({ price: '25.00', sku: 'L-99', stock: '102' });
  // Two to look up and one to write: each variant and each stock is one update, movements go together.
  expect(batches).toHaveLength(3);
  expect(batches[2]).toBeLessThan(230);
});
