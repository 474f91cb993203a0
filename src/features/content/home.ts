import { z } from 'zod';

/*
 * A home page is a list of sections, each one of the kinds below, in the merchant's order: group `home` of the settings.
 */

const slug = z.string().min(1).max(120);
const words = (most: number) => z.string().trim().max(most);

export const linkTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['category', 'collection', 'product', 'page']), slug }),
  z.object({ kind: z.literal('path'), path: z.string().startsWith('/').max(300) }),
  z.object({
    kind: z.literal('url'),
    url: z
      .string()
      .regex(/^(https:\/\/|mailto:|tel:)/)
      .max(300),
  }),
]);

/** What every section has. A hidden one is kept and not shown. */
const section = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), hidden: z.boolean().optional(), ...shape });

const link = z.object({ label: words(60), to: linkTarget });
const plate = z.number().int().min(1).max(4);
const picture = z.object({
  mediaId: z.string(),
  alt: words(200),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  widths: z.array(z.number().int().positive()).min(1),
});

export const promiseIcons = ['truck', 'return', 'shield', 'gauge', 'repair', 'phone'] as const;

const heroField = section('hero-field', {
  title: words(80),
  lede: words(320),
  product: slug,
  picture,
  cta: words(40),
  second: link.optional(),
  dimensions: z.object({ width: words(20), height: words(20) }).optional(),
});
const ruler = section('ruler', {
  title: words(80),
  more: link.optional(),
  items: z.array(z.object({ label: words(20), note: words(60), hint: words(60), to: linkTarget })).max(10),
});
const productRow = section('product-row', {
  title: words(80),
  collection: slug,
  more: link.optional(),
});
const comparison = section('comparison', {
  title: words(80),
  products: z.array(slug).min(2).max(4),
  highlight: slug.optional(),
  specKeys: z.array(z.string()).max(12),
});
const tiles = section('tiles', {
  items: z.array(z.object({ title: words(60), text: words(120), picture, to: linkTarget })).max(6),
});
const categoryList = section('category-list', { title: words(80) });
const promises = section('promises', {
  items: z.array(z.object({ icon: z.enum(promiseIcons), title: words(40), text: words(80) })).max(6),
});
const heroPlate = section('hero-plate', {
  title: words(80),
  note: words(320),
  cta: link,
  picture,
  plate,
});
const statement = section('statement', { text: words(240), note: words(320), link });
const rhythm = section('rhythm', {
  title: words(80),
  items: z.array(z.object({ product: slug, ratio: z.enum(['tall', 'wide', 'square']) })).max(5),
});
const band = section('band', {
  title: words(80),
  text: words(320),
  product: slug,
  picture,
  cta: words(40),
});
const index = section('index', {
  title: words(80),
  categories: z.array(slug).max(10),
  product: slug,
});
const story = section('story', {
  kicker: words(60),
  title: words(80),
  text: words(320),
  picture,
  plate,
  link,
});

export const homeSection = z.discriminatedUnion('type', [
  heroField,
  ruler,
  productRow,
  comparison,
  tiles,
  categoryList,
  promises,
  heroPlate,
  statement,
  rhythm,
  band,
  index,
  story,
]);

/** The document as it is kept: the sections, and what they refer to, so that one round trip can fetch all of it. */
export const homeSettings = z.object({
  sections: z.array(homeSection).max(20).default([]),
  /** Slugs of the products that sections show. */
  products: z.array(slug).default([]),
  /** Slugs of the collections that rows show. */
  collections: z.array(slug).default([]),
  /** Slugs of the products that stand side by side. */
  compared: z.array(slug).default([]),
});

export type HomeSection = z.infer<typeof homeSection>;
export type HomeSectionOf<T extends HomeSection['type']> = Extract<HomeSection, { type: T }>;
export type HomeSettings = z.infer<typeof homeSettings>;

/**
 * The document to save for these sections.
 * @throws ZodError when a section is not valid
 */
export function homeDocument(sections: unknown[]): HomeSettings {
  const parsed = z.array(homeSection).max(20).parse(sections);
  return {
    sections: parsed,
    products: unique(parsed.flatMap(productsIn)),
    collections: unique(parsed.flatMap((section) => (section.type === 'product-row' ? [section.collection] : []))),
    compared: unique(parsed.flatMap((section) => (section.type === 'comparison' ? section.products : []))),
  };
}

function productsIn(section: HomeSection): string[] {
  switch (section.type) {
    case 'hero-field':
    case 'band':
    case 'index':
      return [section.product];
    case 'comparison':
      return section.products;
    case 'rhythm':
      return section.items.map(({ product }) => product);
    default:
      return [];
  }
}

const unique = (slugs: string[]) => [...new Set(slugs)];
