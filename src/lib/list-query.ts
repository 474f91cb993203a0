import { z } from 'zod';
import { listCursorText, parseListCursor, type ListCursor } from './list-cursor.ts';

/** Rows on a page of every list. */
export const PAGE_SIZE = 50;

/** One way to narrow a list. Its key is the name of a parameter in the address, so it never changes. */
export type ListFilter = { key: string; label: string } & (
  | { kind: 'choice'; options: readonly { value: string; label: string }[]; several?: boolean }
  /** Typed, like a tag or a vendor. */
  | { kind: 'text'; placeholder?: string }
  /** `YYYY-MM-DD` in the store's time zone. */
  | { kind: 'day' }
  /** A whole number, like pieces in stock. */
  | { kind: 'number'; unit?: string }
);

/** A column a list can be sorted by; `first` is the direction a first press gives. */
export type ListSort = { key: string; label: string; first: 'asc' | 'desc' };

/** What a list can be asked. Its first sort is the one it has unasked. */
export type ListDefinition = { filters: readonly ListFilter[]; sorts: readonly [ListSort, ...ListSort[]] };

/** A named set of filters and sort. `query` is what `listParams` makes, without a page. */
export type ListView = { id: string; label: string; query: string; mine?: boolean };

/** What a list is asked: the address, read. */
export type ListQuery = {
  /** The view whose tab is open; null where none of that id is known. */
  view: string | null;
  q: string;
  filters: Readonly<Record<string, readonly string[]>>;
  sort: { key: string; direction: 'asc' | 'desc' };
  cursor: ListCursor | null;
};

/**
 * Reads a list's address. What it does not know or what does not fit is left out, so that an old link still works. An
 * address with a view and nothing else has the view's filters and sort; otherwise the address alone says what is shown.
 */
export function parseListQuery(
  definition: ListDefinition,
  params: URLSearchParams,
  views: readonly ListView[],
): ListQuery {
  const view = views.find(({ id }) => id === params.get('view')) ?? null;
  const only = [...params.keys()].every((key) => key === 'view' || key === 'after' || key === 'before');
  const asked = view && only ? new URLSearchParams(view.query) : params;
  const after = params.get('after');
  const before = params.get('before');
  return {
    view: view?.id ?? null,
    q: (asked.get('q') ?? '').trim().slice(0, 100),
    filters: filtersIn(definition, asked),
    sort: sortIn(definition, asked.get('sort')),
    cursor: after ? parseListCursor('after', after) : before ? parseListCursor('before', before) : null,
  };
}

/** The parameters of a list's address, in one order, so that equal lists have equal addresses. Leaves out the page. */
export function listParams(definition: ListDefinition, query: ListQuery, { withView = true } = {}): URLSearchParams {
  const params = new URLSearchParams();
  if (withView && query.view) params.set('view', query.view);
  if (query.q) params.set('q', query.q);
  for (const { key } of definition.filters) for (const value of query.filters[key] ?? []) params.append(key, value);
  const sort = sortText(query.sort);
  if (sort !== sortText(sortIn(definition, null))) params.set('sort', sort);
  return params;
}

/** Path and parameters of the list as it would be with `change`; the page is the first unless `change` has a cursor. */
export function listHref(
  path: string,
  definition: ListDefinition,
  query: ListQuery,
  change: Partial<ListQuery> = {},
): string {
  const changed = { ...query, cursor: null, ...change };
  const params = listParams(definition, changed);
  if (changed.cursor) params.set(changed.cursor.direction, listCursorText(changed.cursor));
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

/** `query` with one filter set to `values`; without any it is off. The last filter takes its view with it. */
export function withFilter(query: ListQuery, key: string, values: readonly string[]): Partial<ListQuery> {
  const filters = Object.fromEntries(
    Object.entries({ ...query.filters, [key]: values }).filter(([, chosen]) => chosen.length > 0),
  );
  return { filters, view: Object.keys(filters).length > 0 || query.q ? query.view : null };
}

/** The sort that a press on a column's head asks for. */
export function nextSort({ sort }: ListQuery, { key, first }: ListSort): ListQuery['sort'] {
  if (sort.key !== key) return { key, direction: first };
  return { key, direction: sort.direction === 'asc' ? 'desc' : 'asc' };
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ q, filters }: ListQuery): boolean => q !== '' || Object.keys(filters).length > 0;

/** Whether what is shown is exactly what the view of this query text shows. */
export function fitsView(definition: ListDefinition, query: ListQuery, view: Pick<ListView, 'query'>): boolean {
  const of = parseListQuery(definition, new URLSearchParams(view.query), []);
  const text = (one: ListQuery) => listParams(definition, one, { withView: false }).toString();
  return text(of) === text(query);
}

function filtersIn({ filters }: ListDefinition, params: URLSearchParams): Record<string, string[]> {
  const entries = filters.flatMap((filter) => {
    const values = [...new Set(params.getAll(filter.key))].filter((value) => valueOf(filter).safeParse(value).success);
    const kept = filter.kind === 'choice' && filter.several ? values.slice(0, 50).sort() : values.slice(0, 1);
    return kept.length > 0 ? [[filter.key, kept] as const] : [];
  });
  return Object.fromEntries(entries);
}

function valueOf(filter: ListFilter): z.ZodType {
  switch (filter.kind) {
    case 'choice':
      return z.enum(filter.options.map(({ value }) => value));
    case 'text':
      return z.string().trim().min(1).max(100);
    case 'day':
      return z.iso.date();
    case 'number':
      return z.string().regex(/^-?\d{1,9}$/);
  }
}

function sortIn({ sorts }: ListDefinition, text: string | null): ListQuery['sort'] {
  const direction = text?.startsWith('-') ? 'desc' : 'asc';
  const key = text?.replace(/^-/, '');
  const known = sorts.find((sort) => sort.key === key);
  return known ? { key: known.key, direction } : { key: sorts[0].key, direction: sorts[0].first };
}

const sortText = ({ key, direction }: ListQuery['sort']) => (direction === 'desc' ? `-${key}` : key);
