import { entryOf, type Actor, type AuditEntry } from './audit.ts';

/** Milliseconds after which a note is of a request that will not come back to it. */
export const UNFINISHED_AFTER = 10 * 60 * 1000;
/** Characters of what an action was called with that are noted; of more, the names of the fields alone. */
const MOST_NOTED = 4_000;

/** What an action was called with, as it is noted: without secrets, and not at any length. */
export function asNoted(input: unknown): Record<string, unknown> {
  const fields = typeof input === 'object' && input !== null ? input : {};
  const after = entryOf({ action: 'action.call', after: fields }).after ?? {};
  return JSON.stringify(after).length > MOST_NOTED ? { fields: Object.keys(after) } : after;
}

/** A note that stayed. `at` in epoch milliseconds, `id` the request's. */
export type Unfinished = {
  id: string;
  at: number;
  accountId: string | null;
  actorName: string;
  actorEmail: string;
  action: string;
  asked: Record<string, unknown>;
  ipPrefix: string;
};

/** What the log is told of a change that nobody told it of: who called what, when and from where. */
export function unfinished({ id, at, action, asked, ...who }: Unfinished) {
  const entry: AuditEntry = {
    ...{ action: 'request.unfinished', subjectKind: 'action', subjectId: '', subject: action },
    ...{ before: null, after: asked },
  };
  const actor: Actor = { accountId: who.accountId, name: who.actorName, email: who.actorEmail };
  return { entry, actor, origin: { at, ipPrefix: who.ipPrefix, requestId: id } };
}
