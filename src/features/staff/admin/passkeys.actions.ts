import { env } from 'cloudflare:workers';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import { storeOrigin } from '#features/tenancy/store-origin.ts';
import { refuse } from '#lib/action-failure.ts';
import { newId } from '#lib/ids.ts';
import { isLocal } from '#lib/local.ts';
import { paths } from '#lib/paths.ts';
import { requireFresh } from '../fresh.ts';
import { noticeLetter } from '../letters-to-staff.ts';
import { limitTries } from '../limit-tries.ts';
import { openSession } from '../open-session.ts';
import { checkedSetup, checkedSignIn, setupOptions, signInOptions, type RelyingParty } from '../passkey-proof.ts';
import { returnPath } from '../return-path.ts';
import { passkeyCookie } from '../staff-cookies.ts';
import { staffAction, type StaffContext } from '../staff-action.ts';

const TOO_LATE = 'That took too long. Try again.';
const NOT_PROVED = 'This passkey does not belong to anybody here. Sign in with your password.';

/** What a browser made. The library looks closer; here it is only known to have a name and not to be endless. */
const credential = z.looseObject({ id: z.string().min(1).max(1400), type: z.literal('public-key') });

/** Signing in with a device instead of a password. */
export const passkeys = {
  beginSetup: staffAction({
    permission: 'signedIn',
    accept: 'json',
    input: z.object({}),
    async handler(_, asked) {
      const { people, staff, now } = asked;
      requireFresh(staff, now);
      const known = await people.passkeys.ofAccount(staff.accountId);
      const options = await setupOptions(storeOf(asked), staff, known);
      await begin('passkey-setup', options.challenge, asked);
      return { data: { options }, changes: [] };
    },
  }),

  finishSetup: staffAction({
    permission: 'signedIn',
    accept: 'json',
    input: z.object({ credential, name: z.string().trim().max(60).default('') }),
    async handler({ credential, name }, asked) {
      const { people, shop, site, staff, now, context } = asked;
      requireFresh(staff, now);
      const { challenge } = await answered('passkey-setup', asked, staff.accountId);
      const made = await checkedSetup(storeOf(asked), challenge, credential as unknown as RegistrationResponseJSON);
      if (!made) throw refuse('Your device did not make a passkey for this store. Try again.');
      const passkey = {
        id: newId(),
        accountId: staff.accountId,
        rpId: site.primaryHost,
        name: name || 'Passkey',
        ...made,
      };
      await people.passkeys.add(passkey, now);
      const from = { site, url: context.url, env };
      await shop.mail.queue(noticeLetter(staff.email, 'A passkey was added', from), now);
      deliverSoon(context.locals);
      const change = {
        action: 'passkey.add',
        subject: { kind: 'passkey', id: passkey.id, name: passkey.name },
      } as const;
      return { data: { to: paths.admin.account(), said: 'Added a passkey' }, changes: [change] };
    },
  }),

  remove: staffAction({
    permission: 'signedIn',
    input: z.object({ passkeyId: z.string().min(1).max(64) }),
    async handler({ passkeyId: id }, { people, staff, now }) {
      requireFresh(staff, now);
      const name = await people.passkeys.remove(id, staff.accountId);
      if (name === null) throw refuse('This passkey is not there any more.');
      const change = { action: 'passkey.remove', subject: { kind: 'passkey', id, name } } as const;
      return { data: { to: paths.admin.account(), said: `Removed ${name}` }, changes: [change] };
    },
  }),

  beginSignIn: staffAction({
    permission: 'public',
    accept: 'json',
    input: z.object({}),
    async handler(_, asked) {
      const options = await signInOptions(storeOf(asked));
      await begin('passkey-sign-in', options.challenge, asked);
      return { data: { options }, changes: [] };
    },
  }),

  /** The device has made sure who holds it, so no second factor is asked for. */
  finishSignIn: staffAction({
    permission: 'public',
    accept: 'json',
    input: z.object({ credential, to: z.string().max(2000).nullish() }),
    async handler({ credential, to }, asked) {
      const { people, now, context } = asked;
      await limitTries('sign-in', `passkey ${credential.id}`, context);
      const { challenge } = await answered('passkey-sign-in', asked, null);
      const passkey = await people.passkeys.byCredential(credential.id);
      const member = passkey && (await people.members.byAccount(passkey.accountId));
      const response = credential as unknown as AuthenticationResponseJSON;
      const counter = passkey && (await checkedSignIn(storeOf(asked), challenge, response, passkey));
      if (!passkey || !member || counter === null) throw refuse(NOT_PROVED);
      await people.passkeys.used(passkey.id, counter, now);
      await openSession(context, member, 'passkey');
      const change = { action: 'session.open', after: { method: 'passkey' } } as const;
      return { data: { to: returnPath(to) }, changes: [change], actor: member };
    },
  }),
};

type Asked = StaffContext<'public'>;
type Kind = 'passkey-setup' | 'passkey-sign-in';

const storeOf = ({ site, context }: Asked): RelyingParty => ({
  name: site.general.name,
  host: site.primaryHost,
  origin: storeOrigin(site, context.url, isLocal(env)),
});

async function begin(kind: Kind, challenge: string, { people, staff, now, context }: Asked): Promise<void> {
  const tokenHash = await passkeyCookie.give(context);
  await people.challenges.begin({ kind, tokenHash, challenge, accountId: staff?.accountId }, now);
}

/** The challenge that this browser was given, which is over with this answer. */
async function answered(kind: Kind, { people, now, context }: Asked, accountId: string | null) {
  const tokenHash = await passkeyCookie.hash(context);
  const challenge = tokenHash && (await people.challenges.answer(kind, tokenHash, now));
  if (!challenge || (accountId && challenge.accountId !== accountId)) throw refuse(TOO_LATE);
  if (!(await people.challenges.end(challenge.id))) throw refuse(TOO_LATE);
  passkeyCookie.drop(context);
  return challenge;
}
