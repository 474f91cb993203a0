import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLocal, type Platform } from './platform.ts';

const state = mkdtempSync(path.join(tmpdir(), 'hermes-gateway-'));
let platform: Platform;

beforeAll(async () => {
  platform = await openLocal(state);
  await platform.DB.prepare('create table cups (id text primary key, price integer check (price >= 0))').run();
});
afterAll(async () => {
  await platform.dispose();
  rmSync(state, { recursive: true, force: true });
});

const insert = (id: string, price: unknown) => platform.DB.prepare('insert into cups values (?, ?)').bind(id, price);
const all = () => platform.DB.prepare('select id, price from cups order by id');

it('a batch is written whole, or not at all', async () => {
  await platform.DB.batch([insert('blue', 5), insert('tasse ☕', null)]);
  await expect(platform.DB.batch([insert('red', 5), insert('bad', -1)])).rejects.toThrow('CHECK constraint failed');
  expect((await all().all()).results).toEqual([
    { id: 'blue', price: 5 },
    { id: 'tasse ☕', price: null },
  ]);
});

it('rows come as objects, as lists, or one by one', async () => {
  expect(await all().raw()).toEqual([
    ['blue', 5],
    ['tasse ☕', null],
  ]);
  expect(await all().first('price')).toBe(5);
  expect(await all().first()).toEqual({ id: 'blue', price: 5 });
  expect(await platform.DB.prepare('select 1 where false').first()).toBeNull();
});

it('waits while another process writes to the same file', async () => {
  const [file] = globSync(path.join(state, 'v3/d1/*/*.sqlite')).filter((name) => !name.endsWith('metadata.sqlite'));
  const other = new DatabaseSync(file!);
  other.exec('begin immediate');
  const written = platform.DB.batch([insert('last', 9)]);
  const first = await Promise.race([written.then(() => 'written'), setTimeout(1_500, 'waiting')]);
  expect(first).toBe('waiting');
  other.exec('commit');
  other.close();
  await written;
  expect(await platform.DB.prepare(`select price from cups where id = 'last'`).first('price')).toBe(9);
});

it('tells what was read and written', async () => {
  const { meta } = await insert('green', 7).run();
  expect(meta).toMatchObject({ changes: 1, rows_written: 2 });
});

it.each([undefined, 1n, new Date(), Number.NaN])('%s cannot be bound, as in D1', (value) => {
  expect(() => insert('x', value)).toThrow('D1_TYPE_ERROR');
});

it('the bucket keeps bytes', async () => {
  await platform.MEDIA.put('a/b', new Uint8Array([1, 2, 3]));
  expect(new Uint8Array(await (await platform.MEDIA.get('a/b'))!.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
});
