import type { APIContext } from 'astro';
import { z } from 'zod';
import { answerShape, type Undo } from './answer.ts';
import { hostCookie } from './host-cookie.ts';

type Jar = Pick<APIContext, 'cookies' | 'url'>;
/** What the next page says, once. */
export type Flash = {
  said?: string | undefined;
  undo?: Undo | undefined;
  /** It was refused. */ bad?: boolean | undefined;
};

/** Staff who look at their own storefront read each message where it belongs. */
const cookieAt = (url: URL): string =>
  hostCookie(/^\/admin(?:\/|$)/.test(url.pathname) ? 'hermes_admin_flash' : 'hermes_flash', url);
/** Browsers keep 4096 bytes of a cookie, its attributes included. */
const MOST = 3500;
const shape = answerShape.omit({ to: true }).extend({ bad: z.boolean().optional() });

/** Keeps for the next page what was done and how to undo it. An undo too long for a cookie is left out. */
export function keepFlash({ cookies, url }: Jar, { said, undo, bad }: Flash): void {
  if (!said) return;
  const whole = JSON.stringify({ said, undo, bad });
  const value = encodeURIComponent(whole).length < MOST ? whole : JSON.stringify({ said, bad });
  cookies.set(cookieAt(url), value, { ...attributes(url), maxAge: 60 });
}

/** What there is to say now; asked again it is gone. Null for nothing, and for what is not of our making. */
export function takeFlash({ cookies, url }: Jar): Flash | null {
  const value = cookies.get(cookieAt(url))?.value;
  if (value === undefined) return null;
  cookies.delete(cookieAt(url), attributes(url));
  try {
    return shape.parse(JSON.parse(value));
  } catch {
    return null;
  }
}

/** Set by this host alone: its undo is an action that one click would run. */
const attributes = (url: URL) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;
