import type { ProductSeed } from './format.ts';

/** Gives every physical variant an EAN-13 from the store's own range; `store` is one digit. */
export function withBarcodes(store: number, products: ProductSeed[]): ProductSeed[] {
  return products.map((product, p) =>
    product.kind === 'digital'
      ? product
      : {
          ...product,
          variants: product.variants.map((variant, v) => ({ ...variant, barcode: internalEan13(store, p + 1, v + 1) })),
        },
  );
}

/** The prefix 20 is kept for use inside one company, so that it can never be another product's number. */
function internalEan13(store: number, product: number, variant: number): string {
  const digits = `20${store}${String(product).padStart(5, '0')}${String(variant).padStart(4, '0')}`;
  return digits + ean13CheckDigit(digits);
}

/** The 13th digit of an EAN-13 for its first twelve. */
export function ean13CheckDigit(twelve: string): number {
  const sum = [...twelve].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}
