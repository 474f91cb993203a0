import { desc, lt } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { AuditEntry } from './audit.ts';

/** An entry as it is read. `at` in epoch milliseconds. */
export type AuditRow = AuditEntry & {
  id: string;
  at: number;
  actorName: string;
  actorEmail: string;
  ipPrefix: string;
};

/** The audit log for those who may read it, the newest first. */
export function auditListRepo(site: SiteDb) {
  const { auditLog: log } = site.rows;
  const shown = {
    id: log.id,
    at: log.at,
    actorName: log.actorName,
    actorEmail: log.actorEmail,
    action: log.action,
    subjectKind: log.subjectKind,
    subjectId: log.subjectId,
    subject: log.subject,
    before: log.before,
    after: log.after,
    ipPrefix: log.ipPrefix,
  };
  return {
    /** One page of entries, those older than `before` where an id is given. */
    page: (before: string | null, size: number): Question<AuditRow[]> => ({
      statements: [
        site
          .select(shown)
          .from(log)
          .where(before ? lt(log.id, before) : undefined)
          .orderBy(desc(log.id))
          .limit(size),
      ],
      answer: ([rows]) => rows as AuditRow[],
    }),
  };
}
