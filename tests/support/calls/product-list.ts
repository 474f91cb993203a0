import { parseListQuery } from '#lib/list-query.ts';
import { placesNamed, productListDefinition } from '#features/product-list/product-list.ts';
import type { Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';

const listed = (i: number, sort: string) => {
  const params = new URLSearchParams({ sort, ...(sort === 'title' ? {} : { q: i ? 'bbmark' : 'aamark' }) });
  return parseListQuery(productListDefinition({ categories: [], collections: [] }), params, []);
};
const named = (i: number) =>
  placesNamed([new URLSearchParams({ category: idOf('categories', i), collection: idOf('collections', i) })]);

export const calls: Calls = {
  'productList.ids': { args: (i) => [listed(i, 'created'), null, 50], indexed: true },
  'productList.byTitle': { args: (i) => [listed(i, 'title')], indexed: true },
  'productList.page': { args: (i) => [listed(i, '-price')], indexed: true },
  'tagList.beginning': { args: () => [''] },
  'productList.places': { args: (i) => [named(i)] },
};
