import type { Site } from '#db/platform.ts';
import type { SiteDb } from '#db/site-db.ts';
import type { SiteId } from '#lib/site-id.ts';
import { storeFor, type Shop } from '../../src/shop.ts';

/* What a page is given must not be replaceable by something that is not the request's own store. */

declare const locals: App.Locals;
declare const site: SiteDb;
declare const store: Site;
declare const fromTheUrl: string;
declare const d1: D1Database;

const shop: Shop = storeFor(site);
void shop;
// @ts-expect-error a database is no store's handle
storeFor(d1);
// @ts-expect-error a store's row is no handle
storeFor(store);
// @ts-expect-error an id is no handle
storeFor(fromTheUrl);

const id: SiteId = locals.siteId;
void id;
// @ts-expect-error a string does not become the request's store
locals.siteId = fromTheUrl;
// @ts-expect-error a page has no way to the whole database
void locals.shop.rows;
// @ts-expect-error a page writes through repositories only
void locals.shop.write;
// @ts-expect-error a page has no statements of its own
void locals.shop.insert;
