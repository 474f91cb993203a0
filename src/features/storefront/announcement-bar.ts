import type { Announcement } from '#features/content/announcement.ts';
import { hrefOf } from '#features/content/link.ts';
import { html, type Html } from '#lib/html.ts';

/** The line above every page. */
export const announcementBar = ({ text, link, tone }: Announcement): Html => html`
  <aside class="announce" data-tone="${tone}" aria-label="Announcement">
    <p class="wrap">${text} ${link && html`<a href="${hrefOf(link.to)}">${link.label}</a>`}</p>
  </aside>
`;
