import { readFileSync, writeFileSync } from 'node:fs';
import { getTableName } from 'drizzle-orm';
import { tableNames, type TableName } from '#db/site-db.ts';
import { inRoot } from '../../../scripts/lib/project.mjs';
import { idOf, SHARED_ROWS, tableOf } from '../../support/twin-rows.ts';
import type { Sample } from './sample.ts';
import type { Rows } from './world.ts';

const FILE = inRoot('tests/faults/every-write/samples.json');

/** What a row has where a number is wanted: `$drafts[new].revision#`. */
const NUMBER = /"(\$[\w[\].]+)#"/g;
/** A row's id as it stands in the file: `$orders[0]`; `$pages[new]` is the latest one, `$orders[0].updated_at` what a row has. */
const NAMED = /\$(\w+)\[(\d+|new)\](?:\.(\w+))?/g;

/**
 * Calls that write, by action. Most were found by UPDATE_SAMPLES=1, which looks for those that are missing or refused by now;
 * what it finds nothing for is written by hand.
 */
export const storedSamples = (): Record<string, Sample> =>
  JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Sample>;

/** The sample with the ids of the rows that it names, as they stand now. */
export function withIds<T>(sample: T, rows: Rows): T {
  const bare = JSON.stringify(sample).replace(NUMBER, '$1');
  const text = bare.replace(NAMED, (_, name: TableName, which: string, column = 'id') => {
    const all = rows[getTableName(tableOf(name))]!;
    const row = which === 'new' ? all.at(-1) : all.find(({ id }) => id === idOf(name, Number(which)));
    return String(row?.[column]);
  });
  return JSON.parse(text) as T;
}

export function storeSamples(samples: Record<string, Sample>): void {
  const sorted = Object.entries(samples).sort(([a], [b]) => a.localeCompare(b));
  const lines = sorted.map(([name, sample]) => `  ${JSON.stringify(name)}: ${named(JSON.stringify(sample))}`);
  writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
}

/** Ids depend on how many tables there are: the file has the names of their rows. */
function named(text: string): string {
  const ids = tableNames.flatMap((name) =>
    Array.from({ length: SHARED_ROWS }, (_, i) => [idOf(name, i), `$${name}[${i}]`] as const),
  );
  return ids.filter(([id]) => id.length === 36).reduce((all, [id, name]) => all.replaceAll(id, name), text);
}
