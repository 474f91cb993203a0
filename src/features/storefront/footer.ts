import type { Menus } from '#features/content/content.repo.ts';
import type { Site } from '#db/platform.ts';
import type { GeneralSettings } from '#features/settings/general.ts';
import type { Structure } from '#features/theme/theme.ts';
import { html, type Html } from '#lib/html.ts';
import { legalRow } from './legal-row.ts';
import { menuLinks } from './menu-links.ts';

type FootedSite = Pick<Site, 'general' | 'theme' | 'legal'>;
type Page = {
  /** Path of the page. */
  here: string;
  /** Epoch milliseconds. */
  now: number;
};

const LONG_NAME = 10;

/** The foot of every page, in the way the theme chose. */
export function footer(menus: Menus, { general, theme, legal }: FootedSite, page: Page): Html {
  const { name } = general;
  const form = theme.structure.footer;
  return html`
    <footer class="ft">
      ${form === 'line' ? line(menus.footer, general, page.here) : columns(menus.footer, general, form, page.here)}
      ${
        form === 'wordmark' &&
        html`<p class="${name.length > LONG_NAME ? 'wordmark wordmark-long' : 'wordmark'}" aria-hidden="true">
          ${name}
        </p>`
      }
      ${base(menus.legal, general, legal, page)}
    </footer>
  `;
}

const line = (menus: Menus['footer'], { name }: GeneralSettings, here: string): Html => html`
  <div class="wrap ft-row">
    <p class="ft-name">${name}</p>
    <ul class="row">
      ${menus.map(({ items }) => menuLinks(items, here))}
    </ul>
  </div>
`;

function columns(menus: Menus['footer'], general: GeneralSettings, form: Structure['footer'], here: string): Html {
  const { name, tagline } = general;
  return html`
    <div class="wrap">
      <div class="ft-cols">
        <div class="stack">
          ${
            form === 'wordmark'
              ? html`<p class="display ft-line">${tagline}</p>`
              : html`<p class="ft-name">${name}</p>
                  <p class="ft-soft">${tagline}</p>`
          }
        </div>
        ${menus.map(
          ({ title, items }) =>
            html`<div>
              <h2>${title}</h2>
              <ul>
                ${menuLinks(items, here)}
              </ul>
            </div>`,
        )}
      </div>
    </div>
  `;
}

function base(menus: Menus['legal'], general: GeneralSettings, legal: Site['legal'], { here, now }: Page): Html {
  const { name, legalName, address, taxNote } = general;
  const place = address
    ? [address.street, address.city, [address.region, address.postcode].filter(Boolean).join(' ')]
    : [];
  const owner = [legalName || name, ...place].filter(Boolean).join(', ');
  return html`
    <div class="wrap">
      <div class="ft-base">
        <p>© ${new Date(now).getUTCFullYear()} ${owner}. ${taxNote && `${taxNote}.`}</p>
        ${legalRow(legal, menus)}
        ${menus.map(
          ({ items }) =>
            html`<ul class="row">
              ${menuLinks(items, here)}
            </ul>`,
        )}
      </div>
    </div>
  `;
}
