import { html, type Html } from '#lib/html.ts';

export type Crumb = { label: string; href: string };

/** The way down to a page. `here` is its own name. */
export const crumbs = (trail: Crumb[], here: string): Html => html`
  <nav class="crumbs" aria-label="Breadcrumb">
    <ol>
      ${trail.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
      <li><span aria-current="page">${here}</span></li>
    </ol>
  </nav>
`;
