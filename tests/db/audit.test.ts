import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { siteDb } from '#db/site-db.ts';
import { openTwins, refill, rowsIn, twinA } from '../support/twins.ts';

beforeAll(async () => {
  await openTwins(env.DB);
  await refill(env.DB);
});

type Untyped = Record<'update' | 'remove' | 'upsert' | 'insert', (...args: unknown[]) => never>;

it('no handle changes or removes what stands in the audit log, types or not', async () => {
  const site = siteDb(env.DB, twinA);
  const loose = site as unknown as Untyped;
  const before = (await rowsIn(env.DB, twinA))['audit_log'];
  const every = (row: { siteId: never }) => eq(row.siteId, twinA.id);
  const conflict = { on: ['id'], set: () => ({ action: 'planted' }) };
  expect(() => loose.update('auditLog', every, { action: 'planted' })).toThrow('only ever added');
  expect(() => loose.remove('auditLog', every)).toThrow('only ever added');
  expect(() => loose.upsert('auditLog', { ...before![0], action: 'planted' }, conflict)).toThrow('only ever added');
  expect((await rowsIn(env.DB, twinA))['audit_log']).toEqual(before);
});
