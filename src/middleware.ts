import '#lib/plain-words.ts';
import { env } from 'cloudflare:workers';
import { defineMiddleware, sequence } from 'astro:middleware';
import type { APIContext, MiddlewareNext } from 'astro';
import { accountsDb } from '#db/accounts.ts';
import { newJournal } from '#db/journal.ts';
import { metered, newMeter } from '#db/metered.ts';
import { dbFor, listSites, peopleDbFor } from '#db/platform.ts';
import { hostsOf } from '#db/store-hosts.ts';
import { asPreview, previewed } from '#features/publishing/preview.ts';
import { draftedSite } from '#features/publishing/drafted-site.ts';
import { concernsStaff, notAllowed, refusalAtGate, refusalOfFile, staffOf } from '#features/staff/admit-staff.ts';
import {
  databaseDown,
  noStore,
  notForPosts,
  onlyForPosts,
  paused,
  refused,
  toPrimary,
  unexpected,
} from '#features/tenancy/answers.ts';
import { failureOf } from '#features/tenancy/failure.ts';
import { storeHost } from '#features/tenancy/host.ts';
import { takesOthers, takesPosts } from '#features/tenancy/post-routes.ts';
import { logRequest, serverTiming } from '#features/tenancy/request-log.ts';
import { maySend } from '#features/tenancy/same-origin.ts';
import { siteDirectory } from '#features/tenancy/sites.ts';
import { storeDirectory } from '#features/tenancy/store-directory.ts';
import { nowFor } from '#lib/clock.ts';
import { mutable } from '#lib/http.ts';
import { trafficTally } from '#features/traffic/tally.ts';
import { stepsOf, type Steps } from '#features/traffic/traffic.ts';
import { dayOf } from '#lib/days.ts';
import { newId } from '#lib/ids.ts';
import { isLocal } from '#lib/local.ts';
import { NotAllowed } from '#lib/not-allowed.ts';
import { draftedShop } from './drafted-shop.ts';
import { adminFor } from './shop-admin.ts';
import { peopleFor } from './shop-people.ts';
import { storeFor } from './shop.ts';

const directory = siteDirectory();
const tally = trafficTally();
/** Routes that answer on any host, before a store is looked for. */
const ANY_HOST = new Set(['/healthz']);
/** Routes that the framework adds and no page of ours uses. */
const UNUSED = new Set(['/_image', '/_server-islands/[name]']);

export const onRequest = sequence(defineMiddleware(observe), defineMiddleware(admit), defineMiddleware(admitStaff));

/** Logs every request, and turns what was thrown into a calm page with an id. */
async function observe(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const { locals, url, request } = context;
  const started = Date.now();
  locals.requestId = newId();
  locals.meter = newMeter();
  locals.now = nowFor(request, env, started);
  let error: string | undefined;
  let response: Response;
  try {
    response = mutable(await next());
    // A page throws what its action did not expect; an action that a script called has no page.
    if (locals.failure) throw locals.failure;
  } catch (thrown) {
    const failure = failureOf(thrown);
    error = failure.text;
    response = answerTo(thrown, failure.databaseDown, locals);
  }
  const ms = Date.now() - started;
  const line = { requestId: locals.requestId, site: locals.siteId ?? null, host: url.hostname, method: request.method };
  logRequest({
    ...line,
    route: context.routePattern,
    status: response.status,
    ms,
    ...locals.meter,
    ...(error && { error }),
    ...(locals.staff && { staff: locals.staff.membershipId }),
    ...(locals.tried && { tried: locals.tried }),
  });
  countVisitors(context, response.status);
  if (isLocal(env)) response.headers.set('Server-Timing', serverTiming({ ms, ...locals.meter }));
  if (locals.retryAfter) response.headers.set('Retry-After', String(locals.retryAfter));
  response.headers.set('X-Request-Id', locals.requestId);
  return response;
}

/** Finds the store a request is for. A host that is no store's gets nothing of any store, and there is no default store. */
async function admit(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const { url, locals, request, routePattern } = context;
  if (ANY_HOST.has(url.pathname) && request.method !== 'POST') return next();
  const host = storeHost(url.hostname);
  if (host === 'localhost' && isLocal(env) && url.pathname === '/')
    return storeDirectory(await listSites(metered(env.DB, locals.meter)), url, locals.requestId);
  const waitUntil = (work: Promise<unknown>) => locals.cfContext.waitUntil(work);
  const site = host && (await directory.find(host, { database: env.DB, meter: locals.meter, waitUntil }));
  if (!site) return noStore(locals);
  locals.siteId = site.id;
  if (site.status !== 'active') return paused(site, locals);
  if (host !== site.primaryHost) return toPrimary(site, url, request.method);
  if (UNUSED.has(routePattern)) return new Response('Not found', { status: 404 });
  if (!maySend(request, url)) return refused(locals);
  if (!takesPosts(request, url, routePattern)) return notForPosts(locals);
  if (!takesOthers(request, routePattern)) return onlyForPosts(locals);
  locals.site = site;
  locals.shop = storeFor(dbFor(env, site, locals.meter));
  return next();
}

/** Knows who is signed in where the request is one of the admin, and lets nobody see a page that is not theirs to see. */
async function admitStaff(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const { locals } = context;
  if (!locals.site || !concernsStaff(context)) return next();
  const { site, meter } = locals;
  const journal = newJournal();
  const people = peopleDbFor(env, site, meter, journal);
  const store = dbFor(env, site, meter, journal);
  locals.journal = journal;
  locals.people = peopleFor(people, accountsDb(env.DB, meter, journal));
  locals.shop = storeFor(store);
  locals.staff = await staffOf(context);
  locals.admin = adminFor(store, people, locals.staff);
  locals.hosts = () => hostsOf(env.DB, site.id, meter);
  locals.forgetSite = () => directory.forget(site.primaryHost);
  const refusal = refusalAtGate(context) ?? refusalOfFile(context);
  if (refusal) return refusal;
  const path = previewed(context.url.pathname);
  if (path === null) return next();
  await showDrafts(locals);
  return asPreview(await next(new URL(path + context.url.search, context.url)));
}

/** From here on this request sees the store as its drafts would have it. */
async function showDrafts(locals: App.Locals): Promise<void> {
  const { drafts } = await locals.shop.ask({ drafts: locals.shop.publishing.drafts() });
  locals.site = draftedSite(locals.site, drafts);
  locals.shop = draftedShop(locals.shop, drafts, locals.now);
}

function answerTo(thrown: unknown, isDown: boolean, locals: App.Locals): Response {
  if (thrown instanceof NotAllowed) return notAllowed(locals);
  return isDown ? databaseDown(locals) : unexpected(locals);
}

/** Counts what visitors do, in memory: it is written once for many of them, after the answers. */
function countVisitors({ request: { method, headers }, routePattern, locals }: APIContext, status: number): void {
  const { site, now, beganCart = false } = locals;
  const steps = site && stepsOf({ method, headers, routePattern, status, beganCart });
  if (!steps) return;
  const day = dayOf(now, site.general.timezone);
  const write = (sum: Steps) => storeFor(dbFor(env, site)).figures.addTraffic(day, sum);
  const written = tally.add(`${site.id} ${day}`, steps, write, (ms) => scheduler.wait(ms));
  if (written) locals.cfContext.waitUntil(written);
}
