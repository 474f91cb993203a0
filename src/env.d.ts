type Runtime = import('@astrojs/cloudflare').Runtime;

declare namespace App {
  interface Locals extends Runtime {
    requestId: string;
    meter: import('#db/metered.ts').Meter;
    /** The moment this request is answered at, in epoch milliseconds. */
    now: number;
    /** What an action did not expect, for its page to throw. */
    failure?: unknown;
    /** Fields of settings that two people changed, for the page of the form to ask about. */
    settingsConflicts?: import('#features/settings/merge-settings.ts').AskedConflicts;
    /** A cart was begun by this request. */
    beganCart?: boolean;
    /** A hash of the e-mail that somebody tried to get in with, for the log. */
    tried?: string;
    /** Seconds after which what was refused may be tried again. */
    retryAfter?: number;
    /** What follows is there on every page of a store: the middleware answers all other requests itself. */
    siteId: import('#lib/site-id.ts').SiteId;
    site: import('#db/platform.ts').Site;
    shop: import('./shop.ts').Shop;
    /** What follows is there for pages and actions of the admin only; storefront pages are the same for everybody. */
    staff: import('#features/staff/staff.ts').Staff | null;
    people: import('./shop-people.ts').People;
    /** Notes what is being changed, beside the change itself. */
    journal: import('#db/journal.ts').Journal;
    /** What staff read and change. Each part asks for its permission when it is touched. */
    admin: import('./shop-admin.ts').Admin;
    /** The hosts that the store answers on, the primary one first. */
    hosts: () => Promise<import('#db/store-hosts.ts').StoreHost[]>;
    /** Has this instance look the store up again, after something changed that every page shows. */
    forgetSite: () => void;
  }
}
