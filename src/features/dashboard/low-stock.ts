/** At or below this many pieces a variant is low. */
export const LOW_STOCK = 5;

/** A variant that is running out. */
export type LowVariant = {
  variantId: string;
  productId: string;
  title: string;
  options: string[];
  available: number;
  picture: { mediaId: string; width: number } | null;
};
