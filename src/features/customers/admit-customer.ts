import type { APIContext } from 'astro';
import { paths } from '#lib/paths.ts';
import type { Customer } from './customer.ts';
import { customerCookie } from './customer-cookie.ts';

type Asked = Pick<APIContext, 'cookies' | 'url' | 'locals'>;

/** How old the last use of a session may be, in milliseconds, before it is noted again. */
const NOTED_EVERY = 60 * 60 * 1000;

/** Who is signed in at this store on this browser, or null. One round trip when the browser holds a token. */
export async function customerOf({ cookies, url, locals }: Asked): Promise<Customer | null> {
  const { shop, now, cfContext } = locals;
  const hash = await customerCookie.hash({ cookies, url });
  if (!hash) return null;
  const { customer } = await shop.ask({ customer: shop.customerSessions.byToken(hash, now) });
  if (customer && now - customer.lastSeenAt > NOTED_EVERY)
    cfContext.waitUntil(shop.customerSessions.seen(customer.sessionId, now));
  return customer;
}

/** To the page where one signs in, and from there back to where one wanted to go. */
export const toSignIn = ({ url, redirect }: Pick<APIContext, 'url' | 'redirect'>): Response =>
  redirect(paths.account.signIn(url.pathname + url.search), 303);

/** Where a customer goes after signing in: the page they asked for, never another host or a page that asks nobody. */
export function returnTo(wanted: string | null | undefined): string {
  const home = paths.account.home();
  if (!wanted || !/^\/(?:account|checkout)(?:[/?]|$)/.test(wanted) || /[\\\s\0]/.test(wanted)) return home;
  const base = 'https://store.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (!url || url.origin !== base || /^\/account\/(?:sign-in|register|reset)/.test(url.pathname)) return home;
  return /^\/(?:account|checkout)(?:\/|$)/.test(url.pathname) ? url.pathname + url.search : home;
}
