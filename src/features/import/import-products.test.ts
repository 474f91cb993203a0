import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { newId } from '#lib/ids.ts';
import { importProducts, type ImportCounts } from './import-products.ts';
import type { ImportRepo } from './import.repo.ts';

const PRODUCTS = 12_500;
const ROWS_EACH = 4;
/** Bytes of one description, which a product of the file is mostly made of. */
const DESCRIPTION = 4_000;

/** A store without anything in it. */
const emptyStore: ImportRepo = {
  shelves: async () => ({ categories: [], collections: [], definitions: [] }),
  nextRank: async () => 1,
  find: async () => ({ products: [], skuOwners: new Map(), mediaIds: new Map() }),
  write: () => Promise.reject(new Error('A dry run writes nothing.')),
};

it('holds no more of 50,000 rows than of 5,000', { timeout: 60_000 }, async () => {
  const inUse: { rows: number; bytes: number }[] = [];
  const measure = ({ rows }: ImportCounts) => {
    if (rows >= inUse.length * 5_000) inUse.push({ rows, bytes: bytesInUse() });
  };
  const summary = await importProducts(largeFile(), {
    ...{ repo: emptyStore, currency: 'EUR', dryRun: true, takesStock: false, takePictures: null, newId, now: 1_000 },
    onProblem: (problem) => expect.unreachable(problem.message),
    onProgress: measure,
  });
  expect(summary).toMatchObject({ rows: PRODUCTS * ROWS_EACH, created: PRODUCTS, refused: 0 });

  const at = (rows: number) => inUse.find((point) => point.rows >= rows)!.bytes;
  const growth = at(PRODUCTS * ROWS_EACH - 5_000) - at(5_000);
  // What stays is each handle and SKU with its line, to tell when one comes again.
  expect(growth).toBeLessThan((PRODUCTS * DESCRIPTION) / 4);
});

async function* largeFile() {
  const text = (line: string) => new TextEncoder().encode(line);
  yield text('Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Price\n');
  for (let product = 0; product < PRODUCTS; product += 1) {
    const description = `${product} `.padEnd(DESCRIPTION, 'woven and washed, ');
    yield text(
      `product-${product},Product ${product},"<p>${description}</p>",Size,0,SKU-${product}-0,19.99\n` +
        [1, 2, 3].map((size) => `product-${product},,,,${size},SKU-${product}-${size},19.99\n`).join(''),
    );
  }
}

/** Bytes of objects that are in use, after a collection of those that are not. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
