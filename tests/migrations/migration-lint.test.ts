import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/project.mjs';
import { migrations } from '../rig/migrations.ts';
import { problemsOf } from './migration-lint.ts';

describe('every migration', () => {
  it.each(migrations().map(({ name, text }) => [name, text]))('%s changes the schema without risk', (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it('is in the journal, in its place', () => {
    const journal = JSON.parse(readFileSync(inRoot('db/migrations/meta/_journal.json'), 'utf8')) as {
      entries: { idx: number; tag: string }[];
    };
    expect(journal.entries.map(({ tag }) => `${tag}.sql`)).toEqual(migrations().map(({ name }) => name));
    expect(journal.entries.map(({ idx }) => idx)).toEqual(journal.entries.map((_, i) => i));
  });
});

describe('a migration is refused that', () => {
  it.each([
    ['drops a table', 'DROP TABLE `carts`;'],
    ['rebuilds a table', 'CREATE TABLE `__new_carts` (`id` text);\nINSERT INTO `__new_carts` SELECT * FROM `carts`;'],
    ['renames a table', 'ALTER TABLE `old` RENAME TO `carts`;'],
    ['drops a column', 'ALTER TABLE `carts` DROP COLUMN `checkout`;'],
    ['deletes in cascades', 'CREATE TABLE `x` (`id` text REFERENCES `carts`(`id`) ON DELETE cascade);'],
    ['sets a PRAGMA', 'PRAGMA foreign_keys=OFF;'],
    ['commits', 'CREATE TABLE `x` (`id` text);\nCOMMIT;'],
    [
      'has a trigger with CASE',
      'CREATE TRIGGER t AFTER INSERT ON c BEGIN UPDATE c SET n = case when 1 then 2 end; END;',
    ],
    ['has Windows lines', 'CREATE TABLE `x` (`id` text);\r\nCREATE TABLE `y` (`id` text);'],
  ])('%s', (_, text) => {
    expect(problemsOf(text)).toHaveLength(1);
  });

  it('but not for what a comment or a text says', () => {
    expect(problemsOf("-- no DROP TABLE here\nUPDATE `carts` SET `note` = 'drop table';")).toEqual([]);
    expect(problemsOf('UPDATE `carts` SET `n` = case when 1 then 2 end;')).toEqual([]);
  });
});
