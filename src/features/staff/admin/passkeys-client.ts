import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { actions } from 'astro:actions';
import { browserWords } from '../browser-words.ts';

const NOT_DONE = 'No passkey was used. Try again, or go on without one.';
const UNREACHABLE = 'Could not reach the store. Try again.';

/** Lets the button on the account page make a passkey. It stays hidden in browsers that have none. */
export function startPasskeySetup(): void {
  onPress('[data-passkey-add]', async () => {
    const begun = await actions.admin.passkeys.beginSetup({});
    if (begun.error) return begun.error.message;
    const credential = await startRegistration({ optionsJSON: begun.data.options });
    const made = { credential: { ...credential }, name: browserWords(navigator.userAgent) };
    const { data, error } = await actions.admin.passkeys.finishSetup(made);
    if (error) return error.message;
    location.assign(data.to);
    return null;
  });
}

/** Lets the button on the sign-in page use one. */
export function startPasskeySignIn(): void {
  onPress('[data-passkey-use]', async ({ dataset }) => {
    const begun = await actions.admin.passkeys.beginSignIn({});
    if (begun.error) return begun.error.message;
    const credential = await startAuthentication({ optionsJSON: begun.data.options });
    const { data, error } = await actions.admin.passkeys.finishSignIn({
      credential: { ...credential },
      to: dataset['to'],
    });
    if (error) return error.message;
    location.assign(data.to);
    return null;
  });
}

/** Runs `work` on each press and says beside the button why it came to nothing. */
function onPress(selector: string, work: (button: HTMLButtonElement) => Promise<string | null>): void {
  const button = document.querySelector<HTMLButtonElement>(selector);
  const problem = document.querySelector<HTMLElement>('[data-passkey-problem]');
  if (!button || !problem || !browserSupportsWebAuthn()) return;
  button.hidden = false;
  button.closest<HTMLElement>('[data-passkey-way]')?.removeAttribute('hidden');
  button.addEventListener('click', async () => {
    if (button.ariaDisabled === 'true' || button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    problem.hidden = true;
    const said = await work(button).catch(whyNot);
    button.ariaBusy = null;
    problem.hidden = said === null;
    problem.textContent = said;
  });
}

/** Whoever closes the browser's own window has decided so; anything else is the network. */
const whyNot = (error: unknown) => (error instanceof Error && error.name !== 'TypeError' ? NOT_DONE : UNREACHABLE);
