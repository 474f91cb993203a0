declare const brand: unique symbol;

/**
 * The id of a store, as read from its `sites` row. A plain string does not compile as one, so an id from a URL, a form
 * or a header can never choose the store. Minted only by `db/platform.ts`.
 */
export type SiteId = string & { readonly [brand]: 'SiteId' };
