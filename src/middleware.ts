import { env } from 'cloudflare:workers';
import { defineMiddleware, sequence } from 'astro:middleware';
import type { APIContext, MiddlewareNext } from 'astro';
import { newMeter } from '#db/metered.ts';
import { dbFor, listSites, type Site } from '#db/platform.ts';
import { storeHost } from '#features/tenancy/host.ts';
import { plainPage } from '#features/tenancy/plain-page.ts';
import { logRequest, serverTiming } from '#features/tenancy/request-log.ts';
import { maySend } from '#features/tenancy/same-origin.ts';
import { secure } from '#features/tenancy/secure.ts';
import { siteDirectory } from '#features/tenancy/sites.ts';
import { storeDirectory } from '#features/tenancy/store-directory.ts';
import { newId } from '#lib/ids.ts';
import { isLocal } from '#lib/local.ts';
import { storeFor } from './shop.ts';

const directory = siteDirectory();
/** Seconds after which a client may ask a paused store, or one whose database is down, again. */
const RETRY_AFTER = '120';
/** Routes that answer on any host, before a store is looked for. */
const ANY_HOST = new Set(['/healthz']);

export const onRequest = sequence(defineMiddleware(observe), defineMiddleware(admit));

/** Logs every request, secures every answer, and turns what was thrown into a calm page with an id. */
async function observe(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const { locals, url, request } = context;
  const started = Date.now();
  locals.requestId = newId();
  locals.meter = newMeter();
  locals.now = started;
  let error: string | undefined;
  let response: Response;
  try {
    response = mutable(await next());
  } catch (thrown) {
    error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    response = isDatabaseDown(error) ? databaseDown(locals.requestId) : unexpected(locals.requestId);
  }
  const ms = Date.now() - started;
  const line = { requestId: locals.requestId, site: locals.siteId ?? null, host: url.hostname, method: request.method };
  logRequest({ ...line, route: context.routePattern, status: response.status, ms, ...locals.meter, ...(error && { error }) });
  if (isLocal(env)) response.headers.set('Server-Timing', serverTiming({ ms, ...locals.meter }));
  response.headers.set('X-Request-Id', locals.requestId);
  secure(response, url);
  return response;
}

/** Finds the store a request is for. A host that is no store's gets nothing of any store, and there is no default store. */
async function admit(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const { url, locals, request } = context;
  if (ANY_HOST.has(url.pathname)) return next();
  const host = storeHost(url.hostname);
  if (host === 'localhost' && isLocal(env) && url.pathname === '/') return storeDirectory(await listSites(env.DB), url, locals.requestId);
  const site = host && (await directory.find(host, { database: env.DB, meter: locals.meter }));
  if (!site) return noStore(locals);
  locals.siteId = site.id;
  if (site.status !== 'active') return paused(site, locals);
  if (host !== site.primaryHost) return toPrimary(site, url, request);
  if (!maySend(request, url)) return refused(locals);
  locals.site = site;
  locals.shop = storeFor(dbFor(env, site, locals.meter));
  return next();
}

const noStore = ({ requestId }: App.Locals) =>
  plainPage({ status: 404, title: 'No shop here', text: 'No shop answers at this address.', requestId });

const refused = ({ requestId }: App.Locals) =>
  plainPage({
    status: 403,
    title: 'This form came from another site',
    text: 'Nothing was changed. Go back to the shop and try it there.',
    requestId,
  });

function paused(site: Site, { requestId }: App.Locals): Response {
  const title = `${site.general.name} is closed for the moment`;
  const text = site.statusMessage || 'Please come back a little later.';
  return plainPage({ status: 503, title, text, requestId, headers: { 'Retry-After': RETRY_AFTER } });
}

function toPrimary(site: Site, url: URL, request: Request): Response {
  const target = new URL(url);
  target.hostname = site.primaryHost;
  const status = request.method === 'GET' || request.method === 'HEAD' ? 301 : 308;
  return new Response(null, { status, headers: { Location: target.href, 'Cache-Control': 'public, max-age=300' } });
}

const databaseDown = (requestId: string) =>
  plainPage({
    status: 503,
    title: 'The shop cannot be reached right now',
    text: 'Nothing was lost. Please try again in a moment.',
    requestId,
    headers: { 'Retry-After': RETRY_AFTER },
  });

const unexpected = (requestId: string) =>
  plainPage({
    status: 500,
    title: 'Something went wrong on our side',
    text: 'Nothing was charged twice or lost. If it happens again, tell the shop the request number below.',
    requestId,
  });

/** D1 says so in its messages only. */
const isDatabaseDown = (error: string) =>
  /D1_ERROR|D1_EXEC_ERROR|Network connection lost|storage operation|overloaded|is not bound/i.test(error) &&
  !/constraint failed|syntax error|no such (table|column)/i.test(error);

/** A redirect made by the platform has frozen headers. */
const mutable = (response: Response) => new Response(response.body, response);
