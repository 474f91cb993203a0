import { accountsDb } from '#db/accounts.ts';
import { peopleDbFor, type ListedSite } from '#db/platform.ts';
import { membersRepo } from '#features/staff/members.repo.ts';
import type { Role } from '#features/staff/permissions.ts';
import { newId } from '#lib/ids.ts';
import { hashPassword } from '#lib/password.ts';

export type Person = { email: string; role: Role; password: string };

/** Gives somebody an account and a place in a store. */
export async function employ(db: D1Database, site: ListedSite, { email, role, password }: Person): Promise<void> {
  const now = Date.now();
  const person = { email, name: email.split('@')[0]! };
  const accountId = await accountsDb(db).create({ ...person, passwordHash: await hashPassword(password) }, now);
  await membersRepo(peopleDbFor({ DB: db }, site)).add({ ...person, id: newId(), accountId, role }, now);
}
