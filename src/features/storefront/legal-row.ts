import type { Site } from '#db/platform.ts';
import type { Menu } from '#features/content/content.repo.ts';
import { legalLinks } from '#features/content/legal.ts';
import { hrefOf } from '#features/content/link.ts';
import { html, type Html } from '#lib/html.ts';

/** The store's legal pages in a row, without those that `beside` links to; nothing where there are none. */
export function legalRow(legal: Site['legal'], beside: Menu[] = []): Html {
  const shown = beside.flatMap(({ items }) => items.flatMap(({ to }) => (to ? hrefOf(to) : [])));
  const links = legalLinks(legal, shown);
  return html`${links.length > 0 && row(links)}`;
}

const row = (links: { label: string; href: string }[]): Html => html`
  <ul class="row">
    ${links.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
  </ul>
`;
