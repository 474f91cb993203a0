import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { dbFor, openStore, type ListedSite } from '#db/platform.ts';
import { importRepo } from '#features/import/import.repo.ts';
import {
  GIVEN_UP_AFTER,
  isUnderWay,
  type ImportRun,
  type LineOutcome,
  type PictureTrouble,
} from '#features/import/import-run.ts';
import { importRunsRepo } from '#features/import/import-runs.repo.ts';
import type { PictureDraft } from '#features/import/product-draft.ts';
import { runSlice, type SliceWays } from '#features/import/run-slice.ts';
import { dropFile, FileGone, storedFile, storeFile } from '#features/import/stored-file.ts';
import { generalSettings } from '#features/settings/general.ts';
import { newId } from '#lib/ids.ts';
import { sweep } from '../../src/scheduled.ts';
import outdoor from '../fixtures/import/outdoor.csv?raw';
import wrong from '../fixtures/import/wrong.csv?raw';

const now = Date.parse('2026-11-01');
const general = generalSettings.parse({ name: 'Outdoor', email: 'shop@example.com', currency: 'EUR', country: 'DE' });
let store: ListedSite;
let fetched: string[];

beforeEach(async () => {
  fetched = [];
  store = await openStore(env.DB, { name: 'Outdoor', hosts: [`${newId()}.example.com`], general, theme: {} }, now);
});

const site = () => dbFor(env, store);
const runs = () => importRunsRepo(site());
const byId = async (id: string): Promise<ImportRun> => (await site().ask({ run: runs().byId(id) })).run!;

async function begin(text: string, options = { takesStock: false, takesPictures: false }): Promise<string> {
  const id = newId();
  const file = await storeFile(env.MEDIA, store.id, id, new File([text], 'products.csv'));
  await runs().begin({ id, file, options }, { accountId: 'ada', name: 'Ada' }, now);
  return id;
}

/** Pictures come from nowhere, but for those of a server that is gone. */
async function fetchPictures(wanted: PictureDraft[], { failed, hosts }: PictureTrouble) {
  fetched.push(...wanted.map(({ url }) => url));
  const [gone, there] = [wanted.filter(isGone), wanted.filter((one) => !isGone(one))];
  const rows = there.map(({ url, alt }) => ({
    ...{ do: 'insert' as const, table: 'media' as const },
    row: {
      id: newId(),
      alt,
      contentType: 'image/webp',
      width: 1,
      height: 1,
      widths: [1],
      sourceUrl: url,
      createdAt: now,
    },
  }));
  const why = Object.fromEntries(gone.map(({ url }) => [url, 'the server answered 404']));
  return { rows, trouble: { failed: { ...failed, ...why }, hosts } };
}
const isGone = ({ url }: PictureDraft) => url.includes('ridge-front');

const waysFor = (run: ImportRun): SliceWays => ({
  ...{ runs: runs(), repo: importRepo(site()), ask: site().ask, currency: 'EUR', newId, now, fetchPictures },
  file: storedFile(env.MEDIA, store.id, run.id, run.file.size),
});

async function slice(id: string): Promise<boolean> {
  const run = await byId(id);
  return runSlice(run, waysFor(run));
}

/** Goes on until the check, or the import, is over. */
async function finish(id: string): Promise<ImportRun> {
  for (let turns = 0; isUnderWay(await byId(id)); turns += 1) {
    expect(turns).toBeLessThan(100);
    await slice(id);
  }
  return byId(id);
}

const marksOf = (id: string) =>
  env.DB.prepare('select count(*) as n from product_import_marks where import_id = ?').bind(id).first<number>('n');

async function start(id: string): Promise<void> {
  const { file } = await byId(id);
  const nextRank = await importRepo(site()).nextRank();
  await runs().turn(id, 'running', { cursor: file.begin, line: file.firstLine, rows: 0, nextRank }, now);
}

async function importWhole(text: string, options?: Parameters<typeof begin>[1]): Promise<ImportRun> {
  const id = await begin(text, options);
  await finish(id);
  await start(id);
  return finish(id);
}

const linesOf = async (id: string, pass: 'check' | 'run', outcome: LineOutcome | null = null) =>
  (await site().ask({ lines: runs().lines(id, pass, outcome, null, 500) })).lines;

const productsHere = async () =>
  (
    await env.DB.prepare('select slug, title, updated_at as at from products where site_id = ? order by rank, id')
      .bind(store.id)
      .all<{ slug: string; title: string; at: number }>()
  ).results;

/** 120 products: three slices. */
const many = (price = '5.00', length = 120) =>
  `Handle,Title,Variant SKU,Variant Price\n${Array.from({ length }, (_, i) => `cup-${i},Cup ${i},SKU-${i},${price}\n`).join('')}`;

describe('a file that is checked', () => {
  it('tells line by line what would be done, and changes nothing', async () => {
    const run = await finish(await begin(outdoor));
    expect(run).toMatchObject({ state: 'checked', checked: { created: 5, updated: 0, unchanged: 0, refused: 0 } });
    expect(await productsHere()).toEqual([]);
    const [first] = await linesOf(run.id, 'check');
    expect(first).toMatchObject({ line: 2, outcome: 'created', handle: 'ridge-jacket' });
    expect(first?.message).toBe('Ridge Jacket, 3 variants');
  });

  it('says of every wrong row why it is refused', async () => {
    const run = await finish(await begin(wrong));
    const refused = await linesOf(run.id, 'check', 'refused');
    expect(refused.length).toBe(run.checked.refused);
    expect(refused.map(({ line }) => line)).toEqual(refused.map(({ line }) => line).toSorted((a, b) => a - b));
    expect(refused.find(({ line }) => line === 2)?.message).toMatch(/^The price “.*” is not written like 1234.00/);
  });

  it('finds a handle and an SKU that an earlier slice named', async () => {
    const again = 'cup-3,Cup again,OTHER,1.00\nnew-cup,New,SKU-7,1.00\n';
    const run = await finish(await begin(many() + again));
    expect(run.part).toBe(3);
    expect(await linesOf(run.id, 'check', 'refused')).toMatchObject([
      { line: 122, message: expect.stringContaining('begins on line 5') },
      { line: 123, message: 'Line 9 has the SKU “SKU-7” already.' },
    ]);
    await start(run.id);
    const done = await finish(run.id);
    expect(done.done).toEqual(done.checked);
    expect(await productsHere()).toHaveLength(120);
  });

  it('is read whatever its line ends and characters are', async () => {
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(many().replaceAll('\n', '\r\n'), (sign) => sign.charCodeAt(0)).buffer),
    ]);
    const id = newId();
    const file = await storeFile(env.MEDIA, store.id, id, new File([bytes], 'utf-16.csv'));
    await runs().begin(
      { id, file, options: { takesStock: false, takesPictures: false } },
      { accountId: 'ada', name: 'Ada' },
      now,
    );
    expect((await finish(id)).checked).toMatchObject({ created: 120, refused: 0 });
  });

  it('that is sent twice at once is one import', async () => {
    const [id, other] = [newId(), newId()];
    const file = await storeFile(env.MEDIA, store.id, id, new File([many()], 'products.csv'));
    const options = { takesStock: false, takesPictures: false };
    const send = (run: string) => runs().begin({ id: run, file, options }, { accountId: 'ada', name: 'Ada' }, now);
    await Promise.all([send(id), send(id), send(other)]);
    expect((await site().ask({ latest: runs().latest(5) })).latest).toHaveLength(2);
  });

  it('is not kept when it is no file of products', async () => {
    await expect(begin('Name,E-mail\nAda,ada@example.com\n')).rejects.toThrow('it has no Handle column');
    expect((await env.MEDIA.list({ prefix: `site/${store.id}/imports/` })).objects).toEqual([]);
  });
});

describe('an import', () => {
  it('does what the check said, in the order of the file, and a second one changes nothing', async () => {
    const run = await importWhole(many());
    expect(run).toMatchObject({ state: 'done', done: { created: 120, refused: 0 } });
    const here = await productsHere();
    expect(here.map(({ slug }) => slug)).toEqual(Array.from({ length: 120 }, (_, i) => `cup-${i}`));
    expect((await importWhole(many())).done).toMatchObject({ created: 0, updated: 0, unchanged: 120 });
    expect(await productsHere()).toEqual(here);
    const changed = await importWhole(many('6.00'));
    expect(changed.done).toMatchObject({ updated: 120 });
    expect((await linesOf(changed.id, 'run'))[0]?.message).toBe('Changes: price');
  });

  it('that two windows go on with does each slice once', async () => {
    const id = await begin(many());
    await Promise.all([finish(id), finish(id)]);
    expect((await byId(id)).checked.created).toBe(120);
    await start(id);
    const seen = await byId(id);
    const both = await Promise.all([runSlice(seen, waysFor(seen)), runSlice(seen, waysFor(seen))]);
    expect(both.filter(Boolean)).toHaveLength(1);
    await Promise.all([finish(id), finish(id), finish(id)]);
    expect((await byId(id)).done).toMatchObject({ created: 120, updated: 0, unchanged: 0, refused: 0 });
    expect(await productsHere()).toHaveLength(120);
    expect(await linesOf(id, 'run')).toHaveLength(120);
  });

  it('that is stopped keeps what was done, and writes nothing of the slice under way', async () => {
    const id = await begin(many());
    await finish(id);
    await start(id);
    await slice(id);
    const seen = await byId(id);
    await runs().turn(id, 'cancelled', {}, now);
    expect(await runSlice(seen, waysFor(seen))).toBe(false);
    expect(await byId(id)).toMatchObject({ state: 'cancelled', done: { created: 50 } });
    expect(await productsHere()).toHaveLength(50);
    await start(id);
    expect((await byId(id)).state).toBe('cancelled');
    expect((await importWhole(many())).done).toMatchObject({ created: 70, unchanged: 50 });
  });

  it('is not begun before the check is over', async () => {
    const id = await begin(many());
    await start(id);
    expect((await byId(id)).state).toBe('checking');
  });

  it('leaves out the one product that the database refuses', async () => {
    await env.DB.prepare(
      `create trigger refuse_cups before insert on products when new.slug = 'cup-33' begin select raise(abort, 'CHECK constraint failed: cups'); end`,
    ).run();
    const run = await importWhole(many());
    await env.DB.prepare('drop trigger refuse_cups').run();
    expect(run).toMatchObject({ state: 'done', done: { created: 119, refused: 1 } });
    expect(await linesOf(run.id, 'run', 'refused')).toMatchObject([{ line: 35, handle: 'cup-33' }]);
  });

  it('whose file is gone says so', async () => {
    const id = await begin(many());
    await dropFile(env.MEDIA, store.id, id);
    await expect(slice(id)).rejects.toBeInstanceOf(FileGone);
  });

  it('fetches each picture once, some at a time, and lists those that could not be had', async () => {
    const run = await importWhole(outdoor, { takesStock: false, takesPictures: true });
    expect(run).toMatchObject({ state: 'done', done: { created: 5, warned: 1 } });
    expect(new Set(fetched).size).toBe(fetched.length);
    expect(await linesOf(run.id, 'run', 'warned')).toMatchObject([
      { line: 9, message: expect.stringContaining('was left out: the server answered 404') },
    ]);
    const before = fetched.length;
    const again = await importWhole(outdoor, { takesStock: false, takesPictures: true });
    expect(again.done).toMatchObject({ created: 0, updated: 0, unchanged: 5 });
    expect(fetched.slice(before)).toEqual([expect.stringContaining('ridge-front')]);
  });
});

it('what was imported is found after one scheduled run, although more of it waits than is indexed at once', async () => {
  await importWhole(many('5.00', 550));
  const waiting = () =>
    env.DB.prepare('select count(*) as n from index_queue where site_id = ?').bind(store.id).first<number>('n');
  expect(await waiting()).toBe(550);
  await sweep(env as never, now);
  expect(await waiting()).toBe(0);
});

describe('an import that nobody goes on with', () => {
  const LATER = now + GIVEN_UP_AFTER;
  const run = (at: number) => sweep(env as never, at);
  const filesOf = async () => (await env.MEDIA.list({ prefix: `site/${store.id}/imports/` })).objects.length;

  it('is given up after a week, with its file and what slices named', async () => {
    const id = await begin(many());
    await finish(id);
    expect([await filesOf(), await marksOf(id)]).toEqual([1, 3]);
    await run(LATER - 1);
    expect((await byId(id)).state).toBe('checked');
    await run(LATER);
    expect(await byId(id)).toMatchObject({ state: 'cancelled', problem: expect.stringContaining('for a week') });
    expect([await filesOf(), await marksOf(id)]).toEqual([0, 0]);
    await start(id);
    expect((await byId(id)).state).toBe('cancelled');
  });

  it('keeps what was imported until then', async () => {
    const id = await begin(many());
    await finish(id);
    await start(id);
    await slice(id);
    await run(LATER);
    expect(await byId(id)).toMatchObject({ state: 'cancelled', done: { created: 50 } });
    expect(await productsHere()).toHaveLength(50);
  });

  it('is one of a few that are given up at once', async () => {
    for (let i = 0; i < 7; i += 1) await finish(await begin(`Handle,Title,Variant Price\ncup-${i},Cup,1.00\n`));
    await run(LATER);
    expect(await filesOf()).toBe(2);
    await run(LATER);
    expect(await filesOf()).toBe(0);
  });

  it('leaves nothing to look up behind when it is done', async () => {
    const { id, state } = await importWhole(many());
    expect([state, await marksOf(id), await filesOf()]).toEqual(['done', 0, 1]);
  });
});
