import type { Account, Accounts } from '#db/accounts.ts';
import { sha256 } from '#lib/ids.ts';
import { seal, unseal } from '#lib/sealed.ts';
import { recoveryCode } from './recovery-codes.ts';
import { totpStep } from './totp.ts';

type Keys = { secret: string; now: number };

const bound = (accountId: string) => ({ purpose: 'totp', to: accountId });

/** A TOTP secret as it is stored: sealed, and bound to its account. */
export const sealTotp = (totpSecret: string, accountId: string, appSecret: string) =>
  seal(totpSecret, appSecret, bound(accountId));

/** The TOTP secret of an account, or null when it has none. */
export const totpSecretOf = async ({ id, totpSecret }: Pick<Account, 'id' | 'totpSecret'>, appSecret: string) =>
  totpSecret && (await unseal(totpSecret, appSecret, bound(id)));

/** What is stored of a recovery code. */
export const recoveryHash = (code: string, accountId: string) => sha256(`${accountId}:${code}`);

/**
 * Takes what someone typed as their second factor, and answers what it was: a code of their app, or one for recovery. Null
 * when it is neither, or was taken before. `now` in epoch milliseconds.
 */
export async function provesSecondFactor(
  account: Pick<Account, 'id' | 'totpSecret'>,
  typed: string,
  accounts: Accounts,
  { secret, now }: Keys,
): Promise<'totp' | 'recovery' | null> {
  const totpSecret = await totpSecretOf(account, secret);
  const step = totpSecret && totpStep(totpSecret, typed, now);
  if (step) return (await accounts.takeTotpStep(account.id, step)) ? 'totp' : null;
  const code = recoveryCode(typed);
  if (!code) return null;
  return (await accounts.takeRecoveryCode(account.id, await recoveryHash(code, account.id), now)) ? 'recovery' : null;
}
