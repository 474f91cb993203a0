import { env } from 'cloudflare:workers';
import { z } from 'zod';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import { refuse } from '#lib/action-failure.ts';
import { newToken, sha256 } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import { invitationLetter } from '../letters-to-staff.ts';
import type { Invitation } from '../invitations.repo.ts';
import type { Member } from '../members.repo.ts';
import { mayGive, ROLES, roleWords, type Role } from '../permissions.ts';
import { staffAction, type StaffContext } from '../staff-action.ts';

const id = z.string().min(1).max(64);
const role = z.enum(ROLES, 'Choose a role.');

const GONE = 'This person does not work here any more.';
const ANSWERED = 'This invitation was answered or taken back.';
const NOT_THEIRS = 'Only owners change the invitation of an owner.';
const CANNOT = 'Only owners change owners, and nobody changes their own role.';

const here = () => paths.admin.settings('staff');
const subject = ({ id, name }: { id: string; name: string }) => ({ kind: 'member', id, name });

/** Who works in the store. */
export const team = {
  invite: staffAction({
    permission: 'staff.write',
    input: z.object({ email: z.email('Enter an e-mail address.').max(254).toLowerCase(), role }),
    async handler({ email, role }, asked) {
      if (await asked.people.members.byEmail(email)) throw refuse('Somebody with this address works here already.');
      return invite(email, role, asked);
    },
  }),

  /** A new link for somebody who was invited before; the old one is worth nothing then. */
  sendAgain: staffAction({
    permission: 'staff.write',
    input: z.object({ invitationId: id }),
    async handler({ invitationId: id }, asked) {
      const invitation = await openInvitation((one) => one.id === id, asked);
      if (!invitation) throw refuse(ANSWERED);
      return invite(invitation.email, invitation.role, asked);
    },
  }),

  withdraw: staffAction({
    permission: 'staff.write',
    input: z.object({ invitationId: id }),
    async handler({ invitationId: id }, asked) {
      const { admin, staff, now } = asked;
      const invitation = await openInvitation((one) => one.id === id, asked);
      if (invitation && !mayGive(staff.role, invitation.role)) throw refuse(NOT_THEIRS);
      const taken = invitation && (await admin.invitations.withdraw(id, now));
      if (!taken) throw refuse(ANSWERED);
      const said = `Took back the invitation of ${taken.email}`;
      const change = { action: 'invitation.withdraw', subject: { kind: 'invitation', id, name: taken.email } } as const;
      return { data: { to: here(), said }, changes: [change] };
    },
  }),

  setRole: staffAction({
    permission: 'staff.write',
    input: z.object({ memberId: id, role }),
    async handler({ memberId: id, role }, asked) {
      const member = await memberOf(id, asked);
      if (!mayGive(asked.staff.role, member.role) || !mayGive(asked.staff.role, role)) throw refuse(CANNOT);
      if (await asked.admin.team.setRole(asked.staff.membershipId, id, role, asked.now)) throw refuse(CANNOT);
      const said = `${member.name} is ${roleWords[role].name} now, and signs in again`;
      const undo = { action: 'admin.team.setRole', input: { memberId: id, role: member.role } };
      const changed = { before: { role: member.role }, after: { role } };
      return {
        data: { to: here(), said, undo },
        changes: [{ action: 'member.role', subject: subject(member), ...changed }],
      };
    },
  }),

  remove: staffAction({
    permission: 'staff.write',
    input: z.object({ memberId: id }),
    async handler({ memberId: id }, asked) {
      const member = await memberOf(id, asked);
      if (!mayGive(asked.staff.role, member.role)) throw refuse(CANNOT);
      if (await asked.admin.team.remove(asked.staff.membershipId, member)) throw refuse(CANNOT);
      const before = { name: member.name, email: member.email, role: member.role };
      const change = { action: 'member.remove', subject: subject(member), before } as const;
      return { data: { to: here(), said: `${member.name} does not work here any more` }, changes: [change] };
    },
  }),
};

async function invite(email: string, role: Role, asked: StaffContext<'staff.write'>) {
  const { admin, shop, site, staff, now, context } = asked;
  if (!mayGive(staff.role, role)) throw refuse(CANNOT);
  // What is sent takes the place of an invitation that waits.
  const waiting = await openInvitation((one) => one.email === email, asked);
  if (waiting && !mayGive(staff.role, waiting.role)) throw refuse(NOT_THEIRS);
  const token = newToken();
  const offer = { email, role, invitedBy: staff.name, tokenHash: await sha256(token) };
  const { id } = await admin.invitations.invite(offer, now);
  const from = { site, url: context.url, env };
  await shop.mail.queue(await invitationLetter({ email, role, by: staff.name, token }, from), now);
  deliverSoon(context.locals);
  const change = {
    action: 'invitation.send',
    subject: { kind: 'invitation', id, name: email },
    after: { role },
  } as const;
  return { data: { to: here(), said: `Invited ${email}` }, changes: [change] };
}

async function openInvitation(isIt: (one: Invitation) => boolean, { admin }: StaffContext<'staff.write'>) {
  return (await admin.invitations.unanswered()).find(isIt);
}

async function memberOf(id: string, { people }: StaffContext): Promise<Member> {
  const member = await people.members.byId(id);
  if (!member) throw refuse(GONE);
  return member;
}
