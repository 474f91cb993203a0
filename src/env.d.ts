type Runtime = import('@astrojs/cloudflare').Runtime;

declare namespace App {
  interface Locals extends Runtime {
    requestId: string;
    meter: import('#db/metered.ts').Meter;
    /** The moment this request is answered at, in epoch milliseconds. */
    now: number;
    /** What an action did not expect, for its page to throw. */
    failure?: unknown;
    /** What follows is there on every page of a store: the middleware answers all other requests itself. */
    siteId: import('#lib/site-id.ts').SiteId;
    site: import('#db/platform.ts').Site;
    shop: import('./shop.ts').Shop;
  }
}
