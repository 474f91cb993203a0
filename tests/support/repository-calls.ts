import { generalSettings } from '#features/settings/general.ts';
import { idOf } from './twin-rows.ts';
import { WRITTEN_AT } from './twin-values.ts';

/**
 * How a repository method is called on a twin. `i` is a row: the first ones have the same ids, slugs and tokens in both
 * stores, the last is only in the other one.
 */
export type Call = {
  args: (i: number) => unknown[];
  /** Why the method may answer without showing or changing anything of its own store. */
  quiet?: string;
};

const now = WRITTEN_AT + 60_000;
const slug = (i: number) => `slug-${i + 1}`;

/** Every method of every repository. One that is missing fails the suite. */
export const calls: Record<string, Call> = {
  'content.menus': { args: () => [] },
  'content.pageBySlug': { args: (i) => [slug(i)] },
  'catalog.productBySlug': { args: (i) => [slug(i), now] },
  'settings.groups': { args: () => [{ general: generalSettings }] },
  'settings.save': { args: () => ['home', { changed: true }, now] },
  'cart.byToken': { args: (i) => [`token_hash-${i + 1}`, now] },
  'cart.offer': { args: (i) => [idOf('variants', i), now] },
  'cart.open': { args: (i) => ['a-new-token', { variantId: idOf('variants', i), quantity: 1 }, now] },
  'cart.add': { args: (i) => [idOf('carts', i), { variantId: idOf('variants', i), quantity: 1 }, now] },
  'cart.setQuantity': {
    args: (i) => [idOf('carts', i), { id: idOf('cartLines', i), variantId: idOf('variants', i) }, 5, now],
  },
  'cart.remove': { args: (i) => [idOf('carts', i), idOf('cartLines', i), now] },
  'cart.refreshSeen': { args: (i) => [idOf('carts', i)] },
  'cart.saveDraft': { args: (i) => [idOf('carts', i), { name: 'typed' }] },
  'import.shelves': { args: () => [] },
  'import.find': { args: (i) => [{ slugs: [slug(i)], skus: [`sku-${i + 1}`], pictureUrls: [`source_url-${i + 1}`] }] },
  'import.write': {
    args: (i) => [
      [
        { do: 'update', table: 'products', id: idOf('products', i), patch: { title: 'Imported' } },
        { do: 'stock', variantId: idOf('variants', i), tracked: true, delta: 1 },
        { do: 'remove', table: 'productTags', id: idOf('productTags', i) },
      ],
      now,
    ],
  },
  currentProducts: { args: (i) => [[slug(i)]] },
};
