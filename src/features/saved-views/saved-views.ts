import type { ListView } from '#lib/list-query.ts';

/** How many views a person may keep of one list: as many as fit beside each other. */
export const mostViews = 20;

/** The lists that can be kept views of. */
export const viewedLists = ['orders', 'products', 'customers', 'media', 'inventory', 'audit'] as const;

export type ViewedList = (typeof viewedLists)[number];

/** Id of the form that a list's Update button sends: the button stands in another form. */
export const updateForm = 'update-view';

export type SavedView = ListView & { mine: true };
