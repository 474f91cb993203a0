import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { newMeter, metered } from '#db/metered.ts';
import { siteDb, type SiteDb } from '#db/site-db.ts';
import { auditListDefinition } from '#features/audit/audit-list.ts';
import { auditListRepo } from '#features/audit/audit-list.repo.ts';
import { auditRepo } from '#features/audit/audit.repo.ts';
import { entryOf, type Change } from '#features/audit/audit.ts';
import { parseListQuery, type ListQuery } from '#lib/list-query.ts';
import { NOW, staffStore, type StaffStore } from '../support/staff-stores.ts';

const d1 = env.DB;
const MOST_ROWS = 500;
const ENTRIES = 3000;
const people = ['olivia', 'edith'].map((name) => ({ accountId: `account-${name}`, name, email: `${name}@x.example` }));
const definition = auditListDefinition(people);

let store: StaffStore;
let other: StaffStore;
const meter = newMeter();
let site: SiteDb;
let empty: SiteDb;

beforeAll(async () => {
  [store, other] = [await staffStore(d1), await staffStore(d1)];
  site = siteDb(metered(d1, meter), store.site);
  empty = siteDb(d1, (await staffStore(d1)).site);
  await fill(store, ENTRIES);
  await fill(other, 50);
}, 120_000);

describe('the audit log', () => {
  it('lists the newest first, page by page, there and back', async () => {
    const first = await list('');
    expect(first.rows.map(({ subject }) => subject).slice(0, 2)).toEqual([
      `Thing ${ENTRIES - 1}`,
      `Thing ${ENTRIES - 2}`,
    ]);
    let page = first;
    for (let i = 1; i < 10; i += 1) page = await list('', page.next);
    expect(page.rows[0]!.subject).toBe(`Thing ${ENTRIES - 1 - 9 * 50}`);
    expect((await list('', page.previous)).rows[0]!.subject).toBe(`Thing ${ENTRIES - 1 - 8 * 50}`);
  });

  it.each([
    ['by person', 'person=account-edith', ({ actorName }: { actorName: string }) => actorName === 'edith'],
    ['by kind', 'about=order', ({ action }: { action: string }) => action.startsWith('order.')],
    ['by words', 'q=thing+2999', ({ subject }: { subject: string }) => subject === 'Thing 2999'],
    ['by the beginning of a word', 'q=oliv', ({ actorName }: { actorName: string }) => actorName === 'olivia'],
    ['by a field', 'q=price', ({ after }: { after: object | null }) => 'price' in (after ?? {})],
    [
      'by all at once',
      'q=thing&about=order&person=account-olivia',
      (row: { actorName: string; action: string }) => row.actorName === 'olivia' && row.action.startsWith('order.'),
    ],
  ] as [string, string, (row: never) => boolean][])('is found %s', async (_name, query, fits) => {
    const { rows } = await list(query);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !fits(row as never))).toEqual([]);
  });

  it('is narrowed to whoever is in it, with the name they had last, and reads no entries for that', async () => {
    meter.rowsRead = 0;
    const { actors } = await site.ask({ actors: auditListRepo(site).actors() });
    expect(actors).toEqual(
      people.map(({ accountId, name }) => ({ accountId, name })).toSorted((a, b) => a.name.localeCompare(b.name)),
    );
    expect(meter.rowsRead).toBeLessThan(30);
    const { none } = await empty.ask({ none: auditListRepo(empty).actors() });
    expect(none).toEqual([]);
  });

  it('is found by day', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect((await list(`from=${today}`)).rows.length).toBeGreaterThan(0);
    expect((await list('until=2020-01-01')).rows).toEqual([]);
    expect((await list('from=2099-01-01')).rows).toEqual([]);
  });

  it('holds nothing of another store', async () => {
    const found = auditListRepo(siteDb(d1, other.site)).page(queryOf(''), 'UTC');
    const { page } = await siteDb(d1, other.site).ask({ page: found });
    expect(page.rows.length).toBe(50);
    const texts = JSON.stringify((await list('q=other')).rows);
    expect(texts).not.toContain(other.host);
  });

  it.each([
    '',
    'q=thing',
    'q=t',
    'person=account-edith',
    'about=order&q=thing+1',
    'q=weight&person=account-olivia',
    'q=nothing',
  ])('reads as much as a page needs, first and tenth, for “%s”', async (query) => {
    let cursor: ListQuery['cursor'] = null;
    for (let i = 0; i < 10; i += 1) {
      meter.rowsRead = 0;
      const page = await list(query, cursor);
      expect(meter.rowsRead).toBeLessThanOrEqual(MOST_ROWS);
      if (!page.next) return;
      cursor = page.next;
    }
  });
});

const queryOf = (text: string, cursor: ListQuery['cursor'] = null) => ({
  ...parseListQuery(definition, new URLSearchParams(text), []),
  cursor,
});

async function list(text: string, cursor: ListQuery['cursor'] = null) {
  const { page } = await site.ask({ page: auditListRepo(site).page(queryOf(text, cursor), 'UTC') });
  return page;
}

async function fill({ site, host }: StaffStore, count: number): Promise<void> {
  const log = auditRepo(siteDb(d1, site));
  const change = (i: number): Change => ({
    action: i % 3 ? 'product.update' : 'order.cancel',
    subject: { kind: 'thing', id: `t${i}`, name: `Thing ${i}` },
    before: { weight: i, host },
    after: i % 2 ? { weight: i + 1, host } : { price: i, host },
  });
  for (let i = 0; i < count; i += 50) {
    const entries = Array.from({ length: 50 }, (_, j) => entryOf(change(i + j)));
    await log.record(entries, people[(i / 50) % 2]!, { at: NOW, ipPrefix: '', requestId: '' });
  }
}
