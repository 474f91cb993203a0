import type { Menus } from '#features/content/content.repo.ts';
import type { GeneralSettings } from '#features/settings/general.ts';
import { html, type Html } from '#lib/html.ts';
import { paths } from '#lib/paths.ts';
import { icon } from '#ui/icon.ts';
import { cartLink } from './cart-link.ts';
import { logo } from './logo.ts';
import { menuLinks } from './menu-links.ts';

/** The store's name in the middle, words to either side. `here` is the path of the page. */
export function mastheadHeader(menus: Menus, general: GeneralSettings, here: string): Html {
  const items = menus.header.flatMap((menu) => menu.items);
  return html`
    <header class="hd">
      <div class="wrap hd-main">
        <nav class="hd-nav" aria-label="Main">
          <details class="menu-btn">
            <summary>${icon('menu')}<span class="vh">Menu</span></summary>
            <ul>
              ${menuLinks(items, here)}
              <li><a href="${paths.account.home()}">Account</a></li>
            </ul>
          </details>
          <ul>
            ${menuLinks(items, here, 'menu')}
          </ul>
        </nav>
        ${logo(general)}
        <div class="hd-acts">
          <a class="wide" href="${paths.search()}">Search</a>
          <a class="hd-narrow" href="${paths.search()}">${icon('search')}<span class="vh">Search</span></a>
          <a class="wide" href="${paths.account.home()}">Account</a>
          ${cartLink(true)}
        </div>
      </div>
    </header>
  `;
}
