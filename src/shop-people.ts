import type { Accounts } from '#db/accounts.ts';
import type { SiteDb } from '#db/site-db.ts';
import { challengesRepo } from '#features/staff/challenges.repo.ts';
import { handoversRepo } from '#features/staff/handovers.repo.ts';
import { joiningRepo } from '#features/staff/joining.repo.ts';
import { membersRepo } from '#features/staff/members.repo.ts';
import { passkeysRepo } from '#features/staff/passkeys.repo.ts';
import { sessionsRepo } from '#features/staff/sessions.repo.ts';

/**
 * Who may work in one store, as `Astro.locals.people`: its members and their sessions, and the accounts that they have
 * across stores. These rows may be in another database than the rest of the store, so each method is a round trip of its own.
 */
export function peopleFor(people: SiteDb, accounts: Accounts) {
  return {
    accounts,
    challenges: challengesRepo(people),
    handovers: handoversRepo(people),
    joining: joiningRepo(people),
    members: membersRepo(people),
    passkeys: passkeysRepo(people),
    sessions: sessionsRepo(people),
  };
}

export type People = ReturnType<typeof peopleFor>;
