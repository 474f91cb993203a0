import { ActionError, type ActionAPIContext } from 'astro:actions';
import { waitFor, waitWords } from '#features/staff/tries.ts';
import { addressOf } from '#lib/client-address.ts';
import { sha256 } from '#lib/ids.ts';
import { ipLine } from '#lib/ip-prefix.ts';
import { CUSTOMER_LIMITS, type CustomerLimit } from './customer-tries.ts';

/**
 * Counts a try in this store by account and by address, before anything is looked up or worked out, and refuses those past
 * their limit. An e-mail that nobody has is counted like any other.
 * @param email what was typed, in lower case
 * @throws ActionError with the words and, for the answer's header, the seconds to wait
 */
export async function limitCustomer(what: CustomerLimit, email: string, { locals, request }: ActionAPIContext) {
  const { shop, now } = locals;
  const { window, ...limits } = CUSTOMER_LIMITS[what];
  const asking = ipLine(addressOf(request));
  // Where nobody tells addresses, as on a developer's machine, all would share one.
  const counted = [
    { key: await triesKey(what, email), most: limits.account },
    ...(asking ? [{ key: `${what}:address:${await sha256(asking)}`, most: limits.address }] : []),
  ];
  const keys = counted.map(({ key }) => key);
  const tries = await shop.customerTries.count(keys, window, now);
  const wait = Math.max(...tries.map((one, i) => waitFor(one, counted[i]!.most, window, now) ?? 0));
  if (!wait) return;
  locals.retryAfter = wait;
  const message = `Too many tries. Wait ${waitWords(wait)} and try again.`;
  throw new ActionError({ code: 'TOO_MANY_REQUESTS', message });
}

/** Under what the tries on an account are counted. */
export const triesKey = async (what: CustomerLimit, email: string) => `${what}:account:${await sha256(email)}`;
