import { paths } from '#lib/paths.ts';
import type { IconName } from '#ui/icons.ts';
import type { Permission } from './permissions.ts';
import type { Staff } from './staff.ts';

/** Who is looking, as far as the admin's frame needs to know. */
export type Viewer = Pick<Staff, 'name' | 'email' | 'role' | 'can'>;

/** A place in the admin. Without a `permission` it is everyone's who may enter. */
export type Place = {
  label: string;
  icon: IconName;
  href: string;
  permission: Permission | null;
  /** Shown while this place or one of them is open. */
  inside?: readonly { label: string; href: string; permission: Permission | null }[];
  /** One of the four in the bar of a phone; the rest is under More. */
  onPhone?: boolean;
  /** The letter that leads here after G. */
  go?: string;
};

export type PlaceGroup = { label: string | null; places: readonly Place[] };

/** The admin's map: its navigation, the bar of a phone and the command palette are made from it. */
export const navigation: readonly PlaceGroup[] = [
  {
    label: null,
    places: [
      { label: 'Home', icon: 'home', href: paths.admin.home(), permission: 'dashboard.read', onPhone: true, go: 'h' },
      { label: 'Orders', icon: 'inbox', href: paths.admin.orders(), permission: 'orders.read', onPhone: true, go: 'o' },
      {
        label: 'Products',
        icon: 'box',
        href: paths.admin.products(),
        permission: 'products.read',
        onPhone: true,
        go: 'p',
        inside: [
          { label: 'Categories', href: paths.admin.categories(), permission: 'products.read' },
          { label: 'Collections', href: paths.admin.collections(), permission: 'products.read' },
          { label: 'Inventory', href: paths.admin.inventory(), permission: 'inventory.read' },
          { label: 'Media', href: paths.admin.media(), permission: 'media.read' },
        ],
      },
      {
        label: 'Customers',
        icon: 'customers',
        href: paths.admin.customers(),
        permission: 'customers.read',
        onPhone: true,
        go: 'c',
      },
    ],
  },
  {
    label: 'Online store',
    places: [
      { label: 'Appearance', icon: 'palette', href: paths.admin.appearance(), permission: 'appearance.read' },
      { label: 'Pages', icon: 'file', href: paths.admin.pages(), permission: 'content.read' },
      { label: 'Menus', icon: 'list', href: paths.admin.menus(), permission: 'content.read' },
      { label: 'View store', icon: 'store', href: paths.home(), permission: null },
    ],
  },
  {
    label: 'Store',
    places: [
      { label: 'Settings', icon: 'settings', href: paths.admin.settings(), permission: 'settings.read', go: 's' },
    ],
  },
];

/** What of the map this person may open; groups that are empty for them are left out. */
export function navigationFor({ can }: Pick<Viewer, 'can'>): PlaceGroup[] {
  const open = ({ permission }: { permission: Permission | null }) => permission === null || can(permission);
  return navigation
    .map(({ label, places }) => ({
      label,
      places: places
        .filter(open)
        .map((place) => (place.inside ? { ...place, inside: place.inside.filter(open) } : place)),
    }))
    .filter(({ places }) => places.length > 0);
}

/**
 * Which address of the navigation is the page at `pathname`: the longest that it is or lies below. `/admin` is itself
 * alone, since everything lies below it.
 */
export function currentPlace(groups: readonly PlaceGroup[], pathname: string): string | null {
  const hrefs = groups.flatMap(({ places }) =>
    places.flatMap(({ href, inside = [] }) => [href, ...inside.map((one) => one.href)]),
  );
  const fits = hrefs.filter(
    (href) =>
      pathname === href || (href !== paths.admin.home() && href !== paths.home() && pathname.startsWith(`${href}/`)),
  );
  return fits.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Up to two letters that stand for a person. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map(([letter = '']) => letter.toUpperCase())
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');
