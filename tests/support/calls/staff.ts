import { entryOf } from '#features/audit/audit.ts';
import { now, type Calls } from '../call.ts';
import { accountIds, NEWCOMER } from '../twin-accounts.ts';
import { idOf } from '../twin-rows.ts';

const person = (i: number) => ({ accountId: accountIds[i]!, name: 'New', email: 'new@twin.example' });
const changed = (i: number) =>
  entryOf({ action: 'page.update', subject: { kind: 'page', id: idOf('pages', i), name: '' } });
const newSession = (i: number) => ({
  ...{ id: 'new', tokenHash: 'a-new-token', membershipId: idOf('memberships', i), accountId: accountIds[i] },
  ...{ method: 'password', userAgent: '', ipPrefix: '', confirmedAt: now },
});

export const calls: Calls = {
  'audit.record': { args: (i) => [[changed(i)], person(i), { at: now, ipPrefix: '', requestId: '' }] },
  'auditList.page': { args: () => [null, 10] },
  'members.add': { args: (i) => [{ ...person(i), id: 'new', accountId: NEWCOMER, role: 'viewer' }, now] },
  'members.byAccount': { args: (i) => [accountIds[i]] },
  'members.byEmail': { args: (i) => [`shopper-${i + 1}@twin.example`] },
  'sessions.byToken': { args: (i) => [`token_hash-${i + 1}`, now] },
  'sessions.close': { args: (i) => [idOf('staffSessions', i), idOf('memberships', i)] },
  'sessions.open': { args: (i) => [newSession(i), now] },
  'sessions.seen': { args: (i) => [idOf('staffSessions', i), now] },
};
