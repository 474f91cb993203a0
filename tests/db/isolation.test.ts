import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { siteDb } from '#db/site-db.ts';
import { fileOf, mutantNames } from '../support/mutants.ts';
import { probe, type Step } from '../support/probe.ts';
import { methodsOn } from '../support/repositories.ts';
import { calls } from '../support/repository-calls.ts';
import { attacks } from '../support/site-db-attacks.ts';
import { EXTRA_ROW } from '../support/twin-rows.ts';
import { openTwins, twinA } from '../support/twins.ts';

/** The SQL of the full-text tables and what stands beside them is written by hand. */
const sources = import.meta.glob<string>('/db/index-*.ts', { query: '?raw', import: 'default', eager: true });
const handwritten = Object.fromEntries(Object.entries(sources).map(([path, code]) => [path.replace('/db/', ''), code]));

beforeAll(() => openTwins(env.DB));

const calling = (method: string, i: number): Step => ({
  // What is asked for by name may be named in the answer.
  mayNameOthers: i === EXTRA_ROW,
  indexed: calls[method]!.indexed,
  attempt: (site) => (methodsOn(site).get(method) as (...args: unknown[]) => unknown)(...calls[method]!.args(i)),
});

test('every repository method is called here, and no other', () => {
  expect(Object.keys(calls).sort()).toEqual([...methodsOn(siteDb(env.DB, twinA)).keys()].sort());
});

describe('a repository method of one store leaves the other alone', () => {
  test.each(Object.keys(calls))('%s, by ids that both stores have', async (method) => {
    const { findings, sawOwn, answer, error } = await probe(env.DB, calling(method, 0), siteDb);
    expect(error).toBeUndefined();
    expect(findings).toEqual([]);
    if (calls[method]!.answer) expect(answer).toEqual(calls[method]!.answer);
    else expect(sawOwn).toBe(true);
  });

  test.each(Object.keys(calls))('%s, by ids that only the other store has', async (method) => {
    const { findings } = await probe(env.DB, calling(method, EXTRA_ROW), siteDb);
    expect(findings).toEqual([]);
  });
});

describe('a store’s handle cannot be made to reach another', () => {
  test.each(attacks)('$name', async ({ refused, ...step }) => {
    const { findings, error } = await probe(env.DB, step, siteDb);
    expect(findings).toEqual([]);
    if (refused) expect(String(error)).toMatch(refused);
    else expect(error).toBeUndefined();
  });
});

describe('the suite notices when a lock is missing', () => {
  test.for(mutantNames(handwritten))('%s', async (name, { task }) => {
    const mutant = (await import(/* @vite-ignore */ `../../db/site-db.ts?mutant=${name}`)) as { siteDb: typeof siteDb };
    const finding = await firstFinding(stepsAgainst(name), mutant.siteDb);
    // `npm run prove` reports what noticed it.
    Object.assign(task.meta, { mutant: name, noticedBy: finding });
    expect(finding).not.toBeNull();
  });
});

/** Everything that could notice, the likeliest first. */
function stepsAgainst(name: string): Step[] {
  const [, noun] = /^index-(\w+?)s?\.ts$/.exec(fileOf(name)) ?? [];
  const methods = Object.keys(calls);
  const about = methods.filter((method) => noun !== undefined && method.startsWith(noun));
  const called = [...new Set([...about, ...methods])].map((method) => calling(method, 0));
  const onIndex = called.filter(({ indexed }) => indexed);
  return noun === undefined
    ? [...attacks, ...called]
    : [calling('indexing.drain', 0), ...called.slice(0, about.length), ...onIndex, ...called];
}

async function firstFinding(steps: Step[], open: typeof siteDb): Promise<string | null> {
  for (const step of steps) {
    const { findings } = await probe(env.DB, step, open);
    if (findings[0]) return findings[0];
  }
  return null;
}
