import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';
import { plan } from '../support/plan.ts';
import { unscoped } from '../support/scoped-sql.ts';
import { twinA, twinB } from '../support/twins.ts';
import type { TracedKind } from './trace.ts';

/** The files in `db/` that one store's handle is made of. What else is there is the platform's, and may cross stores. */
const HANDLE = /^db\/(site-|index-|journal|metered|outage|raw-statement)/;

/**
 * What is wrong with the statements that the Worker made: one without the store that was asked, or one that does not go by
 * an index which begins with the store. Only the platform's own files may cross stores.
 */
export async function findingsInStatements(d1: D1Database, kinds: TracedKind[]): Promise<string[]> {
  const findings: string[] = [];
  for (const kind of kinds) {
    if (originsOf(kind.stack).some((file) => file.startsWith('db/') && !HANDLE.test(file))) continue;
    // The scheduled work does each store by itself, and which one it is does not show.
    const stores = [twinA, twinB].filter(({ host }) => kind.host === null || kind.host === host);
    const naked = stores.map((store) => unscoped(kind, store)).toSorted((a, b) => a.length - b.length)[0] ?? [];
    findings.push(...naked, ...(await plan(d1, [kind])));
  }
  return [...new Set(findings)];
}

/** The files of this project that a stack goes through, from the source maps beside the build. */
function originsOf(stack: string): string[] {
  return [...stack.matchAll(/\(?(file:\/\/[^\s)]+):(\d+):(\d+)\)?/g)].flatMap(([, url, line, column]) => {
    const entry = mapOf(fileURLToPath(url!))?.findEntry(Number(line) - 1, Number(column) - 1);
    const source = entry && 'originalSource' in entry ? entry.originalSource : '';
    const found = /(?:^|\/)((?:db|src)\/[^?]+)$/.exec(source);
    return found ? [found[1]!] : [];
  });
}

const maps = new Map<string, SourceMap | null>();

function mapOf(file: string): SourceMap | null {
  if (!maps.has(file)) maps.set(file, read(`${file}.map`));
  return maps.get(file)!;
}

function read(file: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as SourceMapPayload);
  } catch {
    return null;
  }
}
