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

/** Invites somebody, with a link that lets them in once. */
export async function invitationLetter(
  { email, role, by, token }: { email: string; role: string; by: string; token: string },
  from: From,
): Promise<AccountLetter> {
  const sealedUrl = await sealed(paths.admin.invitation(token), from);
  return { kind: 'staff-invitation', recipient: email, payload: { by, role, sealedUrl } };
}

/** Lets whoever has this address choose a new password, if they work here: the link begins to work when it is sent. */
export async function resetLetter(email: string, token: string, from: From): Promise<AccountLetter> {
  return {
    kind: 'staff-reset',
    recipient: email.trim().toLowerCase(),
    payload: { sealedUrl: await sealed(paths.admin.reset(token), from), tokenHash: await sha256(token) },
  };
}

/** Tells somebody what happened to their account, so that a stranger's doing does not go unseen. */
export const noticeLetter = (email: string, what: string, from: From): AccountLetter => ({
  kind: 'staff-notice',
  recipient: email,
  payload: { what, url: address(paths.admin.askReset(), from) },
});

const sealed = (path: string, from: From) => seal(address(path, from), from.env.APP_SECRET, linkSeal(from.site.id));

const address = (path: string, { site, url, env }: From) => absolute(storeOrigin(site, url, isLocal(env)), path);
