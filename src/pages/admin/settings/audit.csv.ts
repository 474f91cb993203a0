import type { APIRoute } from 'astro';
import { auditCsvHead, auditCsvLines } from '#features/audit/audit-csv.ts';
import type { AuditRow } from '#features/audit/audit-list.repo.ts';
import { auditListDefinition } from '#features/audit/audit-list.ts';
import { parseListQuery, type ListQuery } from '#lib/list-query.ts';
import { textStream } from '#lib/text-stream.ts';

/** Entries read at once, and how many times at most: a Worker may ask so often while it answers. */
const PART = 500;
const MOST_PARTS = 200;

/** The audit log as CSV, with the search and filters of the list; the newest 100,000 entries at most. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { admin, site } = locals;
  const { people } = await admin.ask({ people: admin.audit.actors() });
  const query = parseListQuery(auditListDefinition(people), url.searchParams, []);
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="audit-log.csv"',
  };
  return new Response(textStream(partsOf(admin, query, site.general.timezone)), { headers });
};

async function* partsOf(admin: App.Locals['admin'], query: ListQuery, timezone: string): AsyncGenerator<string> {
  yield auditCsvHead();
  let beyond: number | null = null;
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const { rows }: { rows: AuditRow[] } = await admin.ask({
      rows: admin.audit.part(query, timezone, beyond, PART),
    });
    yield auditCsvLines(rows);
    beyond = rows.at(-1)?.key ?? null;
    if (rows.length < PART) return;
  }
}
