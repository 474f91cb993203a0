import { homeSettings } from '#features/content/home.ts';
import { parseSelection } from '#features/listing/selection.ts';
import { generalSettings } from '#features/settings/general.ts';
import { newOrder } from './twin-order.ts';
import { idOf } from './twin-rows.ts';
import { twinA } from './twins.ts';
import { WRITTEN_AT } from './twin-values.ts';

/**
 * How a repository method is called on a twin. `i` is a row: the first ones have the same ids, slugs and tokens in both
 * stores, the last is only in the other one.
 */
export type Call = {
  args: (i: number) => unknown[];
  /** Whether products must have been indexed for the method to find anything. */
  indexed?: true;
  /** The whole answer of a method that tells numbers only, which no mark can show to be its own store's. */
  answer?: unknown;
};

const now = WRITTEN_AT + 60_000;
/** The row whose payment was declined: another one can be tried. */
const DECLINED = 1;
const slug = (i: number) => `slug-${i + 1}`;
const everything = parseSelection(new URLSearchParams(), twinA.currency);
const item = (i: number) => [{ variantId: idOf('variants', i), quantity: 1 }];
const payment = (i: number) => ({
  reference: `reference-${i + 1}`,
  outcome: 'paid',
  amount: twinA.figure + i,
  currency: twinA.currency,
});

/** Every method of every repository. One that is missing fails the suite. */
export const calls: Record<string, Call> = {
  'cart.add': { args: (i) => [idOf('carts', i), item(i), now] },
  'cart.byToken': { args: (i) => [`token_hash-${i + 1}`, now] },
  'cart.offer': { args: (i) => [idOf('variants', i), now] },
  'cart.open': { args: (i) => ['a-new-token', item(i), now] },
  'cart.refreshSeen': { args: (i) => [idOf('carts', i)] },
  'cart.remove': { args: (i) => [idOf('carts', i), idOf('cartLines', i), now] },
  'cart.saveDraft': { args: (i) => [idOf('carts', i), { name: 'typed' }] },
  'cart.setQuantity': {
    args: (i) => [idOf('carts', i), { id: idOf('cartLines', i), variantId: idOf('variants', i) }, 5, now],
  },

  'catalog.productBySlug': { args: (i) => [slug(i), now] },
  'categories.counted': { args: () => [], indexed: true },
  categoryHeading: { args: (i) => [slug(i)] },
  collectionHeading: { args: (i) => [slug(i)] },
  'content.menus': { args: () => [] },
  'content.pageBySlug': { args: (i) => [slug(i)] },
  'home.home': { args: () => [], indexed: true },
  'settings.groups': { args: () => [{ general: generalSettings, home: homeSettings }] },
  'settings.save': { args: () => ['home', { changed: true }, now] },
  'sitemap.productsAfter': { args: () => [''] },
  'sitemap.whole': { args: () => [] },

  'indexing.drain': { args: () => [{ now, limit: 100 }] },
  'listing.bySlugs': { args: (i) => [[slug(i)]], indexed: true },
  'listing.category': { args: (i) => [slug(i), everything], indexed: true },
  'listing.collection': { args: (i) => [slug(i), everything], indexed: true },
  'listing.featured': { args: () => [48], indexed: true },
  'listing.newest': { args: () => [48], indexed: true },
  'listing.ofCollection': { args: (i) => [slug(i), 48], indexed: true },
  'listing.relatedTo': { args: (i) => [slug(i), 12], indexed: true },
  productSources: { args: (i) => [[idOf('products', i)]] },
  rebuildCounts: { args: () => [now] },
  'search.results': { args: (i) => [i ? 'bbmarc titel' : 'products title', null], indexed: true },
  'search.suggestions': { args: (i) => [i ? 'bb' : 'prod'], indexed: true },

  'media.add': {
    args: () => [
      {
        id: 'new-picture',
        name: 'new.png',
        size: 10,
        hash: 'new-hash',
        contentType: 'image/webp',
        width: 400,
        height: 300,
        widths: [400],
      },
      now,
    ],
  },
  'media.byHash': { args: (i) => [`hash-${i + 1}`] },
  'media.byId': { args: (i) => [idOf('media', i)] },
  'media.byIds': { args: (i) => [[idOf('media', i)]] },
  'media.describe': { args: (i) => [idOf('media', i), 'Described'] },
  'media.library': { args: () => [{ name: '', after: null }] },
  'media.remove': { args: (i) => [idOf('media', i)] },
  'media.uses': { args: (i) => [idOf('media', i)] },

  'orders.byCart': { args: (i) => [`cart-${i + 1}`] },
  'orders.byId': { args: (i) => [idOf('orders', i)] },
  'orders.byToken': { args: (i) => [`token-${i + 1}`] },
  'orders.expire': { args: (i) => [idOf('orders', i), now] },
  'orders.expired': { args: () => [now] },
  'orders.place': { args: (i) => [newOrder(i), now] },
  'payments.byReference': { args: (i) => [`provider-${i + 1}`, `reference-${i + 1}`] },
  'payments.settle': {
    args: (i) => [
      `provider-${i + 1}`,
      payment(i),
      { storeEmail: 'shop@twin.example', origin: 'https://a.twin.example' },
      now,
    ],
  },
  'payments.startTry': {
    args: (i) => [{ id: idOf('orders', i || DECLINED), total: 100, currency: twinA.currency, provider: 'manual' }, now],
  },
  'mail.byId': { args: (i) => [idOf('outbox', i)] },
  'mail.failed': { args: (i) => [idOf('outbox', i), 'no answer', null] },
  'mail.latest': { args: () => [] },
  'mail.sent': { args: (i) => [idOf('outbox', i), { subject: 'Sent', html: '<p>Sent</p>', text: 'Sent' }, now] },
  'mail.takeDue': { args: () => [now] },

  siteFigures: { args: () => [], answer: { products: { active: 3 }, orders: 3, customers: 3, queued: 3 } },
  currentProducts: { args: (i) => [[slug(i)]] },
  'import.find': { args: (i) => [{ slugs: [slug(i)], skus: [`sku-${i + 1}`], pictureUrls: [`source_url-${i + 1}`] }] },
  'import.shelves': { args: () => [] },
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
};
