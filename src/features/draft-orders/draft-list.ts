import type { ListDefinition } from '#lib/list-query.ts';

/** What the list of drafts can be asked: nothing but its pages, the last changed first. */
export const draftListDefinition: ListDefinition = {
  filters: [],
  sorts: [{ key: 'changed', label: 'Changed', first: 'desc' }],
};
