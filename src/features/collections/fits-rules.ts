import type { ProductSource } from '#features/listing/product-source.ts';
import type { Rule, Rules } from './rule-kinds.ts';

type Facts = Pick<ProductSource, 'title' | 'vendor' | 'productType' | 'tags' | 'branch' | 'variants'>;

/** Whether a product belongs into a collection with these rules. */
export function fitsRules(product: Facts, { match, rules }: Rules): boolean {
  const fits = (rule: Rule) => fitsRule(product, rule);
  return rules.length > 0 && (match === 'all' ? rules.every(fits) : rules.some(fits));
}

function fitsRule(product: Facts, { field, op, value }: Rule): boolean {
  switch (field) {
    case 'tag':
      return product.tags.some((tag) => same(tag, value)) === (op === 'is');
    case 'vendor':
      return same(product.vendor, value) === (op === 'is');
    case 'type':
      return same(product.productType, value) === (op === 'is');
    case 'title':
      return fold(product.title).includes(fold(value)) === (op === 'has');
    case 'category':
      // What lies below a category lies in it.
      return product.branch.some(({ id }) => id === value) === (op === 'is');
    case 'price':
      return product.variants.some(({ price }) => (op === 'below' ? price < Number(value) : price > Number(value)));
    case 'stock': {
      const left = stockOf(product);
      return op === 'below' ? left < Number(value) : left > Number(value);
    }
    case 'reduced':
      return (
        product.variants.some(({ price, compareAt }) => compareAt !== null && compareAt > price) === (op === 'yes')
      );
  }
}

/** Units of all variants; what is not counted never runs out. */
const stockOf = ({ variants }: Facts) =>
  variants.reduce((sum, { tracked, available }) => sum + (tracked ? available : Number.POSITIVE_INFINITY), 0);

const fold = (text: string) => text.normalize('NFC').toLowerCase().trim();
const same = (a: string, b: string) => fold(a) === fold(b);
