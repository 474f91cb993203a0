import type { ProductSeed, StoreSeed } from '#db/seeds/demo/format.ts';

/**
 * The same store with more products: its own, repeated under new names, so that copy, pictures, variants and
 * specifications stay as rich as they are.
 * @param products how many there shall be; never fewer than the store has
 */
export function largerStore(seed: StoreSeed, products: number): StoreSeed {
  const missing = Math.max(0, products - seed.products.length);
  const more = Array.from({ length: missing }, (_, i) => {
    const original = seed.products[i % seed.products.length]!;
    return repeated(original, 2 + Math.floor(i / seed.products.length));
  });
  return { ...seed, products: [...seed.products, ...more] };
}

/** Barcodes are left out: they are numbers with a checksum, and no page shows them. */
function repeated(product: ProductSeed, edition: number): ProductSeed {
  return {
    ...product,
    slug: `${product.slug}-${edition}`,
    title: `${product.title} ${edition}`,
    variants: product.variants.map(({ barcode: _barcode, ...variant }) => ({
      ...variant,
      sku: `${variant.sku}-${edition}`,
    })),
  };
}
