import type { APIRoute } from 'astro';
import { LINE_OUTCOMES, passOf } from '#features/import/import-run.ts';
import type { LinePlace } from '#features/import/import-runs.repo.ts';
import { outcomeWords } from '#features/import/run-words.ts';
import { csvLines } from '#lib/csv.ts';

/** Lines read at once. */
const PART = 500;

/** The report of an import as a file: all lines, or those of one outcome. */
export const GET: APIRoute = async ({ params, url, locals: { admin } }) => {
  const id = params['id']!;
  const outcome = LINE_OUTCOMES.find((one) => one === url.searchParams.get('outcome')) ?? null;
  const { run } = await admin.ask({ run: admin.productImports.byId(id) });
  if (!run) return new Response('There is no such import.', { status: 404 });
  const pass = passOf(run);
  const encoder = new TextEncoder();
  let head = csvLines([['Line', 'What', 'Handle', 'Message']]);
  let after: LinePlace | null = null;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { lines } = await admin.ask({ lines: admin.productImports.lines(id, pass, outcome, after, PART) });
      const rows = lines.map((one) => [one.line, outcomeWords[pass][one.outcome], one.handle, one.message]);
      controller.enqueue(encoder.encode(head + (rows.length > 0 ? csvLines(rows) : '')));
      head = '';
      after = lines.at(-1) ?? after;
      if (lines.length < PART) controller.close();
    },
  });
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="import-report.csv"',
  };
  return new Response(body, { headers });
};
