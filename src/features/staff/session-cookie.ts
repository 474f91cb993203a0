import type { APIContext } from 'astro';
import { newToken, sha256 } from '#lib/ids.ts';

type Jar = Pick<APIContext, 'cookies' | 'url'>;

/** Seconds: the session itself ends sooner when nobody uses it. */
const DAYS_30 = 30 * 24 * 60 * 60;

/** SHA-256 of the token that this browser holds for its session at this store, or null when it holds none. */
export async function sessionTokenHash({ cookies, url }: Jar): Promise<string | null> {
  const token = cookies.get(nameOf(url))?.value;
  return token && /^[\w-]{43}$/.test(token) ? sha256(token) : null;
}

/** Gives this browser a new session token, in place of any it had, and answers its hash. */
export async function giveSessionToken({ cookies, url }: Jar): Promise<string> {
  const token = newToken();
  cookies.set(nameOf(url), token, { ...attributes(url), maxAge: DAYS_30 });
  return sha256(token);
}

/** Takes the token from this browser. */
export function dropSessionToken({ cookies, url }: Jar): void {
  cookies.delete(nameOf(url), attributes(url));
}

/** Browsers take the prefix over HTTPS only, and then keep other hosts from setting the cookie. */
const nameOf = (url: URL) => (url.protocol === 'https:' ? '__Host-hermes_staff' : 'hermes_staff');

const attributes = (url: URL) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;
