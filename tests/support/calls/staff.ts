import { auditListDefinition } from '#features/audit/audit-list.ts';
import { entryOf } from '#features/audit/audit.ts';
import { parseListQuery } from '#lib/list-query.ts';
import { now, type Calls } from '../call.ts';
import { accountIds, NEWCOMER } from '../twin-accounts.ts';
import { idOf } from '../twin-rows.ts';
import { tokenHashOf } from '../twin-tokens.ts';

const auditList = parseListQuery(auditListDefinition([]), new URLSearchParams('from=2020-01-01&until=2099-01-01'), []);
const person = (i: number) => ({ accountId: accountIds[i]!, name: 'New', email: 'new@twin.example' });
const changed = (i: number) =>
  entryOf({ action: 'page.update', subject: { kind: 'page', id: idOf('pages', i), name: '' } });
const newSession = (i: number) => ({
  ...{ id: 'new', tokenHash: 'a-new-token', membershipId: idOf('memberships', i), accountId: accountIds[i] },
  ...{ method: 'password', userAgent: '', ipPrefix: '', confirmedAt: now },
});

const newPasskey = (i: number) => ({
  ...{ id: 'new', accountId: accountIds[i], credentialId: 'new', publicKey: 'key', counter: 0 },
  ...{ transports: [], rpId: 'a.twin.example', name: 'Phone' },
});

export const calls: Calls = {
  'audit.record': { args: (i) => [[changed(i)], person(i), { at: now, ipPrefix: '', requestId: '' }] },
  'audit.tellUnfinished': { args: () => [now + 3_600_000] },
  'auditList.actors': { args: () => [] },
  'auditList.page': { args: () => [auditList, 'UTC'] },
  'auditList.part': { args: () => [auditList, 'UTC', null, 10] },
  'challenges.answer': { args: (i) => ['second-factor', tokenHashOf('staffChallenges', i), now] },
  'challenges.begin': { args: (i) => [{ kind: 'second-factor', tokenHash: 'new', accountId: accountIds[i] }, now] },
  'challenges.end': { args: (i) => [idOf('staffChallenges', i)] },
  'handovers.byCode': { args: (i) => [tokenHashOf('handoverCodes', i), now] },
  'handovers.take': { args: (i) => [tokenHashOf('handoverCodes', i), now] },
  'handovers.wasTaken': { args: (i) => [tokenHashOf('handoverCodes', i === 0 ? 2 : i)], answer: true },
  'invitations.invite': {
    args: (i) => [{ email: `shopper-${i + 1}@twin.example`, role: 'viewer', invitedBy: 'New', tokenHash: 'new' }, now],
  },
  'invitations.unanswered': { args: () => [] },
  'invitations.withdraw': { args: (i) => [idOf('staffInvitations', i), now] },
  'joining.accept': { args: (i) => [tokenHashOf('staffInvitations', i), { ...person(i), accountId: NEWCOMER }, now] },
  'joining.byToken': { args: (i) => [tokenHashOf('staffInvitations', i), now] },
  'members.add': { args: (i) => [{ ...person(i), id: 'new', accountId: NEWCOMER, role: 'viewer' }, now] },
  'members.byAccount': { args: (i) => [accountIds[i]] },
  'members.byId': { args: (i) => [idOf('memberships', i)] },
  'members.byEmail': { args: (i) => [`shopper-${i + 1}@twin.example`] },
  'passkeys.add': { args: (i) => [newPasskey(i), now] },
  'passkeys.byCredential': { args: (i) => [`credential_id-${i + 1}`] },
  'passkeys.ofAccount': { args: (i) => [accountIds[i]] },
  'passkeys.remove': { args: (i) => [idOf('passkeys', i), accountIds[i]] },
  'passkeys.used': { args: (i) => [idOf('passkeys', i), 5, now] },
  'sessions.byToken': { args: (i) => [tokenHashOf('staffSessions', i), now] },
  'sessions.close': { args: (i) => [idOf('staffSessions', i), idOf('memberships', i)] },
  'sessions.confirm': { args: (i) => [idOf('staffSessions', i), now] },
  'sessions.ofMember': { args: (i) => [idOf('memberships', i), now] },
  'sessions.open': { args: (i) => [newSession(i), now] },
  'sessions.seen': { args: (i) => [idOf('staffSessions', i), now] },
  'team.all': { args: () => [] },
  'team.remove': {
    args: (i) => [idOf('memberships', 1), { id: idOf('memberships', i), accountId: accountIds[i] }],
  },
  'team.setRole': { args: (i) => [idOf('memberships', 1), idOf('memberships', i), 'viewer', now] },
};
