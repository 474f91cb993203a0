import type { APIContext } from 'astro';
import { z } from 'zod';
import { answerShape, type Undo } from './answer.ts';
import { paths } from './paths.ts';

type Jar = Pick<APIContext, 'cookies' | 'url'>;
/** What the next page says, once. */
export type Flash = {
  said?: string | undefined;
  undo?: Undo | undefined;
  /** It was refused. */ bad?: boolean | undefined;
};

const COOKIE = 'hermes_admin_flash';
/** Browsers keep 4096 bytes of a cookie, its attributes included. */
const MOST = 3500;
const shape = answerShape.omit({ to: true }).extend({ bad: z.boolean().optional() });

/** Keeps for the next page what was done and how to undo it. An undo too long for a cookie is left out. */
export function keepFlash({ cookies, url }: Jar, { said, undo, bad }: Flash): void {
  if (!said) return;
  const whole = JSON.stringify({ said, undo, bad });
  const value = encodeURIComponent(whole).length < MOST ? whole : JSON.stringify({ said, bad });
  const cookie = { httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: 60 } as const;
  cookies.set(COOKIE, value, { path: paths.admin.home(), ...cookie });
}

/** What there is to say now; asked again it is gone. Null for nothing, and for what is not of our making. */
export function takeFlash({ cookies }: Pick<Jar, 'cookies'>): Flash | null {
  const value = cookies.get(COOKIE)?.value;
  if (value === undefined) return null;
  cookies.delete(COOKIE, { path: paths.admin.home() });
  try {
    return shape.parse(JSON.parse(value));
  } catch {
    return null;
  }
}
