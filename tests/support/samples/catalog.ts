import { emptyForm } from '#features/product-editor/product-form.ts';
import type { NamedRows, Samples } from '../sample.ts';
import { WRITTEN_AT } from '../twin-clock.ts';
import { idOf } from '../twin-rows.ts';

export const namedRows: NamedRows = { redirects: [1, 2, 3, 4].map((i) => `product:old-slug-${i}`) };

export const samples: Samples = {
  'categories.cardFacts': () => ['key-1'],
  'redirects.kind': () => 'product',
  'redirects.slug': (_twin, i) => `old-slug-${i + 1}`,
  'redirects.targetId': (_twin, i) => idOf('products', i),
  'products.details': ({ mark }) => [{ title: `${mark} detail`, html: `<p>${mark} detail</p>` }],
  'products.status': () => 'active',
  'products.plate': () => 1,
  'products.publishedAt': () => WRITTEN_AT,
  // One of them by rules, which its product fits.
  'collections.rules': ({ mark }, i) =>
    i === 2 ? { match: 'all', rules: [{ field: 'vendor', op: 'is', value: `${mark} products vendor 3` }] } : null,
  'collections.queuedUpTo': () => '',
  'collectionProducts.position': (_twin, i) => i,
  'productOptions.values': ({ mark }) => [{ label: `${mark} value`, swatch: '#112233' }],
  'productOptions.position': (_twin, i) => Math.min(i + 1, 3),
  'variants.compareAt': ({ figure }, i) => figure + 500 + i,
  'media.contentType': () => 'image/webp',
  'media.widths': () => [320, 640],
  'metafieldDefinitions.namespace': () => 'spec',
  'inventoryMovements.reason': () => 'hold',
  'productRevisions.before': ({ mark }) => ({ ...emptyForm(), title: `${mark} before` }),
  'productRevisions.after': ({ mark }) => ({ ...emptyForm(), title: `${mark} after` }),
  'productRevisions.changed': ({ mark }) => [`${mark} changed`],
  'inventoryMovements.orderId': (_twin, i) => idOf('orders', i),
};
