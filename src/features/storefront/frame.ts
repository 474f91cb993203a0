import type { Site } from '#db/platform.ts';
import { isShown } from '#features/content/announcement.ts';
import type { Menus } from '#features/content/content.repo.ts';
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

/** What stands above and below a page's own content; without menus that is the header of the checkout alone. */
export function frameOf(menus: Menus | undefined, site: FramedSite, { url, now }: FramedPage): Frame {
  if (!menus) return { above: bareHeader(site.general), below: null };
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
