import type { SiteDb } from '#db/site-db.ts';
import { newId } from '#lib/ids.ts';
import { auditTokens } from './audit-search.ts';
import type { Actor, AuditEntry } from './audit.ts';

/** Where a change came from. `at` in epoch milliseconds. */
export type Origin = { at: number; ipPrefix: string; requestId: string };

/** Who did what in the store. Entries are only ever added. */
export function auditRepo(site: SiteDb) {
  return {
    async record(entries: AuditEntry[], actor: Actor, origin: Origin): Promise<void> {
      const by = { accountId: actor.accountId, actorName: actor.name, actorEmail: actor.email };
      await site.write(
        entries.flatMap((entry) => {
          const id = newId();
          const { tokens, words } = auditTokens(entry, actor);
          return [
            site.insert('auditLog', { id, ...entry, ...by, ...origin }),
            site.index.auditTokens(id, tokens, words),
          ];
        }),
      );
    },
  };
}
