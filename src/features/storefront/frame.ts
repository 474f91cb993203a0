import type { Site } from '#db/platform.ts';
import { isShown } from '#features/content/announcement.ts';
import type { Menus } from '#features/content/content.repo.ts';
import { hrefOf } from '#features/content/link.ts';
import { html, type Html } from '#lib/html.ts';
import { paths } from '#lib/paths.ts';
import { announcementBar } from './announcement-bar.ts';
import { bareHeader } from './bare-header.ts';
import { footer } from './footer.ts';
import { mastheadHeader } from './masthead-header.ts';
import { utilityHeader } from './utility-header.ts';

type FramedSite = Pick<Site, 'general' | 'theme' | 'announcement' | 'legal'>;
/** `now` in epoch milliseconds. */
type FramedPage = { url: URL; now: number };
export type Frame = { above: Html; below: Html | null };

/**
 * Frames by the store's look-up and the menus they were made of. Both are kept for a while as they are, and a frame goes with
 * them: no other store, and no changed one, has the same.
 */
const made = new WeakMap<FramedSite, WeakMap<Menus, KnownFrames>>();
/** `byPlace` has one for each link of the menus, and one for all pages that they do not link to. */
type KnownFrames = { year: number; linked: Set<string>; byPlace: Map<string, Frame> };

/** What stands above and below a page's own content; without menus that is the header of the checkout alone. */
export function frameOf(menus: Menus | undefined, site: FramedSite, page: FramedPage): Frame {
  if (!menus) return { above: bareHeader(site.general), below: null };
  const { pathname } = page.url;
  // Its header says what was searched for.
  if (pathname === paths.search()) return frame(menus, site, page);
  const { linked, byPlace } = knownFrames(menus, site, new Date(page.now).getUTCFullYear());
  const place = linked.has(pathname) ? pathname : '';
  const known = byPlace.get(place) ?? frame(menus, site, page);
  byPlace.set(place, known);
  return known;
}

function knownFrames(menus: Menus, site: FramedSite, year: number): KnownFrames {
  const ofSite = made.get(site) ?? new WeakMap<Menus, KnownFrames>();
  made.set(site, ofSite);
  const known = ofSite.get(menus);
  if (known?.year === year) return known;
  const items = Object.values(menus).flatMap((all) => all.flatMap((menu) => menu.items));
  const links = items.flatMap((item) => [item, ...(item.items ?? [])]).flatMap(({ to }) => (to ? hrefOf(to) : []));
  const begun = { year, linked: new Set(links), byPlace: new Map<string, Frame>() };
  ofSite.set(menus, begun);
  return begun;
}

function frame(menus: Menus, site: FramedSite, { url, now }: FramedPage): Frame {
  const { announcement } = site;
  return {
    above: html`${isShown(announcement) && announcementBar(announcement)}${headerOf(menus, site, url)}`,
    below: footer(menus, site, { here: url.pathname, now }),
  };
}

function headerOf(menus: Menus, { general, theme }: FramedSite, { pathname, searchParams }: URL): Html {
  if (theme.structure.header === 'masthead') return mastheadHeader(menus, general, pathname);
  const q = pathname === paths.search() ? (searchParams.get('q') ?? '') : '';
  return utilityHeader(menus, general, pathname, q);
}
