import { ActionError, type ActionAPIContext } from 'astro:actions';
import { addressOf } from '#lib/client-address.ts';
import { sha256 } from '#lib/ids.ts';
import { ipLine } from '#lib/ip-prefix.ts';
import { LIMITS, waitFor, waitWords, type Limited } from './tries.ts';

/**
 * Counts a try by account and by address, before anything is looked up or worked out, and refuses those past their limit. An
 * e-mail that nobody has is counted like any other.
 * @param email what was typed
 * @throws ActionError with the words and, for the answer's header, the seconds to wait
 */
export async function limitTries(what: Limited, email: string, context: ActionAPIContext): Promise<void> {
  const { people, now } = context.locals;
  const { window, ...limits } = LIMITS[what];
  // Whoever has an IPv6 address has as many of them as they like.
  const asking = ipLine(addressOf(context.request));
  const account = await accountKey(what, email);
  context.locals.tried = account.split(':').at(-1)!;
  // Where nobody tells addresses, as on a developer's machine, all would share one.
  const counted = [
    { key: account, most: limits.account },
    ...(asking ? [{ key: `${what}:address:${await sha256(asking)}`, most: limits.address }] : []),
  ];
  const keys = counted.map(({ key }) => key);
  const tries = await people.accounts.countTries(keys, window, now);
  const wait = Math.max(...tries.map((one, i) => waitFor(one, counted[i]!.most, window, now) ?? 0));
  if (!wait) return;
  context.locals.retryAfter = wait;
  const message = `Too many tries. Wait ${waitWords(wait)} and try again.`;
  throw new ActionError({ code: 'TOO_MANY_REQUESTS', message });
}

/** Under what the tries on an account are counted. */
export const accountKey = async (what: Limited, email: string) =>
  `${what}:account:${await sha256(email.trim().toLowerCase())}`;
