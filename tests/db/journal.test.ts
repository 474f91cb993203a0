import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { accountsDb } from '#db/accounts.ts';
import { newJournal, type Journal } from '#db/journal.ts';
import { newMeter } from '#db/metered.ts';
import { dbFor, peopleDbFor } from '#db/platform.ts';
import { auditListRepo } from '#features/audit/audit-list.repo.ts';
import { auditListDefinition } from '#features/audit/audit-list.ts';
import { auditRepo } from '#features/audit/audit.repo.ts';
import { entryOf } from '#features/audit/audit.ts';
import { UNFINISHED_AFTER } from '#features/audit/intent.ts';
import { settingsRepo } from '#features/settings/settings.repo.ts';
import { newId } from '#lib/ids.ts';
import { parseListQuery } from '#lib/list-query.ts';
import { lostAnswer } from '../support/lost-answer.ts';
import { NOW, staffStore, type StaffStore } from '../support/staff-stores.ts';

const d1 = env.DB;
const who = { accountId: 'account', name: 'Dana', email: 'dana@example.com' };

let store: StaffStore;
let journal: Journal;
let request: string;

beforeEach(async () => {
  store = await staffStore(d1);
  journal = newJournal();
  request = newId();
});

const begin = () =>
  journal.begin({
    ...{ siteId: store.site.id, id: request, at: NOW, action: 'admin.settings.save', asked: { name: 'New' } },
    ...{ accountId: who.accountId, actorName: who.name, actorEmail: who.email, ipPrefix: '' },
  });
const opened = () => dbFor({ DB: d1 }, store.site, newMeter(), journal);
const change = () => settingsRepo(opened()).save('shipping', { zones: [] }, NOW);
const changed = async () => {
  const { results } = await d1.prepare('select id from settings where site_id = ?').bind(store.site.id).all();
  return results.some(({ id }) => id === 'shipping');
};
const notes = async () => {
  const all = d1.prepare('select id, action, asked from audit_pending where site_id = ?').bind(store.site.id);
  return (await all.all()).results;
};
const log = async (words = '') => {
  const query = parseListQuery(auditListDefinition([]), new URLSearchParams({ q: words }), []);
  return (await opened().ask({ page: auditListRepo(opened()).page(query, 'UTC') })).page.rows;
};
const tell = (now: number) => auditRepo(opened()).tellUnfinished(now);

describe('a change by somebody who was named', () => {
  it('takes the note along, and both happen or neither', async () => {
    begin();
    await change();
    expect(await changed()).toBe(true);
    expect(await notes()).toEqual([{ id: request, action: 'admin.settings.save', asked: '{"name":"New"}' }]);
  });

  it('leaves no note where it was refused by the database', async () => {
    begin();
    const site = opened();
    const twice = { id: 'same', value: {}, updatedAt: NOW };
    await expect(site.write([site.insert('settings', twice), site.insert('settings', twice)])).rejects.toThrow();
    expect(await notes()).toEqual([]);
  });

  it('is noted once, through whichever handles it goes, at the same moment too', async () => {
    begin();
    const people = peopleDbFor({ DB: d1 }, store.site, newMeter(), journal);
    const member = await store.employ('kim', 'viewer');
    await Promise.all([
      change(),
      people.write([people.update('memberships', (row) => eq(row.id, member.id), { updatedAt: NOW })]),
      accountsDb(d1, newMeter(), journal).rename(member.accountId, 'Kim', NOW),
    ]);
    expect(await notes()).toHaveLength(1);
  });

  it('of people and accounts is noted as any other', async () => {
    begin();
    const member = await store.employ('lee', 'viewer');
    await accountsDb(d1, newMeter(), journal).rename(member.accountId, 'Lee', NOW);
    expect(await notes()).toHaveLength(1);
  });

  it('answers what it would without a note', async () => {
    begin();
    const site = opened();
    expect(await site.write([site.remove('settings', (row) => eq(row.id, 'general')).returning()])).toHaveLength(1);
  });
});

it('nothing is noted of reading, nor of changes before anybody was named', async () => {
  await change();
  begin();
  await log();
  expect(await notes()).toEqual([]);
});

it('the note is gone with the batch that writes the log', async () => {
  begin();
  await change();
  journal.end();
  const entry = entryOf({ action: 'settings.update', after: { name: 'New' } });
  await auditRepo(opened()).record([entry], who, { at: NOW, ipPrefix: '', requestId: request });
  expect(await notes()).toEqual([]);
  expect(journal.isHeld()).toBe(false);
  expect((await log()).map(({ action }) => action)).toEqual(['settings.update']);
});

it('the note outlasts what is changed between the end and the telling', async () => {
  begin();
  await change();
  journal.end();
  await settingsRepo(opened()).save('tax', {}, NOW);
  expect(await notes()).toHaveLength(1);
});

it('the note of a change whose answer was lost is taken away, too, when the log is told after all', async () => {
  begin();
  const site = dbFor({ DB: lostAnswer(d1, 1) }, store.site, newMeter(), journal);
  await expect(settingsRepo(site).save('shipping', { zones: [] }, NOW)).rejects.toThrow();
  expect(await notes()).toHaveLength(1);
  journal.end();
  expect(journal.isHeld()).toBe(true);
  await journal.forget();
  expect(await notes()).toEqual([]);
});

it('the note of what came to nothing is taken away', async () => {
  begin();
  await change();
  journal.end();
  await journal.forget();
  expect(await notes()).toEqual([]);
});

describe('a note that stays', () => {
  beforeEach(async () => {
    begin();
    await change();
  });

  it('becomes an entry once its request cannot come back to it, one time', async () => {
    expect(await tell(NOW + UNFINISHED_AFTER - 1)).toBe(0);
    const told = await Promise.all([tell(NOW + UNFINISHED_AFTER), tell(NOW + UNFINISHED_AFTER)]);
    expect(told).toContain(1);
    expect(await notes()).toEqual([]);
    expect(await log()).toEqual([
      expect.objectContaining({
        ...{ at: NOW, actorName: 'Dana', action: 'request.unfinished' },
        ...{ subject: 'admin.settings.save', after: { name: 'New' } },
      }),
    ]);
    expect(await tell(NOW + UNFINISHED_AFTER)).toBe(0);
    expect(await log('settings.save')).toHaveLength(1);
  });
});
