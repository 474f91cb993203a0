import path from 'node:path';
import { accountsDb } from '#db/accounts.ts';
import { listSites, peopleDbFor } from '#db/platform.ts';
import { DEMO_PASSWORD, demoStaff, type DemoPerson } from '#db/seeds/demo-staff.ts';
import { membersRepo } from '#features/staff/members.repo.ts';
import { newId } from '#lib/ids.ts';
import { hashPassword } from '#lib/password.ts';
import { once } from './fingerprint.ts';
import { openLocal, type Platform } from './platform.ts';

/**
 * Lets the demo people into the demo stores of an instance on this machine, unless it was done before.
 * @param state absolute folder of the instance's data
 * @returns null when nothing had to be done
 */
export function prepareStaff(state: string): Promise<string | null> {
  return once(path.join(state, 'staffed'), '2', async () => {
    const platform = await openLocal(state);
    try {
      const passwordHash = await hashPassword(DEMO_PASSWORD);
      for (const person of demoStaff) await employ(platform, person, passwordHash);
      return `${demoStaff.length} people`;
    } finally {
      await platform.dispose();
    }
  });
}

async function employ(platform: Platform, { email, name, hosts, role }: DemoPerson, passwordHash: string) {
  const now = Date.now();
  const accounts = accountsDb(platform.DB);
  const accountId = (await accounts.byEmail(email))?.id ?? (await accounts.create({ email, name, passwordHash }, now));
  const sites = await listSites(platform.DB);
  for (const site of sites.filter((one) => one.hosts.some((host) => hosts.includes(host)))) {
    const members = membersRepo(peopleDbFor(platform, site));
    if (await members.byAccount(accountId)) continue;
    await members.add({ id: newId(), accountId, email, name, role }, now);
  }
}
