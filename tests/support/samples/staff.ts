import { tokenPrefix } from '#db/index-lock.ts';
import type { Samples } from '../sample.ts';
import { accountIds } from '../twin-accounts.ts';
import { WRITTEN_AT } from '../twin-clock.ts';

const LATER = WRITTEN_AT + 86_400_000;

export const samples: Samples = {
  'memberships.accountId': (_twin, i) => accountIds[i],
  'memberships.email': (_twin, i) => `shopper-${i + 1}@twin.example`,
  // All of them owners, so that one of them can be taken away.
  'memberships.role': () => 'owner',
  'staffSessions.accountId': (_twin, i) => accountIds[i],
  'staffSessions.expiresAt': () => LATER,
  'staffSessions.confirmedAt': () => WRITTEN_AT,
  'staffInvitations.acceptedAt': () => null,
  'staffInvitations.withdrawnAt': () => null,
  'staffInvitations.expiresAt': () => LATER,
  'staffChallenges.accountId': (_twin, i) => accountIds[i],
  'staffChallenges.attempts': () => 0,
  'staffChallenges.expiresAt': () => LATER,
  'passkeys.accountId': (_twin, i) => accountIds[i],
  'passkeys.transports': () => ['internal'],
  'handoverCodes.expiresAt': () => LATER,
  'handoverCodes.usedAt': (_twin, i) => (i === 2 ? WRITTEN_AT : null),
  'auditSearch.tokens': ({ key, mark }) => `${tokenPrefix(key)}sall ${tokenPrefix(key)}w${mark.toLowerCase()}`,
  'auditLog.before': ({ mark }) => ({ title: `${mark} before` }),
  'auditLog.after': ({ mark }) => ({ title: `${mark} after` }),
  'auditPending.asked': ({ mark }) => ({ title: `${mark} asked` }),
};
