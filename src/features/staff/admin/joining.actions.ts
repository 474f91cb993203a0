import { z } from 'zod';
import type { Account } from '#db/accounts.ts';
import { refuse } from '#lib/action-failure.ts';
import { brokenConstraint } from '#lib/guarded.ts';
import { sha256 } from '#lib/ids.ts';
import { hashPassword, isPassword } from '#lib/password.ts';
import { paths } from '#lib/paths.ts';
import { enter } from '../enter.ts';
import type { Invitation } from '../invitations.repo.ts';
import { limitTries } from '../limit-tries.ts';
import { newPassword } from '../new-password-input.ts';
import { passwordProblem, wordsAbout } from '../new-password.ts';
import { staffAction, type Done, type StaffContext } from '../staff-action.ts';

const token = z.string().min(1).max(100);
const USED_UP = 'This invitation was used, taken back, or is too old. Ask for a new one.';

/** Accepting an invitation: with a new account, or with the one that the address has already. */
export const joining = {
  withNewAccount: staffAction({
    permission: 'public',
    input: z.object({
      token,
      name: z.string('Enter your name.').trim().min(1, 'Enter your name.').max(80),
      ...newPassword,
    }),
    async handler({ token, name, password }, asked) {
      const invitation = await invitationOf(token, asked);
      const problem = passwordProblem(password, wordsAbout({ email: invitation.email, name }, asked.site));
      if (problem) throw refuse(problem);
      const passwordHash = await hashPassword(password);
      const account = await created({ email: invitation.email, name, passwordHash }, asked);
      return join(token, invitation, account, asked);
    },
  }),

  withPassword: staffAction({
    permission: 'public',
    input: z.object({ token, password: z.string('Enter your password.').min(1, 'Enter your password.').max(200) }),
    async handler({ token, password }, asked) {
      const invitation = await invitationOf(token, asked);
      await limitTries('sign-in', invitation.email, asked.context);
      const account = await asked.people.accounts.byEmail(invitation.email);
      const right = await isPassword(password, account?.passwordHash ?? null);
      if (!account || !right) throw refuse('This is not the password of your account.');
      return join(token, invitation, account, asked);
    },
  }),
};

async function invitationOf(token: string, { people, now }: StaffContext<'public'>): Promise<Invitation> {
  const invitation = await people.joining.byToken(await sha256(token), now);
  if (!invitation) throw refuse(USED_UP);
  return invitation;
}

type Person = Pick<Account, 'id' | 'name' | 'email' | 'totpSince' | 'passwordHash'>;

async function created(
  account: { email: string; name: string; passwordHash: string },
  { people, now }: StaffContext<'public'>,
): Promise<Person> {
  try {
    return { id: await people.accounts.create(account, now), ...account, totpSince: null };
  } catch (error) {
    if (brokenConstraint(error) !== 'accounts.email') throw error;
    throw refuse('This address has an account already. Open the link in your letter again.');
  }
}

async function join(
  token: string,
  { role }: Invitation,
  account: Person,
  asked: StaffContext<'public'>,
): Promise<Done<{ to: string }>> {
  const { people, now } = asked;
  const person = { accountId: account.id, name: account.name, email: account.email };
  const id = await people.joining.accept(await sha256(token), person, now);
  if (!id) throw refuse(USED_UP);
  const member = { id, role, ...person };
  const joined = {
    action: 'member.join',
    subject: { kind: 'member', id, name: person.name },
    after: { role },
  } as const;
  const entered = await enter(account, member, { method: 'invitation', to: paths.admin.home() }, asked);
  return { ...entered, actor: member, changes: [joined, ...entered.changes] };
}
