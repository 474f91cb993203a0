import { afterAll, beforeAll, inject } from 'vitest';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buy } from './buy.ts';
import { crawl, type Page } from './crawl.ts';
import type { Known } from './from-schema.ts';
import { knownValues } from './known.ts';
import { roles, type Role } from './roles.ts';
import { openServed, writtenTo, type Writes } from './writes.ts';

export type Stage = {
  roles: Role[];
  /** What each role finds on its way through its store. */
  pages: Map<Role, Page[]>;
  known: Known;
  writes: () => Writes;
  /** The tables that were written to since. */
  written: (since: Writes) => string[];
  tried: (count?: number) => void;
};

/** What the page of the test payment sends when it is left without paying: such an order can be paid again. */
const PAY = { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'outcome=abandon' };

/** What a role finds does not change from one file of tests to the next: it is walked once. */
async function walked(role: Role): Promise<Page[]> {
  const file = `${inject('state')}/pages-${role.role}-${role.host}.json`;
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Page[];
  await role.ready();
  const pages = await crawl(role, ['/', '/admin', ...(role.role === 'shopper' ? await bought(role) : [])]);
  writeFileSync(file, JSON.stringify(pages));
  return pages;
}

/** The pages of an order, and of its mail. */
async function bought(role: Role): Promise<string[]> {
  const payment = await buy(role);
  await role.ready(true);
  const { headers } = await role.ask({ method: 'POST', path: payment, ...PAY });
  return [payment, headers['location'] ?? '', '/_dev/mail'];
}

/** The served Worker, and everyone who uses it; ready before the first test of a file. */
export function stage(): Stage {
  const served = openServed(inject('state'));
  const here: Stage = {
    roles: [],
    pages: new Map(),
    known: new Map(),
    writes: served.writes,
    written: (since) => writtenTo(since, served.writes()),
    tried: (count = 1) => void (requests += count),
  };
  let requests = 0;

  beforeAll(async () => {
    here.roles = roles(inject('port'), served.db);
    for (const role of here.roles) here.pages.set(role, await walked(role));
    here.known = knownValues(served.db, [...here.pages.values()].flat());
  });
  afterAll(() => appendFileSync(`${inject('state')}/tried.txt`, `${requests}\n`));
  return here;
}
