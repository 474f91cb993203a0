/** Every address of a store, built in one place. Slugs and tokens are encoded here and nowhere else. */
export const paths = {
  home: () => '/',
  category: (slug: string) => `/categories/${part(slug)}`,
  collection: (slug: string) => `/collections/${part(slug)}`,
  product: (slug: string, choice: Record<string, string> = {}) => `/products/${part(slug)}${query(choice)}`,
  page: (slug: string) => `/pages/${part(slug)}`,
  search: (q?: string) => `/search${query(q ? { q } : {})}`,
  suggestions: () => '/search/suggestions',
  cart: () => '/cart',
  cartSummary: () => '/cart/summary',
  checkout: () => '/checkout',
  order: (token: string) => `/orders/${part(token)}`,
  account: {
    home: () => '/account',
    signIn: (to?: string) => `/account/sign-in${query(to && to !== '/account' ? { to } : {})}`,
    register: () => '/account/register',
    join: (token: string) => `/account/register/${part(token)}`,
    askReset: () => '/account/reset',
    reset: (token: string) => `/account/reset/${part(token)}`,
    orders: (after?: string) => `/account/orders${query(after ? { after } : {})}`,
    addresses: () => '/account/addresses',
    newAddress: () => '/account/addresses/new',
    address: (id: string) => `/account/addresses/${part(id)}`,
    details: () => '/account/details',
    email: () => '/account/email',
    confirmEmail: (token: string) => `/account/email/${part(token)}`,
    password: () => '/account/password',
    remove: () => '/account/delete',
  },
  paymentNotifications: (provider: string) => `/payments/${part(provider)}/notifications`,
  testRefund: (id: string) => `/_dev/refunds/${part(id)}`,
  testPayment: (reference: string) => `/_dev/pay/${part(reference)}`,
  sentMail: () => '/_dev/mail',
  sentMessage: (id: string) => `/_dev/mail/${part(id)}`,
  sentMessageHtml: (id: string) => `/_dev/mail/${part(id)}/html`,
  media: (mediaId: string, width: number) => `/media/${part(mediaId)}/${width}`,
  themeStylesheet: (version: string) => `/theme/${part(version)}.css`,
  icon: () => '/favicon.svg',
  sitemap: () => '/sitemap.xml',
  admin: {
    home: () => '/admin',
    signIn: (to?: string) => `/admin/sign-in${query(to ? { to } : {})}`,
    secondFactor: (to?: string) => `/admin/sign-in/code${query(to ? { to } : {})}`,
    askReset: () => '/admin/reset',
    reset: (token: string) => `/admin/reset/${part(token)}`,
    invitation: (token: string) => `/admin/invitation/${part(token)}`,
    account: () => '/admin/account',
    setUpCodes: () => '/admin/account/codes',
    confirm: (to?: string) => `/admin/confirm${query(to ? { to } : {})}`,
    stores: () => '/admin/stores',
    enter: (code: string) => `/admin/enter/${part(code)}`,
    theme: () => '/admin/theme',
    search: () => '/admin/search.json',
    /**
     * Where a form without a page of its own is sent: it runs an action, by its name or `actions.admin.noun.verb`, and goes
     * back to the admin page `back`.
     */
    run: (action: { toString(): string }, back: string) =>
      `/admin/run${query({ _action: action.toString().replace(/^\?_action=/, ''), back })}`,
    orders: (list = '') => `/admin/orders${list && `?${list}`}`,
    /** The orders of a list as a file. */
    orderFile: (list = '') => `/admin/orders/export.csv${list && `?${list}`}`,
    /** `list` is the address of the list that one comes from. */
    order: (id: string, list = '') => `/admin/orders/${part(id)}${query(list ? { list } : {})}`,
    sendOrder: (id: string, list = '') => `/admin/orders/${part(id)}/send${query(list ? { list } : {})}`,
    parcel: (id: string, parcelId: string) => `/admin/orders/${part(id)}/parcels/${part(parcelId)}`,
    refundOrder: (id: string, list = '') => `/admin/orders/${part(id)}/refund${query(list ? { list } : {})}`,
    editOrder: (id: string) => `/admin/orders/${part(id)}/edit`,
    cancelOrder: (id: string, list = '') => `/admin/orders/${part(id)}/cancel${query(list ? { list } : {})}`,
    invoice: (id: string) => `/admin/orders/${part(id)}/invoice`,
    packingSlips: (...ids: string[]) =>
      `/admin/orders/packing-slips${ids.length ? `?${new URLSearchParams(ids.map((id) => ['selected', id]))}` : ''}`,
    drafts: () => '/admin/orders/drafts',
    draft: (id: string, find = '') => `/admin/orders/drafts/${part(id)}${query(find ? { find } : {})}`,
    products: () => '/admin/products',
    product: (id: string) => `/admin/products/${part(id)}`,
    productFields: () => '/admin/products/fields',
    newProduct: () => '/admin/products/new',
    /** What is done to many products at once: asked for, and what was done lately. */
    bulkChanges: () => '/admin/products/bulk',
    bulkChange: (id: string) => `/admin/products/bulk/${part(id)}`,
    /** The products of a list as a file. */
    productFile: (list = '', format?: 'hermes') => {
      const asked = [list, format && `format=${format}`].filter(Boolean).join('&');
      return `/admin/products/export.csv${asked && `?${asked}`}`;
    },
    /** Where a file of products is brought in, and what becomes of one; of its report the lines of one outcome, after one of them. */
    productImports: () => '/admin/products/import',
    productImport: (id: string, lines: { outcome?: string; after?: string } = {}) =>
      `/admin/products/import/${part(id)}${query(lines)}`,
    /** The report of an import as a file. */
    importReport: (id: string, lines: { outcome?: string } = {}) =>
      `/admin/products/import/${part(id)}/report.csv${query(lines)}`,
    /** Products as a grid: those of a list, by the parameters of its address. */
    productGrid: (list = '') => `/admin/products/grid${list && `?${list}`}`,
    categories: () => '/admin/categories',
    category: (id: string) => `/admin/categories/${part(id)}`,
    collections: (after?: string) => `/admin/collections${query(after ? { after } : {})}`,
    collection: (id: string) => `/admin/collections/${part(id)}`,
    newCollection: () => '/admin/collections/new',
    inventory: () => '/admin/inventory',
    stockOf: (variantId: string) => `/admin/inventory/${part(variantId)}`,
    bringStock: () => '/admin/inventory/file',
    stockFile: () => '/admin/inventory/stock.csv',
    media: (page: { name?: string; after?: string } = {}) => `/admin/media${query(page)}`,
    picture: (id: string) => `/admin/media/${part(id)}`,
    /** Takes one picture a request, as `file` of a form. */
    uploadPicture: () => '/admin/media/upload.json?_action=admin.media.add',
    /** A page of the library in JSON, after the picture of this id. */
    pictures: (name: string, after: string) => `/admin/media/pictures.json${query({ name, after })}`,
    /** Tags for a combobox, in JSON. */
    productTags: () => '/admin/products/tags.json',
    customers: () => '/admin/customers',
    customer: (id: string) => `/admin/customers/${part(id)}`,
    exportCustomer: (id: string) => `/admin/customers/${part(id)}/export`,
    appearance: () => '/admin/appearance',
    productChoices: (q: string) => `/admin/appearance/products.json${query({ q })}`,
    /** The storefront at `path` with the store's drafts in it. */
    preview: (path: string) => `/admin/preview${path === '/' ? '' : path}`,
    pages: (after?: string) => `/admin/pages${query(after ? { after } : {})}`,
    newPage: () => '/admin/pages/new',
    page: (id: string) => `/admin/pages/${part(id)}`,
    menus: () => '/admin/menus',
    settings: (group = '') => `/admin/settings${group && `/${part(group)}`}`,
    letter: (kind: string) => `/admin/settings/mail/${part(kind)}`,
    /** A letter with a sample order, in these words. */
    letterPreview: (kind: string, words: Record<string, string> = {}) =>
      `/admin/settings/mail/${part(kind)}/preview${query(words)}`,
    /** The regions of a country in JSON. */
    regions: (country: string) => `/admin/settings/regions.json${query({ country })}`,
    audit: () => '/admin/settings/audit',
    proofJson: () => '/admin/settings/proof.json',
    auditExport: () => '/admin/settings/audit.csv',
  },
  /** Every part of the admin in every state; only local development has this page. */
  adminComponents: () => '/_dev/admin-components',
  adminListSample: () => '/_dev/admin-components/list',
} as const;

/**
 * A path on this site with host and scheme, for e-mails, canonical links and structured data. A host that was asked for with
 * a dot at its end is told without it: the page has one address.
 */
export function absolute(origin: string, path: string): string {
  const site = origin.replace(DOT, '');
  return PLAIN.test(path) ? site + path : new URL(path, site).href;
}

const DOT = /\.(?=(?::\d+)?$)/;

/** Paths that are their own normal form: no address has to be parsed for them. */
const PLAIN = /^\/(?:[\w-]+(?:\/[\w-]+)*)?$/;

const part = (text: string) => (UNRESERVED.test(text) ? text : encodeURIComponent(text));

/** What stands in an address as it is. */
const UNRESERVED = /^[\w-]+$/;

function query(values: Record<string, string>): string {
  if (!Object.keys(values).length) return '';
  const text = new URLSearchParams(values).toString();
  return text && `?${text}`;
}
