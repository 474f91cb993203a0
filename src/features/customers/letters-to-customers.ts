import type { AccountLetter } from '#features/mail/account-mail.ts';
import { linkSeal } from '#features/mail/account-mail.ts';
import { storeOrigin } from '#features/tenancy/store-origin.ts';
import { sha256 } from '#lib/ids.ts';
import { isLocal } from '#lib/local.ts';
import { absolute, paths } from '#lib/paths.ts';
import { seal } from '#lib/sealed.ts';

type From = {
  site: Pick<App.Locals['site'], 'id' | 'primaryHost'>;
  url: URL;
  env: { APP_SECRET: string; APP_ENV?: string };
};

/**
 * Lets somebody finish an account, with a link that works once. Whoever has one when this is sent is told so instead, and led to
 * where they sign in.
 */
export const joinLetter = async (email: string, token: string, from: From): Promise<AccountLetter> => ({
  kind: 'customer-join',
  recipient: email,
  payload: {
    sealedUrl: await sealed(paths.account.join(token), from),
    url: address(paths.account.signIn(), from),
  },
});

/** Lets whoever has this address choose a new password, if they have an account: the link begins to work when it is sent. */
export const passwordLetter = async (email: string, token: string, from: From): Promise<AccountLetter> => ({
  kind: 'customer-reset',
  recipient: email,
  payload: { sealedUrl: await sealed(paths.account.reset(token), from), tokenHash: await sha256(token) },
});

/** Asks the owner of a new address whether it is theirs. */
export const newAddressLetter = async (email: string, token: string, from: From): Promise<AccountLetter> => ({
  kind: 'customer-email',
  recipient: email,
  payload: { sealedUrl: await sealed(paths.account.confirmEmail(token), from) },
});

/** Tells somebody what happened to their account, so that a stranger's doing does not go unseen. */
export const customerNotice = (email: string, what: string, from: From): AccountLetter => ({
  kind: 'customer-notice',
  recipient: email,
  payload: { what, url: address(paths.account.askReset(), from) },
});

const sealed = (path: string, from: From) => seal(address(path, from), from.env.APP_SECRET, linkSeal(from.site.id));

const address = (path: string, { site, url, env }: From) => absolute(storeOrigin(site, url, isLocal(env)), path);
