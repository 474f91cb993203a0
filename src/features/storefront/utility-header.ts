import type { Menus } from '#features/content/content.repo.ts';
import { searchInput } from '#features/search/search-input.ts';
import type { GeneralSettings } from '#features/settings/general.ts';
import { html, type Html } from '#lib/html.ts';
import { paths } from '#lib/paths.ts';
import { icon } from '#ui/icon.ts';
import { cartLink } from './cart-link.ts';
import { logo } from './logo.ts';
import { menuLinks } from './menu-links.ts';

/**
 * Service notes, a wide search field, and the menus in a row below.
 * @param here path of the page
 * @param q what was searched for
 */
export const utilityHeader = (menus: Menus, general: GeneralSettings, here: string, q: string): Html => html`
  ${menus.service.length > 0 && serviceNotes(menus.service, here)}
  <header class="hd">
    <div class="wrap hd-main">
      ${logo(general)}
      <form class="hd-search" role="search" aria-label="Site" action="${paths.search()}">
        <label class="vh" for="q">Search products</label>
        <div class="searchbar suggest-box">
          ${searchInput('q', q)}
          <button class="btn" type="submit">${icon('search')}<span class="vh">Search</span></button>
        </div>
      </form>
      <div class="hd-acts">
        <a href="${paths.account.home()}">${icon('account')}<span>Account</span></a>
        ${cartLink()}
      </div>
    </div>
    ${menus.header.map(
      ({ title, items }, i) => html`
        <nav class="hd-nav" aria-label="${title}">
          <div class="wrap">
            <ul>
              ${menuLinks(items, here, `menu-${i}`)}
            </ul>
          </div>
        </nav>
      `,
    )}
  </header>
`;

const serviceNotes = (notes: Menus['service'], here: string): Html => html`
  <section class="util" aria-label="Service notes">
    <div class="wrap">
      ${notes.map(
        ({ items }) =>
          html`<ul>
            ${menuLinks(items, here)}
          </ul>`,
      )}
    </div>
  </section>
`;
