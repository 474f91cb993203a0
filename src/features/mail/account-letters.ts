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

  'customer-join': ({ general: { name }, url }) => ({
    subject: `Finish your account at ${name}`,
    title: 'One step is left',
    says: [
      `Choose a password and your account at ${name} is ready. What you ordered with this address before will be in it.`,
      'The link works once, for 30 minutes. If you did not ask for an account, leave it alone and there will be none.',
    ],
    button: { label: 'Choose a password', url },
  }),

  'customer-known': ({ general: { name }, url }) => ({
    subject: `You have an account at ${name}`,
    title: 'You have an account already',
    says: [
      `Somebody, probably you, asked for an account at ${name} with this address. There is one: sign in with it.`,
      'If you forgot the password, choose a new one where you sign in. If it was not you, there is nothing to do.',
    ],
    button: { label: 'Sign in', url },
  }),

  'customer-reset': ({ general: { name }, url }) => ({
    subject: `Choose a new password for ${name}`,
    title: 'Choose a new password',
    says: [
      `Somebody, probably you, asked for a new password for your account at ${name}.`,
      'The link works once, for 30 minutes. If it was not you, leave it alone: your password stays as it is.',
    ],
    button: { label: 'Choose a password', url },
  }),

  'customer-email': ({ general: { name }, url }) => ({
    subject: `Is this your address? ${name} asks`,
    title: 'Confirm your new address',
    says: [
      `Your account at ${name} is to have this address from now on. Confirm that it is yours.`,
      'The link works once, for 30 minutes. If you have no such account, leave it alone.',
    ],
    button: { label: 'Confirm the address', url },
  }),

  'customer-notice': ({ general: { name }, payload: { what = '' }, url }) => ({
    subject: `Your account at ${name}: ${what}`,
    title: 'Something changed in your account',
    says: [`${what}.`, 'If it was not you, choose a new password now and write to us.'],
    button: { label: 'Choose a new password', url },
  }),
};

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);
