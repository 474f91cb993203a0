import type { APIContext } from 'astro';
import { hostCookie } from '#lib/host-cookie.ts';
import { newToken, sha256 } from '#lib/ids.ts';

type Jar = Pick<APIContext, 'cookies' | 'url'>;

const DAYS_180 = 180 * 24 * 60 * 60;
/** Holds the number in the bubble, for scripts: public pages are the same for everyone and cannot hold it. */
export const countCookie = (page: { protocol: string }) => hostCookie('hermes_cart_count', page);

/** SHA-256 of the token that this browser holds for its cart, or null when it holds none. */
export async function cartTokenHash({ cookies, url }: Jar): Promise<string | null> {
  const token = cookies.get(cartCookie(url))?.value;
  return token && /^[\w-]{43}$/.test(token) ? sha256(token) : null;
}

/** Gives this browser the token of a new cart and answers its hash. */
export async function giveCartToken({ cookies, url }: Jar): Promise<string> {
  const token = newToken();
  cookies.set(cartCookie(url), token, { ...lasting(url), httpOnly: true });
  return sha256(token);
}

/** Tells scripts how many pieces are in the cart, and lets its token last for another 180 days. */
export function keepCart({ cookies, url }: Jar, count: number): void {
  cookies.set(countCookie(url), String(count), { ...lasting(url), httpOnly: false });
  const token = cookies.get(cartCookie(url))?.value;
  if (token) cookies.set(cartCookie(url), token, { ...lasting(url), httpOnly: true });
}

/** Puts the number right where it went wrong: another tab, a line that was cut to what is left. */
export function correctCount(jar: Jar, count: number): void {
  if (Number(jar.cookies.get(countCookie(jar.url))?.value ?? 0) !== count) keepCart(jar, count);
}

export const cartCookie = (url: Pick<URL, 'protocol'>): string => hostCookie('hermes_cart', url);

const lasting = (url: URL) =>
  ({ path: '/', sameSite: 'lax', secure: url.protocol === 'https:', maxAge: DAYS_180 }) as const;
