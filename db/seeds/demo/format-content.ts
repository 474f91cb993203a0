/** The words of a demo store: its pages, its menus and what stands on its home page. */
import type { Plate } from './format.ts';

/** Where a link leads. Slugs are checked against the store; `path` is for routes that have no row. */
export type LinkTarget =
  | { kind: 'category' | 'collection' | 'product' | 'page'; slug: string }
  | { kind: 'path'; path: `/${string}` }
  | { kind: 'url'; url: `https://${string}` | `mailto:${string}` | `tel:${string}` };

export type LinkSeed = { label: string; to: LinkTarget };

/** Where the layout prints a menu; `service` is the bar above the header, `footer` has one menu a column. */
export type MenuPlace = 'header' | 'service' | 'footer' | 'legal';

export type MenuSeed = {
  slug: string;
  place: MenuPlace;
  /** Heading of a footer column; for a screen reader elsewhere. */
  title: string;
  items: MenuItemSeed[];
};

/** Without `to` it is a note, not a link. */
export type MenuItemSeed = { label: string; to?: LinkTarget; emphasis?: 'sale' };

export type PageSeed = {
  slug: string;
  title: string;
  /** One sentence for search engines and under the heading. */
  summary: string;
  /** `h2`, `p`, `ul`, `ol`, `li`, `strong`, `em`, `a`, `address` and simple tables only. */
  bodyHtml: string;
  /** `YYYY-MM-DD`; shown on legal pages. */
  updatedOn: string;
};

/** A picture of the store that is not one product's main view. */
export type HomePictureSeed = { file: string; alt: string };

export type HomeSectionSeed =
  | HeroFieldSection
  | RulerSection
  | ProductRowSection
  | ComparisonSection
  | TilesSection
  | CategoryListSection
  | PromisesSection
  | HeroPlateSection
  | StatementSection
  | RhythmSection
  | BandSection
  | IndexSection
  | StorySection;

/** A field of brand colour with one product, its price, and dimension lines that really measure it. */
export type HeroFieldSection = {
  type: 'hero-field';
  title: string;
  lede: string;
  product: string;
  picture: HomePictureSeed;
  cta: string;
  second?: LinkSeed;
  /** What the dimension lines say, e.g. `68 mm`. */
  dimensions?: { width: string; height: string };
};

/** Steps on a scale, each a way into the range. */
export type RulerSection = {
  type: 'ruler';
  title: string;
  more?: LinkSeed;
  items: { label: string; note: string; hint: string; to: LinkTarget }[];
};

/** One row of cards. */
export type ProductRowSection = {
  type: 'product-row';
  title: string;
  collection: string;
  more?: LinkSeed;
};

/** Products side by side; `highlight` names the column to mark. */
export type ComparisonSection = {
  type: 'comparison';
  title: string;
  products: string[];
  highlight?: string;
  specKeys: string[];
};

export type TilesSection = {
  type: 'tiles';
  items: { title: string; text: string; picture: HomePictureSeed; to: LinkTarget }[];
};

/** All categories with their number of products. */
export type CategoryListSection = { type: 'category-list'; title: string };

/** Names of the icons the storefront draws. */
export type PromiseIcon = 'truck' | 'return' | 'shield' | 'gauge' | 'repair' | 'phone';

export type PromisesSection = {
  type: 'promises';
  items: { icon: PromiseIcon; title: string; text: string }[];
};

/** A headline that overlaps a plate. Line breaks in the title are meant. */
export type HeroPlateSection = {
  type: 'hero-plate';
  title: string;
  note: string;
  cta: LinkSeed;
  picture: HomePictureSeed;
  plate: Plate;
};

export type StatementSection = { type: 'statement'; text: string; note: string; link: LinkSeed };

/** A staggered grid: each product in its own picture shape. */
export type RhythmSection = {
  type: 'rhythm';
  title: string;
  items: { product: string; ratio: 'tall' | 'wide' | 'square' }[];
};

/** One product at full width. */
export type BandSection = {
  type: 'band';
  title: string;
  text: string;
  product: string;
  picture: HomePictureSeed;
  cta: string;
};

/** The typographic index of kinds, beside one product. */
export type IndexSection = { type: 'index'; title: string; categories: string[]; product: string };

export type StorySection = {
  type: 'story';
  kicker: string;
  title: string;
  text: string;
  picture: HomePictureSeed;
  plate: Plate;
  link: LinkSeed;
};
