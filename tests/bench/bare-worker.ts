import type { Recording } from './recording-worker.ts';

/** `PAGES` are recordings by address: host name and path. */
export type BareEnv = { DB: D1Database; PAGES: Record<string, Recording> };

type Page = Recording & { template: () => string };

/** In memory, as the Worker's own look-up of a site is. */
let pages: Map<string, Page> | undefined;

/**
 * The least a Worker can do for the same answer: the same statements in one batch, then the same HTML from a template
 * string, with the same headers. What Hermes is measured against.
 */
export default {
  async fetch(request, env) {
    pages ??= new Map(
      Object.entries(env.PAGES).map(([address, page]) => [address, { ...page, template: templateOf(page) }]),
    );
    const { hostname, pathname } = new URL(request.url);
    const page = pages.get(hostname + pathname);
    if (!page) return new Response(null, { status: 404 });
    await env.DB.batch(page.statements.map(({ sql, params }) => env.DB.prepare(sql).bind(...params)));
    return new Response(page.template(), { status: page.status, headers: page.headers });
  },
} satisfies ExportedHandler<BareEnv>;

/** Puts the page together anew for each request, from a piece for each of its blocks. */
function templateOf({ html }: Recording): () => string {
  const pieces = html.split(/(?=<(?:li|article|section|div)[ >])/);
  return () => pieces.reduce((page, piece) => `${page}${piece}`, '');
}
