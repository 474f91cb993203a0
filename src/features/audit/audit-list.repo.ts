import type { AuditIndexRow } from '#db/index-audit.ts';
import type { Question, SiteDb } from '#db/site-db.ts';
import { listPage, type ListPage } from '#lib/list-page.ts';
import { PAGE_SIZE, type ListQuery } from '#lib/list-query.ts';
import { auditQuery } from './audit-search.ts';
import type { AuditEntry } from './audit.ts';

/** People that the log can be narrowed to. */
const MOST_ACTORS = 500;

/** An entry as it is read. `at` in epoch milliseconds; `key` is where to go on from. */
export type AuditRow = AuditEntry & {
  key: number;
  id: string;
  at: number;
  actorName: string;
  actorEmail: string;
  ipPrefix: string;
};

/** The audit log for those who may read it. What a page reads does not grow with the log. */
export function auditListRepo(site: SiteDb) {
  const read = (query: ListQuery, timezone: string, beyond: number | null, limit: number) => {
    const backwards = query.cursor?.direction === 'before';
    const ascending = (query.sort.direction === 'asc') !== backwards;
    return site.index.auditPage({ ...auditQuery(query, timezone), ascending, beyond, limit });
  };
  return {
    /** A page of entries. */
    page: (query: ListQuery, timezone: string): Question<ListPage<AuditRow>> => ({
      statements: [read(query, timezone, query.cursor ? Number(query.cursor.value) : null, PAGE_SIZE + 1)],
      answer: ([rows]) => listPage(rowsOf(rows), query, ({ key, id }) => ({ value: key, id })),
    }),

    /** Everybody who is in the log, by name: those who do not work here any more, too. */
    actors: (): Question<{ accountId: string; name: string }[]> => ({
      statements: [site.index.auditActors(MOST_ACTORS)],
      answer: ([rows]) =>
        (rows as { accountId: string; name: string }[]).toSorted((a, b) => a.name.localeCompare(b.name)),
    }),

    /** Entries of a list beyond a row number, for an export: as many as `limit`. */
    part: (query: ListQuery, timezone: string, beyond: number | null, limit: number): Question<AuditRow[]> => ({
      statements: [read({ ...query, cursor: null }, timezone, beyond, limit)],
      answer: ([rows]) => rowsOf(rows),
    }),
  };
}

const rowsOf = (rows: unknown): AuditRow[] =>
  (rows as AuditIndexRow[]).map((row) => ({ ...row, before: fieldsOf(row.before), after: fieldsOf(row.after) }));

const fieldsOf = (json: string | null) => (json === null ? null : (JSON.parse(json) as Record<string, unknown>));
