import type { APIRoute } from 'astro';
import type { CurrentProduct } from '#features/catalog/current-product.ts';
import { exportHeadings, exportRows } from '#features/import/export-product.ts';
import { hermesHeadings, hermesRows } from '#features/import/hermes-export.ts';
import { placesNamed, productListDefinition, productViews } from '#features/product-list/product-list.ts';
import { csvLines } from '#lib/csv.ts';
import { parseListQuery } from '#lib/list-query.ts';
import { absolute, paths } from '#lib/paths.ts';

/** Products read at once. */
const PART = 50;

/**
 * The products of a list in Shopify's format, or with `format=hermes` in our own, which holds all of them. Our importer
 * reads both. Nothing is held but one part of it.
 */
export const GET: APIRoute = async ({ locals: { admin, site, now }, url }) => {
  const query = parseListQuery(productListDefinition(placesNamed([url.searchParams])), url.searchParams, productViews);
  const { found } = await admin.ask({ found: admin.productExport.names() });
  const { currency } = site.general;
  const pictureUrl = ({ mediaId, width }: { mediaId: string; width: number }) =>
    absolute(url.origin, paths.media(mediaId, width));
  const names = { ...found, currency, now, pictureUrl };
  const isOwn = url.searchParams.get('format') === 'hermes';
  const rowsOf = (product: CurrentProduct) => (isOwn ? hermesRows(product, names) : exportRows(product, names));
  const encoder = new TextEncoder();
  let after: string | null = null;
  let head = csvLines([isOwn ? hermesHeadings(names) : exportHeadings(names)]);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { part } = await admin.ask({ part: admin.productList.ids(query, after, PART) });
      const { products } = await admin.ask({ products: admin.productExport.products(part.ids) });
      const byId = new Map(products.map((product) => [product.id, product]));
      const rows = part.ids.flatMap((id) => {
        const product = byId.get(id);
        return product ? rowsOf(product) : [];
      });
      const text = head + (rows.length > 0 ? csvLines(rows) : '');
      if (text) controller.enqueue(encoder.encode(text));
      head = '';
      after = part.after;
      if (part.ids.length < PART) controller.close();
    },
  });
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="products.csv"',
  };
  return new Response(body, { headers });
};
