import type { SiteDb } from '#db/site-db.ts';
import { newId } from '#lib/ids.ts';
import type { Actor, AuditEntry } from './audit.ts';

/** Where a change came from. `at` in epoch milliseconds. */
export type Origin = { at: number; ipPrefix: string; requestId: string };

/** Who did what in the store. Entries are only ever added. */
export function auditRepo(site: SiteDb) {
  return {
    async record(entries: AuditEntry[], actor: Actor, origin: Origin): Promise<void> {
      const by = { accountId: actor.accountId, actorName: actor.name, actorEmail: actor.email };
      await site.write(entries.map((entry) => site.insert('auditLog', { id: newId(), ...entry, ...by, ...origin })));
    },
  };
}
