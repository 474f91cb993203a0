import { now, slug, type Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';

const changes = (i: number) => [
  { do: 'update', table: 'products', id: idOf('products', i), patch: { title: 'Imported' } },
  { do: 'stock', variantId: idOf('variants', i), tracked: true, delta: 1 },
  { do: 'remove', table: 'productTags', id: idOf('productTags', i) },
];

export const calls: Calls = {
  'import.find': { args: (i) => [{ slugs: [slug(i)], skus: [`sku-${i + 1}`], pictureUrls: [`source_url-${i + 1}`] }] },
  'import.shelves': { args: () => [] },
  'import.write': { args: (i) => [changes(i), now] },
};
