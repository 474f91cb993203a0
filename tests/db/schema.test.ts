import { env } from 'cloudflare:workers';
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { tableNames } from '#db/site-db.ts';
import { flawsOf, flawsOfDefinition, keepsToItsStore, tenantTableShape } from '../support/schema-rules.ts';
import { tableOf } from '../support/twin-rows.ts';
import { FULL_TEXT } from '../support/twins.ts';

/** What belongs to the platform and not to a store. Everything else is a tenant table. */
const PLATFORM = [
  'accounts',
  'domains',
  'password_resets',
  'platform_audit',
  'recovery_codes',
  'sign_in_attempts',
  'sites',
];
const BOOKKEEPING = /^(sqlite_|_cf_|d1_migrations$)/;

const tenantTables = tableNames.map((name) => getTableName(tableOf(name)));
const query = async <T>(sql: string, ...params: unknown[]) =>
  (
    await env.DB.prepare(sql)
      .bind(...params)
      .all<T>()
  ).results;

test('the schema exports tables and nothing else', () => {
  expect(Object.values(schema).filter((exported) => !is(exported, SQLiteTable))).toEqual([]);
});

test('every table is either a store’s or the platform’s', async () => {
  const names = await query<{ name: string }>(
    `select name from pragma_table_list where schema = 'main' and type <> 'shadow'`,
  );
  const found = names.map(({ name }) => name).filter((name) => !BOOKKEEPING.test(name));
  expect(found.sort()).toEqual([...tenantTables, ...PLATFORM, ...FULL_TEXT].sort());
});

describe('a store’s table keeps its rows apart, as defined and as migrated', () => {
  test.each(tableNames)('%s', async (name) => {
    const config = getTableConfig(tableOf(name));
    expect(flawsOfDefinition(config)).toEqual([]);
    const migrated = await tenantTableShape(query, config.name);
    expect(flawsOf(migrated)).toEqual([]);
    expect(migrated.columns.sort()).toEqual(config.columns.map((column) => column.name).sort());
  });
});

test.each(PLATFORM)('the definition and the migrated table %s agree on their columns', async (table) => {
  const defined = Object.values(schema).find((one) => getTableName(one) === table)!;
  const { columns } = await tenantTableShape(query, table);
  expect(columns.sort()).toEqual(
    getTableConfig(defined)
      .columns.map((column) => column.name)
      .sort(),
  );
});

test('a trigger writes rows of the store whose row it was fired by, and of no other', async () => {
  const triggers = await query<{ name: string; sql: string }>(
    `select name, sql from sqlite_schema where type = 'trigger'`,
  );
  expect(triggers.length).toBeGreaterThan(0);
  expect(triggers.filter(({ sql }) => !keepsToItsStore(sql)).map(({ name }) => name)).toEqual([]);
});

test('nothing in the database cascades or runs outside of tables, indexes and triggers', async () => {
  const others = await query(`select name from sqlite_schema where type not in ('table', 'index', 'trigger')`);
  const cascading = await query(
    `select name from sqlite_schema where sql like '%cascade%' or sql like '%on delete set%'`,
  );
  expect([...others, ...cascading]).toEqual([]);
});

describe('the rules notice', () => {
  const sound = {
    table: 'things',
    columns: ['site_id', 'id', 'slug', 'other_id'],
    primaryKey: ['site_id', 'id'],
    notNull: ['site_id', 'id'],
    unique: [{ name: 'things_slug', columns: ['site_id', 'slug'] }],
    references: [
      { to: 'sites', from: ['site_id'], onto: ['id'], onDelete: 'NO ACTION' },
      { to: 'others', from: ['site_id', 'other_id'], onto: ['site_id', 'id'], onDelete: 'NO ACTION' },
    ],
  };
  test('nothing wrong with a sound table', () => expect(flawsOf(sound)).toEqual([]));
  test.each([
    ['a key without the store', { primaryKey: ['id'] }],
    ['a nullable store', { notNull: ['id'] }],
    ['a unique key without the store', { unique: [{ name: 'things_slug', columns: ['slug'] }] }],
    ['a unique key that ends with the store', { unique: [{ name: 'things_slug', columns: ['slug', 'site_id'] }] }],
    ['a store that need not exist', { references: sound.references.slice(1) }],
    [
      'a reference by id alone',
      { references: [sound.references[0]!, { ...sound.references[1]!, from: ['other_id'], onto: ['id'] }] },
    ],
    ['crossed columns', { references: [sound.references[0]!, { ...sound.references[1]!, onto: ['id', 'site_id'] }] }],
    ['a cascade', { references: [sound.references[0]!, { ...sound.references[1]!, onDelete: 'CASCADE' }] }],
  ])('%s', (_name, flaw) => expect(flawsOf({ ...sound, ...flaw })).not.toEqual([]));

  test('a trigger that writes to all stores', () => {
    expect(keepsToItsStore('CREATE TRIGGER t AFTER UPDATE ON a BEGIN UPDATE b SET x = 1 WHERE id = new.id; END')).toBe(
      false,
    );
    expect(keepsToItsStore('CREATE TRIGGER t AFTER UPDATE ON a BEGIN INSERT INTO b (id) VALUES (new.id); END')).toBe(
      false,
    );
    expect(
      keepsToItsStore(
        'CREATE TRIGGER t AFTER UPDATE ON a BEGIN INSERT INTO b (site_id, id) SELECT v.site_id, v.id FROM v WHERE v.id = new.id; END',
      ),
    ).toBe(false);
    const branch = 'select c.id from branch join `categories` c on c.parent_id = branch.id';
    expect(
      keepsToItsStore(
        `CREATE TRIGGER t AFTER UPDATE ON a BEGIN DELETE FROM \`pages\` WHERE site_id = new.site_id AND id IN (${branch}); END`,
      ),
    ).toBe(false);
    expect(
      keepsToItsStore('CREATE TRIGGER t AFTER UPDATE ON a BEGIN DELETE FROM `pages` WHERE site_id = new.site_id; END'),
    ).toBe(true);
  });

  test('a trigger that asks all stores for more than the next row number', () => {
    const gives = (asked: string) =>
      keepsToItsStore(
        `CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE \`customer_search\` SET doc = ${asked} WHERE site_id = new.site_id; END`,
      );
    expect(gives('(SELECT coalesce(max(doc), 0) + 1 FROM `customer_search`)')).toBe(true);
    expect(gives('(SELECT coalesce(max(prefix), 0) + 1 FROM `customer_search`)')).toBe(false);
  });

  test('a trigger whose condition looks at all stores', () => {
    const fires = (when: string) =>
      keepsToItsStore(
        `CREATE TRIGGER t AFTER INSERT ON a WHEN ${when} BEGIN DELETE FROM \`pages\` WHERE site_id = new.site_id; END`,
      );
    expect(fires('(SELECT paid FROM `orders` WHERE id = new.order_id) > 0')).toBe(false);
    expect(fires('(SELECT paid FROM `orders` WHERE site_id = new.site_id AND id = new.order_id) > 0')).toBe(true);
  });
});
