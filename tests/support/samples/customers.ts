import { tokenPrefix } from '#db/index-lock.ts';
import type { Samples } from '../sample.ts';
import { WRITTEN_AT } from '../twin-clock.ts';
import { idOf } from '../twin-rows.ts';

const LATER = WRITTEN_AT + 86_400_000;
/** Beyond every clock that the suites go by. */
const AGES = Date.UTC(2200, 0, 1);

export const samples: Samples = {
  'addresses.country': () => 'DE',
  'addresses.isDefault': () => false,
  'customerSearch.id': (_twin, i) => idOf('customers', i),
  'customerSearch.docs': () => ({}),
  'customerSearch.tokens': () => '',
  'customerSearch.prefix': ({ key }) => tokenPrefix(key),
  'customers.tags': ({ mark }) => [`${mark} tag`],
  'customerSessions.lastSeenAt': () => AGES,
  'customerSessions.expiresAt': () => AGES,
  // Those who have an account already could not use the link.
  'customerRegistrations.email': (_twin, i) => `joiner-${i + 1}@twin.example`,
  'customerRegistrations.expiresAt': () => AGES,
  'customerRegistrations.usedAt': () => null,
  'customerResets.expiresAt': () => AGES,
  'customerResets.usedAt': () => null,
  'customerEmailChanges.email': (_twin, i) => `moved-${i + 1}@twin.example`,
  'customerEmailChanges.expiresAt': () => AGES,
  'customerEmailChanges.usedAt': () => null,
  'customerTries.since': () => LATER,
};
