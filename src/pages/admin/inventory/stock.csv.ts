import type { APIRoute } from 'astro';
import { csvLines } from '#lib/csv.ts';

/** Variants read at once. */
const PART = 500;

/** What is counted, as a file: one line a variant, in the order of their making. */
export const GET: APIRoute = ({ locals: { admin } }) => {
  let after = '';
  let begun = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const encoder = new TextEncoder();
      if (!begun)
        controller.enqueue(
          encoder.encode(csvLines([['SKU', 'Product', 'Variant', 'Available', 'Held', 'Variant ID']])),
        );
      begun = true;
      const { lines } = await admin.ask({ lines: admin.stockList.after(after, PART) });
      const rows = lines.map(({ sku, title, name, available, held, id }) => [sku, title, name, available, held, id]);
      if (rows.length > 0) controller.enqueue(encoder.encode(csvLines(rows)));
      after = lines.at(-1)?.id ?? after;
      if (lines.length < PART) controller.close();
    },
  });
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="stock.csv"',
  };
  return new Response(body, { headers });
};
