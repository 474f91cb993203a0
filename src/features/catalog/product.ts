import { slugOf } from '#lib/slug.ts';

export type ProductPicture = { mediaId: string; alt: string; width: number; height: number; widths: number[] };
export type ProductOption = { name: string; values: { label: string; swatch?: string | undefined }[] };
export type Variant = {
  id: string;
  /** One label for each of the product's options, in their order. */
  options: string[];
  sku: string | null;
  /** Minor units. */
  price: number;
  compareAt: number | null;
  /** Epoch milliseconds. */
  compareAtUntil: number | null;
  mediaId: string | null;
  /** Units for sale; null where stock is not counted. */
  available: number | null;
};
export type Spec = { key: string; label: string; value: string };

/** A product as its page shows it. */
export type Product = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  descriptionHtml: string;
  details: { title: string; html: string }[];
  kind: 'physical' | 'digital';
  vendor: string;
  plate: number;
  seoTitle: string | null;
  seoDescription: string | null;
  updatedAt: number;
  /** From the top of the tree to the product's own category. */
  categories: { slug: string; title: string }[];
  /** Keys of the specifications its category puts forward. */
  keyFacts: string[];
  options: ProductOption[];
  variants: Variant[];
  pictures: ProductPicture[];
  specs: Spec[];
};

export type StockState = { state: 'in' | 'low' | 'out'; left: number | null };

/** From this many on, a number is not worth saying. */
const LOW_BELOW = 10;

/** The most of a variant that a form asks for. */
export const MOST_OF_ONE = 999;

/** How a shopper should hear of the stock. A number is only said below ten. */
export function stockState(available: number | null): StockState {
  if (available === null) return { state: 'in', left: null };
  if (available <= 0) return { state: 'out', left: 0 };
  return available < LOW_BELOW ? { state: 'low', left: available } : { state: 'in', left: null };
}

/** Fields of the form that adds to the cart, which no option may be called. */
const TAKEN = new Set(['product', 'quantity']);

/** The key an option has in an address and a form: Colour is `colour`. */
export function optionKey({ name }: Pick<ProductOption, 'name'>): string {
  const key = slugOf(name);
  return TAKEN.has(key) ? `${key}-option` : key;
}

/**
 * The labels an address asks for, one for each option. What is missing or unknown is filled from the first variant in
 * stock that fits the rest, so that any address shows something that exists.
 */
export function choiceFrom(product: Pick<Product, 'options' | 'variants'>, params: URLSearchParams): string[] {
  const asked = product.options.map((option) => {
    // A form without script asks by label.
    const label = params.get(optionKey(option));
    if (!label) return null;
    const exact = option.values.find((value) => value.label === label);
    return (exact ?? option.values.find((value) => slugOf(value.label) === slugOf(label)))?.label ?? null;
  });
  const fits = (variant: Variant) => asked.every((label, i) => label === null || variant.options[i] === label);
  const fitting = product.variants.filter(fits);
  const shown = fitting.find(inStock) ?? fitting[0] ?? product.variants.find(inStock) ?? product.variants[0];
  return shown ? [...shown.options] : [];
}

/** How many an address asks for, as a form without script does; 1 for what is no such number. */
export function quantityFrom(params: URLSearchParams): number {
  const asked = Number(params.get('quantity') ?? 1);
  return Number.isInteger(asked) && asked >= 1 && asked <= MOST_OF_ONE ? asked : 1;
}

/** The variant of exactly these labels, or null when the combination is not made. */
export function variantOf<V extends Pick<Variant, 'options'>>(variants: V[], choice: string[]): V | null {
  return variants.find((variant) => variant.options.every((label, i) => label === choice[i])) ?? null;
}

/** What an address says to show this choice again. */
export function choiceQuery(options: ProductOption[], choice: string[]): Record<string, string> {
  return Object.fromEntries(options.map((option, i) => [optionKey(option), labelKey(option, choice[i] ?? '')]));
}

/** Dark blue is `dark-blue`; labels that differ in a sign only, like +1.50 and -1.50, stand as they are. */
function labelKey({ values }: ProductOption, label: string): string {
  const key = slugOf(label);
  const isClear = key !== '' && values.filter((value) => slugOf(value.label) === key).length < 2;
  return isClear ? key : label;
}

export type OptionAvailability = 'in' | 'out' | 'none';

/** Whether a label of an option can be had together with what is chosen of the others. */
export function availabilityOf(
  variants: Pick<Variant, 'options' | 'available'>[],
  choice: string[],
  option: number,
  label: string,
): OptionAvailability {
  const variant = variantOf(variants, choice.with(option, label));
  if (!variant) return 'none';
  return inStock(variant) ? 'in' : 'out';
}

type Choosable = Pick<Variant, 'options' | 'available'>;

/**
 * The choice after picking a label: the others stay if that is made; else the nearest variant with the label is taken,
 * in stock if possible.
 */
export function pick(variants: Choosable[], choice: string[], option: number, label: string): string[] {
  const wanted = choice.with(option, label);
  if (variantOf(variants, wanted)) return wanted;
  const sharing = (variant: Choosable) => variant.options.filter((value, i) => value === wanted[i]).length;
  const candidates = variants.filter((variant) => variant.options[option] === label);
  const nearest = candidates.toSorted((a, b) => sharing(b) - sharing(a) || Number(inStock(b)) - Number(inStock(a)))[0];
  return nearest ? [...nearest.options] : choice;
}

const inStock = ({ available }: Pick<Variant, 'available'>) => available === null || available > 0;
