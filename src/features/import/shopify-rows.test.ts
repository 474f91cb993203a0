import { describe, expect, it } from 'vitest';
import { UnreadableFile } from './columns.ts';
import { shopifyProducts, type FileEvent } from './shopify-rows.ts';

/** The file in pieces of `size` bytes, as a stream brings it. */
async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Uint8Array, size = 1024): Promise<FileEvent[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return Array.fromAsync(shopifyProducts(inPieces(bytes, size)));
}

const productsIn = (events: FileEvent[]) => events.flatMap((event) => (event.kind === 'product' ? event.product : []));
const problemsIn = (events: FileEvent[]) =>
  events.flatMap((event) => (event.kind === 'problem' ? [[event.problem.line, event.problem.code]] : []));

const shop = `Handle,Title,Body (HTML),Variant Price
jacket,Jacket,"<p>Warm</p>

<p>and ""dry""</p>",10
jacket,,,12

mütze,Mütze ☃,,8
`;

describe('the rows of a product file', () => {
  it('come by product, each row with the line on which it begins', async () => {
    const [jacket, hat] = productsIn(await read(shop));
    expect(jacket?.rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(jacket?.rows[0]?.cells.body).toBe('<p>Warm</p>\n\n<p>and "dry"</p>');
    expect(hat).toMatchObject({ slug: 'mütze', rows: [{ line: 7, cells: { title: 'Mütze ☃' } }] });
  });

  it('are the same with Windows line ends and a byte order mark', async () => {
    expect(await read(`\uFEFF${shop.replaceAll('\n', '\r\n')}`)).toEqual(await read(shop));
  });

  it('are the same with old Macintosh line ends', async () => {
    expect(await read(shop.replaceAll('\n', '\r'))).toEqual(await read(shop));
  });

  it.each([1, 2, 3, 7])('are the same in pieces of %i bytes, which cut characters and line ends', async (size) => {
    expect(await read(`\uFEFF${shop.replaceAll('\n', '\r\n')}`, size)).toEqual(await read(shop));
  });

  it('are the same in UTF-16, as spreadsheets write “Unicode text”', async () => {
    const bytes = new Uint8Array(new Uint16Array([...`\uFEFF${shop}`].map((char) => char.charCodeAt(0))).buffer);
    expect(await read(bytes)).toEqual(await read(shop));
  });

  it.each([';', '\t'])('are found with %j between the cells', async (delimiter) => {
    const text = ['Handle|Title|Tags', 'cup|Cup|"a, b"'].join('\n').replaceAll('|', delimiter);
    const [cup] = productsIn(await read(text, 5));
    expect(cup?.rows[0]?.cells).toEqual({ handle: 'cup', title: 'Cup', tags: 'a, b' });
  });

  it('lose what nobody can have typed, such as the end of a C string', async () => {
    const [cup] = productsIn(await read('Handle,Title\ncup,C\0u\x1bp\tof\x7f tea\n'));
    expect(cup?.rows[0]?.cells.title).toBe('Cup\tof tea');
  });

  it('of a very long handle have an address that can be written', async () => {
    const [long] = productsIn(await read(`Handle,Title\na${'𠮷'.repeat(300)},Long\n`));
    expect(long?.slug).toBe(`a${'𠮷'.repeat(199)}`);
    expect(() => encodeURIComponent(long!.slug)).not.toThrow();
  });

  it('have columns in any order, of any case, with others between them', async () => {
    const events = await read('variant PRICE,Colour of the box, TITLE ,handle\n5,red,Cup,cup\n');
    expect(productsIn(events)[0]?.rows[0]?.cells).toEqual({ price: '5', title: 'Cup', handle: 'cup' });
    expect(events[0]).toMatchObject({ kind: 'header', header: { ignored: ['Colour of the box'] } });
  });

  it('may be shorter or longer than the header', async () => {
    const [cup, bowl] = productsIn(await read('Handle,Title,Vendor\ncup,Cup\nbowl,Bowl,Acme,more,cells\n'));
    expect(cup?.rows[0]?.cells).toEqual({ handle: 'cup', title: 'Cup' });
    expect(bowl?.rows[0]?.cells.vendor).toBe('Acme');
  });

  it('may have cells of 100 KB', async () => {
    const body = 'Wool. '.repeat(20_000);
    expect(productsIn(await read(`Handle,Body (HTML)\ncup,"${body}"\n`))[0]?.rows[0]?.cells.body).toBe(body.trim());
  });

  it('with metafields keep them by name', async () => {
    const header = 'Handle,Fabric (product.metafields.custom.fabric),Google Shopping / Age Group';
    const [cup] = productsIn(await read(`${header}\ncup,Wool,adult\n`));
    expect(cup?.header.metafields.map(({ namespace, key, label }) => [namespace, key, label])).toEqual([
      ['custom', 'fabric', 'Fabric'],
      ['google', 'age-group', 'Age Group'],
    ]);
    expect([...(cup?.rows[0]?.metafields ?? [])]).toEqual([
      ['custom.fabric', 'Wool'],
      ['google.age-group', 'adult'],
    ]);
  });
});

describe('a row is refused', () => {
  it('without a handle, or with one that no address can be made of', async () => {
    const events = await read('Handle,Title\n,Cup\n!!!,Signs\nbowl,Bowl\n');
    expect(problemsIn(events)).toEqual([
      [2, 'no-handle'],
      [3, 'no-handle'],
    ]);
    expect(productsIn(events)).toHaveLength(1);
  });

  it('when its product began further up and others stand between', async () => {
    const events = await read('Handle,Title\ncup,Cup\nbowl,Bowl\ncup,\nCup,\n');
    expect(problemsIn(events)).toEqual([
      [4, 'handle-again'],
      [5, 'handle-again'],
    ]);
    expect(events.find((event) => event.kind === 'problem')?.problem.message).toContain('begins on line 2');
  });

  it('when a quotation mark in it is never closed, and what stands before goes in', async () => {
    const events = await read('Handle,Title\ncup,Cup\nbowl,"Bowl\nplate,Plate\n');
    expect(productsIn(events).map(({ slug }) => slug)).toEqual(['cup']);
    expect(problemsIn(events)).toEqual([[3, 'broken-row']]);
  });
});

it('a quotation mark that is never closed does not bring the rest of a large file into memory', async () => {
  const events = await read(`Handle,Title\ncup,Cup\nbowl,"Bowl\n${'plate,Plate\n'.repeat(500_000)}`, 65_536);
  expect(productsIn(events).map(({ slug }) => slug)).toContain('cup');
  expect(problemsIn(events)[0]).toEqual([3, 'broken-row']);
});

describe('a file is refused', () => {
  it.each([
    ['of another kind', 'Name,Email\n#1001,jane@example.com\n', 'it has no Handle column. Found: “Name”, “Email”.'],
    ['that is empty', '', 'The file is empty.'],
    ['that is a spreadsheet', 'PK\u0003\u0004…', 'spreadsheet'],
    ['in another encoding', new Uint8Array([0x48, 0xe9, 0x6c, 0x2c]), 'not UTF-8'],
  ])('%s', async (_kind, file, message) => {
    const reading = read(file);
    await expect(reading).rejects.toBeInstanceOf(UnreadableFile);
    await expect(reading).rejects.toThrow(message);
  });
});
