import type { MenuItem } from '#db/schema/content.ts';
import { hrefOf } from '#features/content/link.ts';
import { html, type Html } from '#lib/html.ts';
import { icon } from '#ui/icon.ts';

/**
 * The items of a menu, for its list.
 * @param here path of the page they are on
 * @param submenus tells this menu's submenus from those of another one on the page; without it they stand in the row like
 * the rest
 */
export function menuLinks(items: MenuItem[], here: string, submenus?: string): Html {
  const flat = submenus ? items : items.flatMap((item) => [item, ...(item.items ?? [])]);
  return html`${flat.map((item, i) => menuItem(item, here, submenus && `${submenus}-${i}`))}`;
}

function menuItem({ label, to, emphasis, items }: MenuItem, here: string, submenu?: string): Html {
  const opened = submenu && items?.length ? { id: submenu, items } : null;
  return html`
    <li${emphasis === 'sale' && html` class="last"`}>
      ${to ? link(label, hrefOf(to), here, emphasis) : !opened && label}
      ${opened && submenuOf(label, to ? `More in ${label}` : null, opened.id, opened.items, here)}
    </li>
  `;
}

const link = (label: string, href: string, here: string, emphasis?: string): Html => html`
  <a href="${href}" ${emphasis && html`class="${emphasis}"`} ${href === here && html`aria-current="page"`}>${label}</a>
`;

/** A menu within the header's menu: opens without script, above everything, and closes by itself. */
const submenuOf = (label: string, more: string | null, id: string, items: MenuItem[], here: string): Html => html`
  <button type="button" class="submenu-open" popovertarget="${id}" ${more && html`aria-label="${more}"`}>
    ${!more && label}${icon('chevron-down')}
  </button>
  <ul class="submenu" id="${id}" popover>
    ${menuLinks(items, here)}
  </ul>
`;
