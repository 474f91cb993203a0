import { z } from 'zod';
import type { MenuItem } from '#db/schema/content.ts';
import { linkTarget } from './home.ts';

/** Where a layout prints menus, in the order in which an editor lists them, and how many each place takes. */
export const menuPlaces = {
  header: { label: 'Header', most: 1, nests: true },
  service: { label: 'Service line', most: 2, nests: false },
  footer: { label: 'Footer columns', most: 4, nests: false },
  legal: { label: 'Below the footer', most: 1, nests: false },
} as const;

export type MenuPlace = keyof typeof menuPlaces;

const label = z.string().trim().min(1, 'Give the link a name').max(60, 'At most 60 characters');
const leaf = z.object({ label, to: linkTarget.optional(), emphasis: z.literal('sale').optional() });
const item = leaf.extend({ items: z.array(leaf).max(20).optional() });

const menu = z
  .object({
    place: z.enum(['header', 'service', 'footer', 'legal']),
    title: z.string().trim().min(1, 'Give the menu a title').max(60),
    items: z.array(item).max(20) satisfies z.ZodType<MenuItem[]>,
  })
  .refine(({ place, items }) => menuPlaces[place].nests || items.every((one) => !one.items?.length), {
    path: ['items'],
    message: 'Only the header has menus within menus',
  });

/** All menus of a store as one document: they are changed and published together. */
export const menusDocument = z.object({
  menus: z
    .array(menu)
    .max(8)
    .refine(
      (menus) => Object.entries(menuPlaces).every(([place, { most }]) => count(menus, place) <= most),
      'There is no room for so many menus at one place',
    ),
});

export type MenusDocument = z.infer<typeof menusDocument>;

const count = (menus: { place: string }[], place: string) => menus.filter((one) => one.place === place).length;
