import { paths } from '#lib/paths.ts';

/*
 * The real storefront with the store's drafts in it, below an address of the admin: for those who may see drafts, in a
 * frame beside the controls. It is what a shopper would see, and nothing in it does anything but lead on.
 */

const ROOT = paths.admin.preview('');

/** The storefront's address that an address of the preview stands for; null for every other address. */
export function previewed(pathname: string): string | null {
  if (pathname !== ROOT && !pathname.startsWith(`${ROOT}/`)) return null;
  const path = pathname.slice(ROOT.length) || '/';
  return isStorefront(path) ? path : null;
}

/** What the admin and the machines see is no storefront. */
const isStorefront = (path: string) => !/^\/(?:admin|_[^/]*|checkout|payments|orders|account)(?:\/|$)/.test(path);

/** A storefront page as the preview shows it: its links stay inside, it sends nothing, runs nothing and is kept nowhere. */
export function asPreview(page: Response): Response {
  const inside = (name: string) => ({
    element(element: Element) {
      const address = element.getAttribute(name) ?? '';
      if (/^\/(?!\/)/.test(address) && isStorefront(address)) element.setAttribute(name, ROOT + address);
    },
  });
  const away = { element: (element: Element) => void element.remove() };
  const still = { element: (element: Element) => void element.setAttribute('inert', '') };
  const shown = new HTMLRewriter()
    .on('a[href]', inside('href'))
    .on('form[method="get"]', inside('action'))
    .on('link[rel="stylesheet"][href^="/theme/"]', inside('href'))
    .on('form[method="post"]', still)
    .on('script:not([type="application/ld+json"])', away)
    .transform(page);
  const { headers } = shown;
  headers.set('Cache-Control', 'no-store');
  headers.set('X-Frame-Options', 'SAMEORIGIN');
  const policy = headers.get('Content-Security-Policy');
  if (policy)
    headers.set('Content-Security-Policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
  return shown;
}
