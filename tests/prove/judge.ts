import type { Finding } from '#features/proof/proof.ts';
import type { Answer } from './client.ts';
import { FRESH_ID, without, type Tells } from './tells.ts';

/** What an island is called after all that was handed to it, a fresh key of a form among that. The rest of it is compared. */
const ISLAND_NAME = /(?<=<astro-island uid=")\w+/g;

/** Answers that say by themselves that nothing is there, or nothing for this person. */
const CLOSED = new Set([401, 403, 404]);

/** A finding, and the very text of the other store where it is one. */
export type Judged = Omit<Finding, 'request'> & { tell?: string };

/** What in an answer cannot come from the first store, or should not come at all. */
export function findingsIn(answer: Answer, carried: string, tells: Tells): Judged[] {
  const { status } = answer;
  const tell = tells.inAnswer(textOf(answer), carried);
  return [
    ...(tell ? [{ kind: 'answer' as const, text: `It holds ${JSON.stringify(tell)} of the other store.`, tell }] : []),
    ...(status >= 500 ? [{ kind: 'fault' as const, text: `It is a ${status}.` }] : []),
  ];
}

/** Everything that an answer says. */
export const textOf = ({ headers, body }: Answer): string => `${JSON.stringify(headers)}\n${body}`;

/** A name and its like that is nowhere: some are words that a page has anyway, so both are taken out of both answers. */
type Compared = { text: string; nowhere: string };

/**
 * What stays of an answer when everything is taken away that differs from request to request: two names for what is not
 * there must leave the same. Only the status and the way on count where asking changes things.
 */
export function gist({ status, headers, body }: Answer, { text, nowhere }: Compared, isSafe: boolean): string {
  const rest = (said: string) => without(without(said.replaceAll(FRESH_ID, '∎'), text), nowhere);
  const head = `${status} ${rest(headers.location ?? '')}`;
  return CLOSED.has(status) || !isSafe ? head : `${head}\n${rest(body.replaceAll(ISLAND_NAME, '∎'))}`;
}
