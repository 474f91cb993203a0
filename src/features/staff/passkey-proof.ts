import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { fromBase64Url, toBase64Url } from '#lib/base64url.ts';
import type { Passkey } from './passkeys.repo.ts';

/** The store that passkeys are for: browsers offer them on its host only. */
export type RelyingParty = { name: string; host: string; origin: string };

/** The library is large and rarely needed: it is loaded when somebody uses a passkey. */
const library = () => import('@simplewebauthn/server');

type Person = { accountId: string; name: string; email: string };

/** What a browser needs to make a passkey that signs its owner in without a name or a password. */
export async function setupOptions(store: RelyingParty, person: Person, known: Passkey[]) {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: store.name,
    rpID: store.host,
    userName: person.email,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(person.accountId),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

export type NewCredential = Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports'>;

/** The credential that a browser made for this challenge at this store, or null when it proves nothing of the kind. */
export async function checkedSetup(
  store: RelyingParty,
  challenge: string,
  response: RegistrationResponseJSON,
): Promise<NewCredential | null> {
  const { verifyRegistrationResponse } = await library();
  const found = await orNull(() => verifyRegistrationResponse({ response, ...expected(store, challenge) }));
  if (!found?.verified || !found.registrationInfo) return null;
  const { id, publicKey, counter, transports = [] } = found.registrationInfo.credential;
  return { credentialId: id, publicKey: toBase64Url(publicKey), counter, transports };
}

/** What a browser needs to sign in with whichever passkey it has for this store. */
export async function signInOptions(store: RelyingParty) {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({ rpID: store.host, userVerification: 'required' });
}

/** The passkey's counter after it signed this challenge at this store, or null when it did not. */
export async function checkedSignIn(
  store: RelyingParty,
  challenge: string,
  response: AuthenticationResponseJSON,
  { credentialId, publicKey, counter, transports }: Passkey,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await library();
  const credential = { id: credentialId, publicKey: fromBase64Url(publicKey), counter, transports };
  const found = await orNull(() =>
    verifyAuthenticationResponse({ response, credential, ...expected(store, challenge) }),
  );
  return found?.verified ? found.authenticationInfo.newCounter : null;
}

const expected = ({ host, origin }: RelyingParty, challenge: string) => ({
  expectedChallenge: challenge,
  expectedOrigin: origin,
  expectedRPID: host,
  requireUserVerification: true,
});

/** The library throws at whatever does not fit, and what a browser sends may be anything. */
async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
