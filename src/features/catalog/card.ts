/** What a listing shows of a product: everything a card needs, in the store's currency's minor units. */
export type ProductCard = {
  productId: string;
  slug: string;
  title: string;
  summary: string;
  vendor: string;
  price: number;
  /** True when variants cost different amounts; `price` is then the lowest. */
  priceVaries: boolean;
  compareAt: number | null;
  stock: { state: 'in' | 'low' | 'out'; left: number | null };
  picture: CardPicture | null;
  plate: number;
  swatches: { label: string; swatch: string | null }[];
  /** The three facts that the product's category puts on its cards. */
  facts: { label: string; value: string }[];
  /** Set when the product has a single variant, which can be added to the cart without choosing. */
  onlyVariantId: string | null;
};

export type CardPicture = { mediaId: string; alt: string; width: number; height: number; widths: number[] };

/** What a card says in the store's way: amounts, and the address of the form that adds to the cart. */
export type CardTerms = { currency: string; locale: string; addTo: string };
