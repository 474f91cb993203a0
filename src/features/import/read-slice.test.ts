import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLines } from '#lib/csv.ts';
import { readHeader } from './columns.ts';
import { readSlice, type StoredFile } from './read-slice.ts';
import { shopifyProducts, type RowEvent } from './shopify-rows.ts';

const HEADER = 'Handle,Title,Body (HTML)\n';
const header = readHeader(HEADER.trim().split(','));

const stored = (text: string): StoredFile & { read: StoredFile['read'] } => {
  const bytes = new TextEncoder().encode(text);
  return { size: bytes.byteLength, read: async (offset, length) => bytes.subarray(offset, offset + length) };
};

/** What the rows of a file are, read in slices of `most` products from pieces of `piece` bytes. */
async function inSlices(rows: string, most: number, piece: number): Promise<{ events: RowEvent[]; rows: number }> {
  const file = stored(HEADER + rows);
  const all = { events: [] as RowEvent[], rows: 0 };
  for (let place = { cursor: HEADER.length, line: 2 }, isLast = false, turns = 0; !isLast; turns += 1) {
    const slice = await readSlice(file, header, ',', place, most, piece);
    expect(turns).toBeLessThan(1000);
    all.events.push(...slice.events);
    all.rows += slice.rows;
    [place, isLast] = [slice, slice.isLast];
  }
  return all;
}

/** What of the events matters: where slices begin is not part of it. */
const told = (events: RowEvent[]) =>
  events.map((event) =>
    event.kind === 'problem'
      ? { line: event.problem.line, code: event.problem.code }
      : { slug: event.product.slug, rows: event.product.rows.map(({ line, cells }) => ({ line, cells })) },
  );

async function inOneGo(rows: string): Promise<RowEvent[]> {
  const file = (async function* () {
    yield new TextEncoder().encode(HEADER + rows);
  })();
  const events: RowEvent[] = [];
  for await (const event of shopifyProducts(file)) if (event.kind !== 'header') events.push(event);
  return events;
}

describe('a file that is read in slices', () => {
  it('gives what it gives in one go, wherever the pieces end', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', '😀', '\n', '"', ',', ' ', '=') });
    const row = fc.tuple(fc.constantFrom('further', 'new', 'nameless'), cell, cell);
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 200 }),
        async (rows, most, piece) => {
          // A handle that comes again after others is found by what slices remember.
          let product = 0;
          const named = rows.map(([kind, ...cells], at) => {
            if (kind !== 'further' || rows[at - 1]?.[0] === 'nameless') product += 1;
            return [kind === 'nameless' ? '' : `product-${product}`, ...cells];
          });
          const text = csvLines(named).replaceAll('\r\n', '\n');
          expect(told((await inSlices(text, most, piece)).events)).toEqual(told(await inOneGo(text)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('counts each row once', async () => {
    const text = 'a,A,\na,,"x\ny"\n\nb,B,\n,no handle,\nc,C,\n';
    expect((await inSlices(text, 1, 10)).rows).toBe(5);
  });

  it('says of a quotation mark that is never closed where it stands, and ends', async () => {
    const { events } = await inSlices(`a,A,\nb,B,"open\n${'c,C,\n'.repeat(100)}`, 2, 16);
    expect(told(events)).toMatchObject([{ line: 3, code: 'broken-row' }, { slug: 'a' }]);
  });

  it('reads no more than a few pieces for a slice, however large the file', async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `product-${at},Product ${at},\n`).join('');
    const file = stored(HEADER + rows);
    let read = 0;
    const counted: StoredFile = {
      ...file,
      read: (offset, length) => {
        read += length;
        return file.read(offset, length);
      },
    };
    const slice = await readSlice(counted, header, ',', { cursor: HEADER.length, line: 2 }, 50);
    expect(slice.events).toHaveLength(50);
    expect(slice).toMatchObject({ line: 52, isLast: false, rows: 50 });
    expect(read).toBeLessThan(200_000);
  });
});
