import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { checkoutSettings } from '#features/checkout/checkout.settings.ts';
import { generalSettings } from '#features/settings/general.ts';
import { paymentSettings } from '#features/payments/payments.settings.ts';
import { shippingSettings } from '#features/shipping/shipping.ts';
import { taxSettings } from '#features/tax/tax.ts';
import { ean13CheckDigit } from './barcode.ts';
import type { HomePictureSeed } from './format-content.ts';
import type { ProductSeed, StoreSeed } from './format.ts';
import { leadsSomewhere, linksOf } from './links.ts';
import { marenOde } from './maren-ode.ts';
import { voltline } from './voltline.ts';

const stores = [voltline, marenOde];

describe.each(stores.map((store) => [store.key, store] as const))('%s', (_key, store) => {
  const active = store.products.filter((product) => product.status === 'active');
  const variants = store.products.flatMap((product) => product.variants.map((variant) => ({ product, variant })));

  it('sells at least 30 products, and has a draft, an archived and a digital one', () => {
    expect(active.length).toBeGreaterThanOrEqual(30);
    expect(store.products.map((product) => product.status)).toEqual(expect.arrayContaining(['draft', 'archived']));
    expect(active.some((product) => product.kind === 'digital')).toBe(true);
  });

  it.each(store.products.map((product) => [product.slug, product] as const))('%s is described', (_slug, product) => {
    const paragraphs = product.descriptionHtml.match(/<p>/g) ?? [];
    expect(paragraphs.length).toBeGreaterThanOrEqual(2);
    expect(paragraphs.length).toBeLessThanOrEqual(4);
    expect(unbalancedTags(product.descriptionHtml + product.details.map((detail) => detail.html).join(''))).toEqual([]);
    expect(product.summary.length).toBeLessThanOrEqual(90);
    expect(product.specs.length).toBeGreaterThanOrEqual(4);
    expect(product.specs.length).toBeLessThanOrEqual(10);
    expect(product.publishedAt !== undefined).toBe(product.status !== 'draft');
  });

  it('names each thing once', () => {
    for (const list of [store.categories, store.collections, store.products, store.pages, store.menus]) {
      expect(duplicates(list.map((item) => item.slug))).toEqual([]);
    }
    expect(duplicates(variants.map(({ variant }) => variant.sku))).toEqual([]);
    expect(duplicates(variants.flatMap(({ variant }) => variant.barcode ?? []))).toEqual([]);
  });

  it('gives every physical variant a weight and a barcode with a right check digit', () => {
    for (const { product, variant } of variants.filter(({ product: { kind } }) => kind === 'physical')) {
      expect(variant.weightGrams, product.slug).toBeGreaterThan(0);
      expect(variant.barcode, variant.sku).toMatch(/^2\d{12}$/);
      expect(ean13CheckDigit(variant.barcode!.slice(0, 12))).toBe(Number(variant.barcode![12]));
    }
  });

  it('has one variant for every combination of options', () => {
    for (const product of store.products) {
      expect(product.options.length).toBeLessThanOrEqual(3);
      expect(
        product.variants.map((variant) => variant.options),
        product.slug,
      ).toEqual(combinations(product));
    }
  });

  it('reduces prices from a higher one that was charged earlier', () => {
    const reduced = variants.filter(({ variant }) => variant.compareAt);
    expect(reduced.length).toBeGreaterThan(4);
    for (const { product, variant } of reduced) {
      expect(variant.compareAt!.price, variant.sku).toBeGreaterThan(variant.price);
      expect(variant.compareAt!.lastChargedOn > product.publishedAt!, variant.sku).toBe(true);
    }
  });

  it('has sold-out products, sold-out variants and low stock', () => {
    const left = (product: ProductSeed) => product.variants.map((variant) => variant.stock);
    const physical = active.filter((product) => product.kind === 'physical');
    expect(physical.some((product) => left(product).every((stock) => stock === 0))).toBe(true);
    expect(physical.some((product) => left(product).includes(0) && left(product).some(Boolean))).toBe(true);
    expect(physical.flatMap(left).filter((stock) => stock! >= 1 && stock! <= 9).length).toBeGreaterThan(5);
    expect(store.products.every((product) => (product.kind === 'digital') === left(product).includes(null))).toBe(true);
  });

  it('has every picture it shows, in both widths', () => {
    const files = [
      ...store.products.flatMap((product) => product.pictures.map((picture) => picture.file)),
      ...store.categories.flatMap((category) => category.picture ?? []),
      ...store.collections.flatMap((collection) => collection.picture ?? []),
      ...homePictures(store).map((picture) => picture.file),
    ];
    expect(
      files.flatMap((file) => [file, file.replace('.webp', '-400.webp')]).filter((f) => !hasPicture(store, f)),
    ).toEqual([]);
    for (const product of store.products) {
      const own = product.pictures.map((picture) => picture.file);
      expect(own.length, product.slug).toBeGreaterThan(0);
      expect(own, product.slug).toEqual(expect.arrayContaining(product.variants.flatMap((v) => v.picture ?? [])));
    }
  });

  it('shows no picture twice, and describes each', () => {
    const pictures = store.products.flatMap((product) => product.pictures);
    expect(duplicates(pictures.map((picture) => picture.file))).toEqual([]);
    expect(duplicates(pictures.map((picture) => picture.alt))).toEqual([]);
  });

  it('files every product under a category whose card facts it states', () => {
    const byCategory = new Map(store.categories.map((category) => [category.slug, category]));
    for (const product of store.products) {
      const facts = byCategory.get(product.category)?.cardFacts;
      expect(facts, `${product.slug} in ${product.category}`).toHaveLength(3);
      expect(
        product.specs.map((spec) => spec.key),
        product.slug,
      ).toEqual(expect.arrayContaining(facts!));
    }
  });

  it('has a category tree of two levels, parents first, with something in every leaf', () => {
    const seen = new Map<string, string | undefined>();
    for (const { slug, parent } of store.categories) {
      if (parent) expect(seen.has(parent) && seen.get(parent) === undefined, slug).toBe(true);
      seen.set(slug, parent);
    }
    const parents = new Set(store.categories.map((category) => category.parent));
    const filled = new Set(active.map((product) => product.category));
    expect(store.categories.filter(({ slug }) => !parents.has(slug) && !filled.has(slug))).toEqual([]);
  });

  it('links only to what exists', () => {
    expect(linksOf(store).filter((link) => !leadsSomewhere(store, link))).toEqual([]);
  });

  it('collects active products only, none twice', () => {
    const slugs = active.map((product) => product.slug);
    for (const collection of store.collections) {
      expect(slugs, collection.slug).toEqual(expect.arrayContaining(collection.products));
      expect(duplicates(collection.products)).toEqual([]);
    }
  });

  it('compares products by specifications that each of them can answer at least in part', () => {
    const keysOf = (slug: string) =>
      store.products.find((product) => product.slug === slug)!.specs.map((spec) => spec.key);
    for (const section of store.home.filter((section) => section.type === 'comparison')) {
      const stated = section.products.flatMap(keysOf);
      expect(stated).toEqual(expect.arrayContaining(section.specKeys));
      expect(section.products).toContain(section.highlight);
    }
  });

  it('has settings that the store accepts', () => {
    expect(generalSettings.safeParse(store.settings.general).error).toBeUndefined();
    expect(shippingSettings.safeParse(store.settings.shipping).error).toBeUndefined();
    expect(taxSettings.safeParse(store.settings.tax).error).toBeUndefined();
    expect(paymentSettings.safeParse(store.settings.payments).error).toBeUndefined();
    expect(checkoutSettings.safeParse(store.settings.checkout).error).toBeUndefined();
  });
});

test('the stores share slugs on purpose', () => {
  const shared = (slugsOf: (store: StoreSeed) => { slug: string }[]) => {
    const other = new Set(slugsOf(marenOde).map((item) => item.slug));
    return slugsOf(voltline)
      .map((item) => item.slug)
      .filter((slug) => other.has(slug));
  };
  expect(shared((store) => store.products)).toEqual(expect.arrayContaining(['backpack', 'desk-lamp', 'travel-pouch']));
  expect(shared((store) => store.categories)).toContain('accessories');
  expect(shared((store) => store.collections)).toContain('new-arrivals');
  expect(shared((store) => store.pages)).toEqual(expect.arrayContaining(['about', 'shipping', 'returns']));
});

function hasPicture(store: StoreSeed, file: string): boolean {
  return existsSync(fileURLToPath(new URL(`./pictures/${store.key}/${file}`, import.meta.url)));
}

function combinations({ options }: ProductSeed): string[][] {
  return options.reduce<string[][]>(
    (rows, option) => rows.flatMap((row) => option.values.map(({ label }) => [...row, label])),
    [[]],
  );
}

function duplicates(values: string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

function unbalancedTags(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, tag] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (!slash) open.push(tag!);
    else if (open.pop() !== tag) return [tag!];
  }
  return open;
}

function homePictures(store: StoreSeed): HomePictureSeed[] {
  return store.home.flatMap((section) => {
    if (section.type === 'tiles') return section.items.map((item) => item.picture);
    return 'picture' in section ? section.picture : [];
  });
}
