import { and, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/d1';
import { DatabaseUnreachable } from '#lib/database-unreachable.ts';
import { asOutage } from './outage.ts';
import { auditPending } from './schema/index.ts';

/** What a member of staff is about to change. `at` in epoch milliseconds, `id` the request's. */
export type Intent = typeof auditPending.$inferSelect;

/**
 * One request's note of what it is doing. It is written in the same batch as the first change, whatever handle that goes
 * through, and removed in the batch that writes the audit log: a change that the log was not told of leaves its note.
 */
export function newJournal() {
  let intent: Intent | null = null;
  let isOver = false;
  /** Databases where the note is, and those where it may be: their answer was lost. */
  const holding = new Set<D1Database>();
  const unsure = new Set<D1Database>();
  const left = () => new Set([...holding, ...unsure]);

  return {
    /** From here on the first change to each database takes the note along. */
    begin(doing: Intent): void {
      intent = doing;
    },

    /** What was done is about to be in the log, or was nothing: what writes the log takes the note away. */
    end(): void {
      isOver = true;
    },

    /** Whether a note is left somewhere. */
    isHeld: (): boolean => left().size > 0,

    /** Takes the note away where no change did. */
    async forget(): Promise<void> {
      for (const d1 of left()) if (intent) await d1.batch([removal(d1, intent)]);
      holding.clear();
      unsure.clear();
    },

    /**
     * What goes along with a batch that changes something, and what to call afterwards. Null for nothing. `isTelling`: it writes
     * the log. Work that was left for later may change something between the end and the telling: it leaves the note alone.
     */
    along(d1: D1Database, isTelling: boolean): Along | null {
      if (!intent) return null;
      if (isOver && !(isTelling && left().has(d1))) return null;
      if (isOver) return { statement: removal(d1, intent), done: () => forgetIn(d1), failed: () => undefined };
      if (holding.has(d1)) return null;
      const failed = (error: unknown) => void (asOutage(error) instanceof DatabaseUnreachable && unsure.add(d1));
      return { statement: note(d1, intent), done: () => void holding.add(d1), failed };
    },
  };

  function forgetIn(d1: D1Database): void {
    holding.delete(d1);
    unsure.delete(d1);
  }
}

type Along = { statement: D1PreparedStatement; done: () => void; failed: (error: unknown) => void };
export type Journal = ReturnType<typeof newJournal>;

/** The same database, whose changes take the journal's note along. */
export function journalled(d1: D1Database, journal: Journal): D1Database {
  const changing = new WeakMap<D1PreparedStatement, { isTelling: boolean }>();
  const marked = (statement: D1PreparedStatement, mark: { isTelling: boolean }): D1PreparedStatement => {
    changing.set(statement, mark);
    const bind = statement.bind.bind(statement);
    return Object.assign(statement, { bind: (...values: unknown[]) => marked(bind(...values), mark) });
  };
  return {
    prepare: (query: string) =>
      CHANGES.test(query) ? marked(d1.prepare(query), { isTelling: TELLS.test(query) }) : d1.prepare(query),
    async batch<T>(statements: D1PreparedStatement[]) {
      const changes = statements.flatMap((one) => changing.get(one) ?? []);
      const also = changes.length
        ? journal.along(
            d1,
            changes.some(({ isTelling }) => isTelling),
          )
        : null;
      if (!also) return d1.batch<T>(statements);
      try {
        const results = await d1.batch<T>([...statements, also.statement]);
        also.done();
        return results.slice(0, statements.length);
      } catch (error) {
        also.failed(error);
        throw error;
      }
    },
  } as D1Database;
}

/** A statement that reads begins otherwise. */
const CHANGES = /^\s*(insert|update|delete|replace|with\b[^]*\b(insert|update|delete)\b)/i;

/** A statement that writes the log. */
const TELLS = /^\s*insert into "?audit_log\b/i;

/** Written once, by whichever of several batches is first. */
const note = (d1: D1Database, intent: Intent) =>
  prepared(d1, drizzle(d1).insert(auditPending).values(intent).onConflictDoNothing().toSQL());

const removal = (d1: D1Database, { siteId, id }: Intent) =>
  prepared(
    d1,
    drizzle(d1)
      .delete(auditPending)
      .where(and(eq(auditPending.siteId, siteId), eq(auditPending.id, id)))
      .toSQL(),
  );

const prepared = (d1: D1Database, { sql, params }: { sql: string; params: unknown[] }) =>
  d1.prepare(sql).bind(...params);
