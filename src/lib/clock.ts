import { isLocal } from './local.ts';

/** The header that sets the time of one request, in epoch milliseconds. Nothing but local development looks at it. */
export const CLOCK = 'Hermes-Now';

/** The moment a request is answered at, in epoch milliseconds: `now`, unless local development asks for another. */
export function nowFor(request: Request, env: { APP_ENV?: string }, now: number): number {
  const asked = isLocal(env) ? request.headers.get(CLOCK) : null;
  return asked !== null && /^\d{1,15}$/.test(asked) ? Number(asked) : now;
}
