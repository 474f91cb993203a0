import type { SiteDb } from '#db/site-db.ts';

export const WIDEST = 'widest-product';

/** As much of everything as a product page shows, three categories deep. */
const MOST = { variants: 100, pictures: 12, specs: 30 };

/** Puts a product with as many variants, pictures and specifications as there can be into a generated store. */
export async function addWidestProduct(site: SiteDb, now: number): Promise<void> {
  const times = { createdAt: now, updatedAt: now };
  const id = (kind: string, i: number | string = '') => `widest-${kind}${i}`;
  const upTo = <T>(count: number, make: (i: number) => T[]): T[] =>
    Array.from({ length: count }, (_, i) => make(i)).flat();
  const ofProduct = { productId: WIDEST };
  await site.write([
    site.insert('products', {
      ...{
        id: WIDEST,
        slug: WIDEST,
        title: 'Widest',
        vendor: 'Voltline',
        details: [],
        kind: 'physical',
        status: 'active',
      },
      ...{ categoryId: CATEGORY, publishedAt: now, ...times },
    }),
    ...upTo(3, (i) => [
      site.insert('productOptions', {
        ...{ id: id('option', i), ...ofProduct, position: i + 1, name: `Option ${i}`, values: [] },
      }),
    ]),
    ...upTo(MOST.variants, (i) => [
      site.insert('variants', {
        ...{ id: id('variant', i), ...ofProduct, position: i, price: 1000 + i, ...times },
        ...{ option1: `a${i % 10}`, option2: `b${Math.floor(i / 10)}`, option3: 'c' },
      }),
      site.insert('inventory', { id: id('variant', i), available: i, updatedAt: now }),
    ]),
    ...upTo(MOST.pictures, (i) => [
      site.insert('media', {
        ...{ id: id('media', i), contentType: 'image/webp', width: 800, height: 800, widths: [800], createdAt: now },
      }),
      site.insert('productMedia', { id: id('picture', i), ...ofProduct, mediaId: id('media', i), position: i }),
    ]),
    ...upTo(MOST.specs, (i) => [
      site.insert('metafieldDefinitions', {
        ...{ id: id('definition', i), namespace: 'spec', key: id('key', i), label: `Spec ${i}`, type: 'text' },
      }),
      site.insert('productMetafields', {
        ...{ id: id('spec', i), ...ofProduct, definitionId: id('definition', i), position: i, value: `${i}` },
      }),
    ]),
  ]);
}

/** `kind-0-a` of the generator, which is two below its root. */
const CATEGORY = '01900000-0000-7000-8100-000000000014';
