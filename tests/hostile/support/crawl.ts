import { builtRoutes } from '../../support/built-routes.ts';
import { formsOf, linksOf, type FormOnPage } from './html.ts';
import type { Visitor } from './visitor.ts';

export type Page = { path: string; route: string; status: number; body: string; forms: FormOnPage[] };

/** Pages of one kind that are looked at: they differ in what they hold, not in what they are. */
const OF_A_KIND = 3;
const MOST_PAGES = 250;

/** Walks through a store as this visitor, from link to link, and looks at a few pages of every kind. */
export async function crawl(who: Visitor, from: string[] = ['/']): Promise<Page[]> {
  const routes = builtRoutes();
  const kindOf = (path: string) => routes.find(({ matches }) => matches(path.split('?')[0]!))?.route ?? '/404';
  const seen = new Set(from);
  const queue = [...from];
  const pages: Page[] = [];
  const ofKind = new Map<string, number>();
  while (queue.length && pages.length < MOST_PAGES) {
    const path = queue.shift()!;
    const kind = `${kindOf(path)}${path.includes('?') ? '?' : ''}`;
    if ((ofKind.get(kind) ?? 0) >= OF_A_KIND) continue;
    ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1);
    const { status, headers, body } = await who.ask({ path });
    const next = [headers['location'] ?? '', ...(isHtml(headers) ? linksOf(body) : [])];
    for (const link of next.flatMap((href) => localPath(href, path))) {
      if (seen.has(link)) continue;
      seen.add(link);
      queue.push(link);
    }
    if (isHtml(headers)) pages.push({ path, route: kindOf(path), status, body, forms: formsOf(body) });
  }
  return pages;
}

const isHtml = (headers: Record<string, string>) => headers['content-type']?.startsWith('text/html') ?? false;

function localPath(href: string, base: string): string[] {
  if (!href) return [];
  const url = new URL(href, `http://here.invalid${base}`);
  return url.hostname === 'here.invalid' || url.hostname.endsWith('.localhost') ? [url.pathname + url.search] : [];
}
