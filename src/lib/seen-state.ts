import { z } from 'zod';
import { refuse } from './action-failure.ts';
import { sha256 } from './ids.ts';
import { jsonOf } from './json-field.ts';

/** Carried by a form that changes something as a whole: what `stateKey` made of it. Without one nothing is compared. */
export const seenState = z.string().max(64).nullish();

/** Carried by a form that changes a set: what was in it, as JSON, so that what others change meanwhile is kept. */
export const seenSet = jsonOf(z.array(z.string().max(200)).max(500)).nullish();

/** What something is now, as a form made from it carries it: another text once anything of it is different. */
export const stateKey = async (state: unknown): Promise<string> => (await sha256(JSON.stringify(state))).slice(0, 16);

/**
 * Refuses what was typed over something that somebody else changed since.
 * @param what it is, in a word for people
 * @throws 409 when it is no longer what the form was made from
 */
export async function expectSeen(seen: string | null | undefined, state: unknown, what: string): Promise<void> {
  if (seen && seen !== (await stateKey(state)))
    throw refuse(
      `Somebody changed this ${what} meanwhile. Load the page again to see it; what you typed stays until you do.`,
    );
}
