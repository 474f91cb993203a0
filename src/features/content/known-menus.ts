import type { SiteId } from '#lib/site-id.ts';
import type { Menu, Menus } from './content.repo.ts';

/** Stores whose menus are kept. */
const MOST = 500;

/** A menu as it is stored: its items are JSON. */
export type MenuRow = { place: keyof Menus; title: string; items: string };

/**
 * Reads the rows of a store's menus, or finds what was read of the very same rows before: they are asked for with every page
 * and seldom change. What it answers is shared by requests and frozen.
 */
export function knownMenus() {
  const known = new Map<SiteId, { rows: MenuRow[]; menus: Menus }>();
  return (site: SiteId, rows: MenuRow[]): Menus => {
    const last = known.get(site);
    if (last && sameRows(last.rows, rows)) return last.menus;
    const menus = read(rows);
    known.delete(site);
    known.set(site, { rows, menus });
    const oldest = known.keys().next();
    if (known.size > MOST && !oldest.done) known.delete(oldest.value);
    return menus;
  };
}

const sameRows = (a: MenuRow[], b: MenuRow[]): boolean =>
  a.length === b.length &&
  a.every(({ place, title, items }, i) => place === b[i]!.place && title === b[i]!.title && items === b[i]!.items);

function read(rows: MenuRow[]): Menus {
  const at = (place: keyof Menus): Menu[] =>
    rows.filter((row) => row.place === place).map(({ title, items }) => ({ title, items: JSON.parse(items) }));
  return frozen({ header: at('header'), service: at('service'), footer: at('footer'), legal: at('legal') });
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
