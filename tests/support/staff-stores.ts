import type { Leaving } from '#db/account-stores.ts';
import { accountsDb, type Accounts } from '#db/accounts.ts';
import { openStore, peopleDbFor, type ListedSite } from '#db/platform.ts';
import type { SiteDb } from '#db/site-db.ts';
import { membersRepo, type Member } from '#features/staff/members.repo.ts';
import type { Role } from '#features/staff/permissions.ts';
import { sessionsRepo } from '#features/staff/sessions.repo.ts';
import { teamRepo } from '#features/staff/team.repo.ts';
import { generalSettings } from '#features/settings/general.ts';
import { newId } from '#lib/ids.ts';

export const NOW = Date.UTC(2026, 10, 1);

/** A store with people, on a real database. */
export type StaffStore = {
  site: ListedSite;
  host: string;
  people: SiteDb;
  accounts: Accounts;
  team: ReturnType<typeof teamRepo>;
  sessions: ReturnType<typeof sessionsRepo>;
  /** Makes someone a member; an account that is there already gets a membership more. */
  employ: (name: string, role: Role) => Promise<Member>;
  /** Signs a member in and answers the hash of the token. */
  session: (member: Member) => Promise<string>;
  /** Signs a member in, and answers how they leave for another store. */
  leaving: (member: Member) => Promise<Leaving>;
};

/** Opens a store of its own. Accounts are shared between all stores of a database, by name. */
export async function staffStore(d1: D1Database): Promise<StaffStore> {
  const host = `${newId()}.example`;
  const general = generalSettings.parse({ name: host, email: 'shop@example.com', currency: 'EUR' });
  const site = await openStore(d1, { name: host, hosts: [host], general, theme: {} }, NOW);
  const people = peopleDbFor({ DB: d1 }, site);
  const accounts = accountsDb(d1);
  const members = membersRepo(people);
  const sessions = sessionsRepo(people);
  return {
    ...{ site, host, people, accounts, sessions, team: teamRepo(people) },
    async employ(name, role) {
      const email = `${name}@example.com`;
      const known = await accounts.byEmail(email);
      const accountId = known?.id ?? (await accounts.create({ email, name, passwordHash: 'none' }, NOW));
      const member = { id: newId(), accountId, name, email, role };
      await members.add(member, NOW);
      return member;
    },
    async session(member) {
      return (await signIn(member)).tokenHash;
    },
    async leaving(member) {
      const { id: sessionId } = await signIn(member);
      return { accountId: member.accountId, siteId: site.id, sessionId, confirmedAt: NOW };
    },
  };

  async function signIn({ id: membershipId, accountId }: Member) {
    const about = { method: 'password', userAgent: '', ipPrefix: '', confirmedAt: NOW } as const;
    const session = { id: newId(), tokenHash: newId(), membershipId, accountId, ...about };
    await sessions.open(session, NOW);
    return session;
  }
}
