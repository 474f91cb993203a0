import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { asvsPage, type Requirement } from './asvs.ts';
import { inRoot } from './project.mjs';

const all = JSON.parse(readFileSync(inRoot('docs/asvs.json'), 'utf8')) as Requirement[];

it('has every requirement of levels 1 and 2 once', () => {
  expect(all).toHaveLength(253);
  expect(new Set(all.map(({ id }) => id)).size).toBe(253);
});

it('says why of each, and of those that are met what shows it', () => {
  for (const { id, verdict, says, where } of all) {
    expect(where, id).not.toBe('');
    if (verdict !== 'na') expect(says, id).not.toBe('');
  }
});

it('names tests that are there', () => {
  expect(all.flatMap(({ by }) => by).filter((file) => !existsSync(inRoot(file)))).toEqual([]);
});

it('is what docs/ASVS.md says', () => {
  expect(readFileSync(inRoot('docs/ASVS.md'), 'utf8'), 'Run: node scripts/asvs.ts').toBe(asvsPage(all));
});
