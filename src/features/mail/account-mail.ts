import type { SiteDb, Statement } from '#db/site-db.ts';
import { newId } from '#lib/ids.ts';

/** E-mails about who may sign in, rather than about an order. */
export const ACCOUNT_LETTERS = [
  'staff-invitation',
  'staff-reset',
  'staff-notice',
  'customer-join',
  'customer-known',
  'customer-reset',
  'customer-email',
  'customer-notice',
] as const;
export type AccountLetterKind = (typeof ACCOUNT_LETTERS)[number];

/** An e-mail to somebody with an account, or who is to have one. */
export type AccountLetter = {
  kind: AccountLetterKind;
  recipient: string;
  payload: {
    /** The address its button leads to, sealed where it lets its reader in. Sealed for the store with `sealLink`. */
    sealedUrl?: string;
    /** Hash of the token in that address, where the link begins to work only when it is sent. */
    tokenHash?: string;
    /** An address that lets nobody in. */
    url?: string;
    /** Who invites. */
    by?: string;
    /** The role that is offered. */
    role?: string;
    /** What happened to an account. */
    what?: string;
  };
};

export const isAccountLetter = (letter: { kind: string }): letter is AccountLetter =>
  (ACCOUNT_LETTERS as readonly string[]).includes(letter.kind);

/** Queues an e-mail about an account. `now` in epoch milliseconds. */
export const queueAccountMail = (site: SiteDb, letter: AccountLetter, now: number): Statement =>
  site.insert('outbox', { id: newId(), ...letter, state: 'queued', nextAttemptAt: now, createdAt: now });

/** What links in waiting e-mails are sealed for: whoever reads the table must not get in by them. */
export const linkSeal = (siteId: string) => ({ purpose: 'mail-link', to: siteId });
