import { roleWords, ROLES, type Role } from '#features/staff/permissions.ts';
import type { GeneralSettings } from '#features/settings/general.ts';
import type { MailParts } from './message.ts';
import type { AccountLetter, AccountLetterKind } from './account-mail.ts';

type About = { general: GeneralSettings; payload: AccountLetter['payload']; url: string };

/** The words of every e-mail about an account, by kind. */
export const accountLetters: Record<AccountLetterKind, (about: About) => MailParts> = {
  'staff-invitation': ({ general: { name }, payload: { by = '', role }, url }) => ({
    subject: `${by} invites you to work at ${name}`,
    title: `Join ${name}`,
    says: [
      `${by} has invited you to the admin of ${name}${role && isRole(role) ? ` as ${roleWords[role].name.toLowerCase()}` : ''}.`,
      'The link works once, for 7 days. If you expected nothing of the kind, leave it alone.',
    ],
    button: { label: 'Accept the invitation', url },
  }),

  'staff-reset': ({ general: { name }, url }) => ({
    subject: `Choose a new password for ${name}`,
    title: 'Choose a new password',
    says: [
      `Somebody, probably you, asked for a new password for the admin of ${name}.`,
      'The link works once, for 30 minutes. If it was not you, leave it alone: your password stays as it is.',
    ],
    button: { label: 'Choose a password', url },
  }),

  'staff-notice': ({ general: { name }, payload: { what = '' }, url }) => ({
    subject: `Your account at ${name}: ${what}`,
    title: 'Something changed in your account',
    says: [`${what}.`, 'If it was not you, choose a new password now and tell an owner of the store.'],
    button: { label: 'Choose a new password', url },
  }),
};

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);
