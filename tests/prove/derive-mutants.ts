import { existsSync, globSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { inRoot } from '../../scripts/lib/project.mjs';
import { MARKS } from './trace.ts';
import { changes, type Change } from './mutant-operators.ts';

/** The built Worker without one of the conditions that keep stores apart. */
export type WorkerMutant = Change & {
  /** Where the condition stands in the project's own code: `db/site-db.ts:72`. */
  at: string;
  /** Absolute path of the built file. */
  file: string;
};

/** Files that could hold such a condition at all. */
const SPEAKS_OF_STORES = /siteId|site_id|site\.(id|key)|\.host\b/;

/**
 * Comparisons that only tell which stores have work: without one, a store is looked at that has none, and then does nothing.
 * They keep no stores apart, so nothing could notice their lack.
 */
const TELLS_WHO_HAS_WORK = /\b(?:oldCarts|oldBodies) = [^;]*$/;
const LONGEST_DECLARATION = 200;

/** Every condition in the built Worker that comes from the project's own code, each taken out by itself. */
export function workerMutants(): WorkerMutant[] {
  const folder = inRoot('dist/server');
  const found = globSync('**/*.mjs', { cwd: folder })
    .toSorted()
    .flatMap((name) => mutantsIn(path.join(folder, name)));
  return [...Map.groupBy(found, ({ at }) => at.split(':')[0]!)].flatMap(([file, mutants]) => placedIn(file, mutants));
}

/** A source map knows where a template begins, not the line within: the nth comparison in SQL is the nth of its source. */
function placedIn(file: string, mutants: WorkerMutant[]): WorkerMutant[] {
  const lines = [...readFileSync(inRoot(file), 'utf8').matchAll(/site_id = \$\{site\.id\}/g)].map(
    ({ index, input }) => input.slice(0, index).split('\n').length,
  );
  const written = mutants.filter(({ was }) => was === '${site.id}');
  if (written.length !== lines.length) return mutants;
  return mutants.map((mutant) => {
    const nth = written.indexOf(mutant);
    return nth < 0 ? mutant : { ...mutant, at: `${file}:${lines[nth]}` };
  });
}

function mutantsIn(file: string): WorkerMutant[] {
  const code = readFileSync(file, 'utf8');
  const map = `${file}.map`;
  if (!SPEAKS_OF_STORES.test(code) || !existsSync(map)) return [];
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const origins = new SourceMap(JSON.parse(readFileSync(map, 'utf8')) as SourceMapPayload);
  const isLock = ({ start }: Change) =>
    !TELLS_WHO_HAS_WORK.test(code.slice(Math.max(0, start - LONGEST_DECLARATION), start));
  return changes(source)
    .filter(isLock)
    .flatMap((change) => {
      const { line, character } = source.getLineAndCharacterOfPosition(change.start);
      const entry = origins.findEntry(line, character);
      const own = 'originalSource' in entry && /(?:^|\/)((?:db|src)\/(?!dev\/)[^?]+)$/.exec(entry.originalSource);
      return own ? [{ ...change, file, at: `${own[1]}:${entry.originalLine + 1}` }] : [];
    });
}

/** The built file with a mark at each of its conditions, which tells that it was come to and changes nothing else. */
export function marked(file: string, code: string, mutants: WorkerMutant[]): string {
  const here = mutants.flatMap((mutant, nth) => (mutant.file === file ? [{ ...mutant, nth }] : []));
  return here
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, was, nth }) => {
      const mark = `(globalThis.${MARKS} ??= new Set()).add(${nth})`;
      const value = was.startsWith('${') ? `\${(${mark}, ${was.slice(2, -1)})}` : `(${mark}, ${was})`;
      return text.slice(0, start) + value + text.slice(end);
    }, code);
}

/** The built file without the condition. */
export const withoutCondition = (code: string, { start, end, without }: Change): string =>
  code.slice(0, start) + without + code.slice(end);
