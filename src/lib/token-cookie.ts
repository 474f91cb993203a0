import type { APIContext } from 'astro';
import { hostCookie } from './host-cookie.ts';
import { newToken, sha256 } from './ids.ts';

type Jar = Pick<APIContext, 'cookies' | 'url'>;

/**
 * A cookie that holds a random token for this host alone: HttpOnly, SameSite=Lax, and with the `__Host-` prefix over HTTPS,
 * so that no other host can set it. What is stored of the token is its hash.
 */
export function tokenCookie(name: string, maxAge: number) {
  const nameAt = (url: Pick<URL, 'protocol'>) => hostCookie(name, url);
  const attributes = (url: URL) =>
    ({ path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;
  return {
    nameAt,

    /** SHA-256 of the token that this browser holds, or null when it holds none. */
    async hash({ cookies, url }: Jar): Promise<string | null> {
      const token = cookies.get(nameAt(url))?.value;
      return token && /^[\w-]{43}$/.test(token) ? sha256(token) : null;
    },

    /** Gives this browser a new token, in place of any it had, and answers its hash. */
    async give({ cookies, url }: Jar): Promise<string> {
      const token = newToken();
      cookies.set(nameAt(url), token, { ...attributes(url), maxAge });
      return sha256(token);
    },

    /** Takes the token from this browser. */
    drop({ cookies, url }: Jar): void {
      cookies.delete(nameAt(url), attributes(url));
    },
  };
}
