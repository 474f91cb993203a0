import type { Change } from '#features/catalog/changes.ts';
import type { ProductPlan } from './plan-product.ts';
import type { ProductDraft } from './product-draft.ts';

/** What fields and tables are called in a report. */
const words: Record<string, string> = {
  ...{ slug: 'address', title: 'title', summary: 'summary', descriptionHtml: 'description', kind: 'kind' },
  ...{ status: 'status', vendor: 'vendor', productType: 'type', taxClass: 'tax class', categoryId: 'category' },
  ...{ seoTitle: 'search title', seoDescription: 'search description', publishedAt: 'publishing' },
  ...{ sku: 'SKU', barcode: 'barcode', price: 'price', compareAt: 'compare-at price', weightGrams: 'weight' },
  ...{ mediaId: 'picture of a variant', position: 'order', alt: 'words of a picture' },
  ...{ option1: 'options', option2: 'options', option3: 'options', name: 'options', values: 'options' },
  ...{ productOptions: 'options', variants: 'variants', productMedia: 'pictures', productTags: 'tags' },
  ...{ productMetafields: 'fields', value: 'fields', collectionProducts: 'collections', inventory: 'stock' },
};

/** What a plan does to a product, in words for a report. */
export function planWords({ title, variants }: Pick<ProductDraft, 'title' | 'variants'>, plan: ProductPlan): string {
  if (plan.outcome === 'unchanged') return '';
  if (plan.outcome === 'created') {
    return `${title ?? ''}, ${variants.length === 1 ? '1 variant' : `${variants.length} variants`}`;
  }
  const changed = [...new Set(plan.changes.flatMap(namesOf).flatMap((name) => words[name] ?? []))];
  return `Changes: ${changed.join(', ')}`;
}

function namesOf(change: Change): string[] {
  switch (change.do) {
    case 'update':
      return Object.keys(change.patch);
    case 'stock':
      return ['inventory'];
    case 'removeVariant':
      return ['variants'];
    default:
      return [change.table];
  }
}
