/** A variant that is running out. */
export type LowVariant = {
  variantId: string;
  productId: string;
  title: string;
  options: string[];
  available: number;
  picture: { mediaId: string; width: number } | null;
};

/** What runs out, and the number of pieces at or below which it does. */
export type LowStock = { lowAt: number; variants: LowVariant[] };
