import { and, asc, desc, eq, lte, sql, type AnyColumn } from 'drizzle-orm';
import type { Question, SiteDb, Statement } from '#db/site-db.ts';
import type { Change } from '#features/catalog/changes.ts';
import { statementsOf } from '#features/catalog/write-changes.ts';
import { brokenConstraint, onlyIf } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';
import {
  GIVEN_UP_AFTER,
  noCounts,
  statesBefore,
  type ImportRun,
  type ImportState,
  type LineOutcome,
  type Marks,
  type Pass,
  type ReportLine,
} from './import-run.ts';

export type ImportRunsRepo = ReturnType<typeof importRunsRepo>;

/** Whoever began a run. */
export type By = { accountId: string; name: string };

/** What one slice writes: all of it or nothing. */
export type Slice = {
  run: Partial<
    Pick<ImportRun, 'state' | 'cursor' | 'line' | 'rows' | 'checked' | 'done' | 'nextRank' | 'trouble' | 'problem'>
  >;
  pass: Pass;
  lines: ReportLine[];
  marks: Marks;
  /** Each list after what it refers to. */
  changes: Change[][];
};

/** The line after which a page of a report begins. */
export type LinePlace = { line: number; id: string };
export type StoredLine = ReportLine & { id: string };

const LINES_A_STATEMENT = 12;
/** Runs given up in one go, so that no store keeps the others waiting. */
const GIVEN_UP_AT_ONCE = 5;

/** Files of products that are brought in by slices. */
export function importRunsRepo(site: SiteDb) {
  const { productImports, productImportLines, productImportMarks } = site.rows;
  const { id, actorName, file, options, state, cursor, line, part, rows, checked, done } = productImports;
  const { nextRank, trouble, problem, createdAt } = productImports;
  const counts = { rows, checked, done, nextRank };
  const runFields = { id, actorName, file, options, state, cursor, line, part, ...counts, trouble, problem, createdAt };

  return {
    /** Begins a run whose file was stored; it is checked next. A run that is there already stays as it is. */
    async begin(run: Pick<ImportRun, 'id' | 'file' | 'options'>, { accountId, name }: By, now: number): Promise<void> {
      const place = { cursor: run.file.begin, line: run.file.firstLine };
      const nothing = { checked: noCounts(), done: noCounts(), trouble: { failed: {}, hosts: {} } };
      const times = { createdAt: now, updatedAt: now };
      try {
        await site.write([
          site.insert('productImports', {
            ...{ ...run, accountId, actorName: name, state: 'checking' },
            ...{ ...place, ...nothing, ...times },
          }),
        ]);
      } catch (error) {
        // The same form was sent twice at once.
        if (brokenConstraint(error) !== 'product_imports.site_id, product_imports.id') throw error;
      }
    },

    byId(id: string): Question<ImportRun | null> {
      return {
        statements: [site.select(runFields).from(productImports).where(eq(productImports.id, id)).limit(1)],
        answer: ([found]) => (found as ImportRun[])[0] ?? null,
      };
    },

    /** The latest runs, the newest first. */
    latest(most: number): Question<ImportRun[]> {
      return {
        statements: [site.select(runFields).from(productImports).orderBy(desc(createdAt)).limit(most)],
        answer: ([found]) => found as ImportRun[],
      };
    },

    /** Ids of some runs that are not over, and that nobody went on with for days before `now` (epoch milliseconds). */
    leftAlone(now: number): Question<string[]> {
      return {
        statements: [
          site
            .select({ id })
            .from(productImports)
            .where(isLeftAlone(now))
            .orderBy(asc(productImports.updatedAt))
            .limit(GIVEN_UP_AT_ONCE),
        ],
        answer: ([found]) => (found as { id: string }[]).map((row) => row.id),
      };
    },

    /** Lines of a report in the order of the file, of one outcome or of all, after a place. */
    lines(
      importId: string,
      pass: Pass,
      outcome: LineOutcome | null,
      after: LinePlace | null,
      most: number,
    ): Question<StoredLine[]> {
      const { id, line, outcome: kind, handle, message } = productImportLines;
      return {
        statements: [
          site
            .select({ id, line, outcome: kind, handle, message })
            .from(productImportLines)
            .where(
              and(
                eq(productImportLines.importId, importId),
                eq(productImportLines.pass, pass),
                outcome ? eq(kind, outcome) : undefined,
                after ? sql`(${line}, ${id}) > (${after.line}, ${after.id})` : undefined,
              ),
            )
            .orderBy(asc(line), asc(id))
            .limit(most),
        ],
        answer: ([found]) => found as StoredLine[],
      };
    },

    /** On which lines the slices so far name these handles and SKUs first. */
    marks(importId: string, keys: readonly string[]): Question<Map<string, number>> {
      const { marks } = productImportMarks;
      const wanted = sql`(select value from json_each(${JSON.stringify(keys)}))`;
      const names = sql`exists (select 1 from json_each(${marks}) as named where named.key in ${wanted})`;
      return {
        statements: [
          site
            .select({ marks })
            .from(productImportMarks)
            .where(and(eq(productImportMarks.importId, importId), names)),
        ],
        answer([found]) {
          const first = new Map<string, number>();
          for (const { marks: named } of found as { marks: Marks }[])
            for (const key of keys) {
              const at = named[key];
              if (at !== undefined && at < (first.get(key) ?? Infinity)) first.set(key, at);
            }
          return first;
        },
      };
    },

    /**
     * Does one slice, whole or not at all. `taken` when somebody else did it or the run was stopped; a slice that the database
     * refuses is answered with the constraint.
     */
    async advance(
      run: Pick<ImportRun, 'id' | 'part' | 'state'>,
      { run: patch, pass, lines, marks, changes }: Slice,
      now: number,
    ): Promise<'done' | 'taken' | { refusedBy: string }> {
      try {
        await site.write([
          claim(run),
          ...changes.flatMap((some) => statementsOf(site, some, now)),
          ...chunks(lines, LINES_A_STATEMENT).map((some) =>
            site.insert(
              'productImportLines',
              some.map((row) => ({ id: newId(), importId: run.id, pass, ...row })),
            ),
          ),
          ...(Object.keys(marks).length > 0
            ? [site.insert('productImportMarks', { id: newId(), importId: run.id, marks })]
            : []),
          site.update('productImports', (row) => eq(row.id, run.id), { ...patch, updatedAt: now }),
          ...(patch.state === 'done' ? [withoutMarks(run.id)] : []),
        ]);
        return 'done';
      } catch (error) {
        const broken = brokenConstraint(error);
        if (broken === 'product_imports.part') return 'taken';
        if (broken !== null) return { refusedBy: broken };
        throw error;
      }
    },

    /** Moves a run on to another state. Nothing happens where it may not come to it from the one it is in. */
    async turn(
      id: string,
      to: ImportState,
      patch: Pick<Slice['run'], 'cursor' | 'line' | 'nextRank' | 'rows' | 'problem'>,
      now: number,
    ) {
      const from = JSON.stringify(statesBefore(to));
      await site.write([
        site.update(
          'productImports',
          (row) => and(eq(row.id, id), sql`${row.state} in (select value from json_each(${from}))`),
          { ...patch, state: to, part: sql`part + 1`, updatedAt: now },
        ),
        ...(to === 'cancelled' ? [withoutMarks(id)] : []),
      ]);
    },

    /** Gives up a run that nobody went on with: not where somebody did since. */
    async giveUp(id: string, now: number): Promise<void> {
      await site.write([
        site.update('productImports', (row) => and(eq(row.id, id), isLeftAlone(now, row)), {
          ...{ state: 'cancelled', part: sql`part + 1`, updatedAt: now },
          problem: 'Nobody went on with it for a week, and its file was put away.',
        }),
        withoutMarks(id),
      ]);
    },
  };

  // In the words of the index, which holds what is not over only.
  function isLeftAlone(now: number, row: { state: AnyColumn; updatedAt: AnyColumn } = productImports) {
    return and(sql`${row.state} in ('checking', 'checked', 'running')`, lte(row.updatedAt, now - GIVEN_UP_AFTER));
  }

  /** What the slices of a run named: nothing is looked up there once it is over. */
  function withoutMarks(importId: string): Statement {
    return site.remove('productImportMarks', (row) => eq(row.importId, importId));
  }

  /** Refuses the whole batch where the slice was done already, or the run was stopped. */
  function claim({ id, part, state }: Pick<ImportRun, 'id' | 'part' | 'state'>): Statement {
    const free = sql`part = ${part} and state = ${state}`;
    return site.update('productImports', (row) => eq(row.id, id), { part: onlyIf<number>(free, sql`part + 1`) });
  }
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
