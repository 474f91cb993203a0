import { asc, eq, lte, sql } from 'drizzle-orm';
import type { SiteDb, Statement } from '#db/site-db.ts';
import { brokenConstraint, onlyIf } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';
import { auditTokens } from './audit-search.ts';
import type { Actor, AuditEntry } from './audit.ts';
import { unfinished, UNFINISHED_AFTER, type Unfinished } from './intent.ts';

/** Where a change came from. `at` in epoch milliseconds. */
export type Origin = { at: number; ipPrefix: string; requestId: string };

/** Notes that one run makes entries of. */
const MOST = 20;

/** Who did what in the store. Entries are only ever added. */
export function auditRepo(site: SiteDb) {
  const { auditPending: pending } = site.rows;
  const noted = {
    id: pending.id,
    at: pending.at,
    accountId: pending.accountId,
    actorName: pending.actorName,
    actorEmail: pending.actorEmail,
    action: pending.action,
    asked: pending.asked,
    ipPrefix: pending.ipPrefix,
  };
  const noteIs = (id: string) => sql`exists ${site.select({ id: pending.id }).from(pending).where(eq(pending.id, id))}`;

  const added = (
    entry: AuditEntry,
    actor: Actor,
    { at, ipPrefix, requestId }: Origin,
    noteId?: string,
  ): Statement[] => {
    const id = newId();
    const { tokens, words } = auditTokens(entry, actor);
    const by = { accountId: actor.accountId, actorName: actor.name, actorEmail: actor.email };
    const action = noteId === undefined ? entry.action : onlyIf(noteIs(noteId), entry.action);
    return [
      site.insert('auditLog', { id, ...entry, action, ...by, at, ipPrefix, requestId }),
      site.index.auditTokens(id, tokens, words),
    ];
  };

  return {
    async record(entries: AuditEntry[], actor: Actor, origin: Origin): Promise<void> {
      await site.write(entries.flatMap((entry) => added(entry, actor, origin)));
    },

    /**
     * Makes entries of what was changed by requests that never told the log, and answers how many: none when another run does
     * the same at this moment. `now` in epoch milliseconds.
     */
    async tellUnfinished(now: number): Promise<number> {
      const left = site
        .select(noted)
        .from(pending)
        .where(lte(pending.at, now - UNFINISHED_AFTER))
        .orderBy(asc(pending.id))
        .limit(MOST);
      const [found] = (await site.write([left])) as [Unfinished[]];
      const told = found.flatMap((one) => {
        const { entry, actor, origin } = unfinished(one);
        return [...added(entry, actor, origin, one.id), site.remove('auditPending', (row) => eq(row.id, one.id))];
      });
      try {
        await site.write(told);
        return found.length;
      } catch (error) {
        if (brokenConstraint(error) === 'audit_log.action') return 0;
        throw error;
      }
    },
  };
}
