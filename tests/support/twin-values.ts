import type { TableName } from '#db/site-db.ts';
import { idOf, type Twin } from './twin-rows.ts';

/** What a column of row `i` holds in a twin's store, where its type alone does not say. */
export type Sample = (twin: Twin, i: number) => unknown;

/** The moment at which all rows of the twins were written, in epoch milliseconds. */
export const WRITTEN_AT = Date.UTC(2026, 0, 15);

/** Tables whose ids are names that the code asks for. */
export const namedRows: Partial<Record<TableName, string[]>> = {
  settings: ['general', 'theme', 'home', 'extra'],
  counters: ['order', 'counter-2', 'counter-3', 'counter-4'],
};

/** By `table.column`. Every JSON column must be here: a document's shape cannot be guessed from its table. */
export const samples: Record<string, Sample> = {
  'settings.value': ({ mark, currency }, i) => settingsOf(mark, currency)[i],
  'menus.items': ({ mark }) => [{ label: `${mark} entry`, to: { kind: 'page', slug: 'slug-1' } }],
  'categories.cardFacts': () => ['key-1'],
  'products.details': ({ mark }) => [{ title: `${mark} detail`, html: `<p>${mark} detail</p>` }],
  'products.status': () => 'active',
  'products.plate': () => 1,
  'products.publishedAt': () => WRITTEN_AT,
  'collectionProducts.position': (_twin, i) => i,
  'productOptions.values': ({ mark }) => [{ label: `${mark} value`, swatch: '#112233' }],
  'productOptions.position': (_twin, i) => Math.min(i + 1, 3),
  'variants.compareAt': ({ figure }, i) => figure + 500 + i,
  'media.contentType': () => 'image/webp',
  'media.widths': () => [320, 640],
  'metafieldDefinitions.namespace': () => 'spec',
  'productCards.card': ({ mark }, i) => ({ slug: `slug-${i + 1}`, title: `${mark} card` }),
  'productCards.facets': ({ mark }) => [{ group: 'vendor', value: mark, label: mark }],
  'productCards.scopes': () => ['all', 'category:slug-1', 'collection:slug-1'],
  'productCards.words': () => ['word-1'],
  'indexQueue.id': (_twin, i) => idOf('products', i),
  'listingFacets.id': (_twin, i) => `category:${idOf('categories', i)}`,
  'listingFacets.packed': ({ mark }) => JSON.stringify({ mark, total: 0, prices: [], groups: [] }),
  'listingFacets.staleSince': () => WRITTEN_AT,
  'pages.status': () => 'published',
  'addresses.country': () => 'DE',
  'carts.checkout': ({ mark }) => ({ name: `${mark} typed` }),
  'carts.orderId': (_twin, i) => (i === 2 ? idOf('orders', i) : null),
  'cartLines.quantity': () => 2,
  // Not what the variant costs now, so that bringing it up to date changes it.
  'cartLines.seenPrice': ({ figure }, i) => figure + 900 + i,
  'orders.currency': ({ currency }) => currency,
  // None of the twins' carts, which can still become orders.
  'orders.cartId': (_twin, i) => `cart-${i + 1}`,
  'orders.trace': ({ mark }) => [{ kind: 'line', label: `${mark} trace`, formula: `${mark} formula`, amount: 1 }],
  'orders.shippingAddress': ({ mark }) => address(mark),
  'orders.billingAddress': ({ mark }) => address(mark),
  'orders.paidAt': () => null,
  'orders.cancelledAt': () => null,
  'orders.expiresAt': () => WRITTEN_AT,
  'orderLines.quantity': () => 2,
  'orderLines.position': (_twin, i) => i + 1,
  'orderEvents.detail': ({ mark }) => ({ mark }),
  'payments.state': (_twin, i) => (i === 1 ? 'declined' : 'pending'),
  'payments.currency': ({ currency }) => currency,
  'inventoryMovements.reason': () => 'hold',
  'inventoryMovements.orderId': (_twin, i) => idOf('orders', i),
  'idempotencyKeys.answer': ({ mark }) => ({ mark }),
  'outbox.payload': ({ mark }) => ({ mark }),
  'outbox.nextAttemptAt': () => WRITTEN_AT,
};

const address = (mark: string) => ({
  name: `${mark} name`,
  line1: `${mark} street 1`,
  city: `${mark} city`,
  postcode: '10115',
  country: 'DE',
});

const settingsOf = (mark: string, currency: string) => [
  {
    name: `${mark} store`,
    tagline: `${mark} tagline`,
    email: 'shop@twin.example',
    currency,
    country: 'DE',
    footnote: `${mark} footnote`,
  },
  {},
  { sections: [], products: ['slug-1'], collections: ['slug-1'], compared: ['slug-1'] },
  {},
];
