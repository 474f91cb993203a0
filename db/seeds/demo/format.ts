/**
 * What a demo store is, before it has ids: plain data in the order in which a merchant would think of it.
 * Money is in minor units of the store's currency, weight in grams, dates are ISO 8601 (UTC).
 * A row's id comes from its kind and its position, so the same position gives the same id in every store.
 */
import type { HomeSectionSeed, MenuSeed, PageSeed } from './format-content.ts';
import type { SettingsSeed } from './format-settings.ts';

/** One store with everything it shows and sells. */
export type StoreSeed = {
  /** Short key of the store: `pictures/<key>/` holds its pictures. */
  key: string;
  /** The host it answers on in local development. */
  host: string;
  settings: SettingsSeed;
  categories: CategorySeed[];
  products: ProductSeed[];
  collections: CollectionSeed[];
  menus: MenuSeed[];
  pages: PageSeed[];
  home: HomeSectionSeed[];
};

/** A node of the category tree. Parents stand before their children. */
export type CategorySeed = {
  slug: string;
  title: string;
  /** One or two sentences under the heading of the listing. */
  intro: string;
  parent?: string;
  /**
   * Keys of the three specifications a card shows; every product of the category has all three.
   * Absent on a category that only groups others: there each card shows the facts of its own category.
   */
  cardFacts?: [string, string, string];
  /** Card and index picture. */
  picture?: string;
};

/** A list of products made by hand, in this order. */
export type CollectionSeed = {
  slug: string;
  title: string;
  intro: string;
  products: string[];
  picture?: string;
};

export type ProductStatus = 'draft' | 'active' | 'archived';

/** Digital products have no weight, no stock and need no delivery. */
export type ProductKind = 'physical' | 'digital';

/** Ground behind a cut-out picture; the theme owns the four tints. */
export type Plate = 1 | 2 | 3 | 4;

export type ProductSeed = {
  slug: string;
  title: string;
  kind: ProductKind;
  status: ProductStatus;
  vendor: string;
  /** One line for cards, search results and the description of the page. */
  summary: string;
  /** `p`, `ul`, `li`, `strong` and `em` only. */
  descriptionHtml: string;
  /** Slug of the one category it stands in. */
  category: string;
  tags: string[];
  plate?: Plate;
  /** At most three. None: the product has exactly one variant. */
  options: OptionSeed[];
  variants: VariantSeed[];
  /** Best picture first. */
  pictures: PictureSeed[];
  /** In the order in which the table shows them. */
  specs: SpecSeed[];
  /** Accordion on the product page, below the specifications. */
  details: DetailSeed[];
  seo?: { title: string; description: string };
  /** When it was first on sale; absent for a draft. */
  publishedAt?: string;
};

export type OptionSeed = {
  name: string;
  values: OptionValueSeed[];
};

export type OptionValueSeed = {
  label: string;
  /** `#rrggbb`, for colours. */
  swatch?: string;
};

export type VariantSeed = {
  /** One label for each of the product's options, in their order. */
  options: string[];
  /** Unique within the store. */
  sku: string;
  /** EAN-13 from the range for use inside one company (it starts with 2). */
  barcode?: string;
  /** Minor units. */
  price: number;
  compareAt?: CompareAtSeed;
  /** Shipping weight with packaging, in grams; 0 for digital products. */
  weightGrams: number;
  /** Units that can be sold; null where stock is not counted (digital products). */
  stock: number | null;
  /** File of one of the product's pictures. */
  picture?: string;
};

/** The former price, and the last day on which it was charged. */
export type CompareAtSeed = {
  /** Minor units, above the variant's price. */
  price: number;
  /** `YYYY-MM-DD` */
  lastChargedOn: string;
};

/** A picture in `pictures/<store>/`; beside `name.webp` lies `name-400.webp`, 400 px wide. */
export type PictureSeed = {
  file: string;
  alt: string;
  /** Pixels. */
  width: number;
  height: number;
};

export type SpecSeed = {
  /** Same key, same meaning, within the store: what filters, cards and comparisons refer to. */
  key: string;
  label: string;
  value: string;
};

export type DetailSeed = {
  title: string;
  /** `p`, `ul`, `ol`, `li`, `strong`, `em` and simple tables (`table`, `thead`, `tbody`, `tr`, `th scope`, `td`) only. */
  html: string;
};
