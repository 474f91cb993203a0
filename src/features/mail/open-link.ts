import type { People } from '../../shop-people.ts';
import type { Shop } from '../../shop.ts';
import type { AccountLetterKind } from './account-mail.ts';
import type { TakenLetter } from './mail.repo.ts';

/** What sends letters: a store, and who works there. Requests of the storefront know nobody who does. */
export type Post = { shop: Shop; people?: People };

type Open = (post: Required<Post>, letter: TakenLetter, now: number) => Promise<boolean>;

/** Links that begin to work when their letter is sent. Doing it again changes nothing. */
const opening: Partial<Record<TakenLetter['kind'], Open>> = {
  async 'staff-reset'({ people, shop }, { recipient, payload }, now) {
    const member = await people.members.byEmail(recipient);
    if (!member || !('tokenHash' in payload)) return false;
    await people.accounts.startReset(member.accountId, shop.siteId, payload.tokenHash!, now);
    return true;
  },
};

/** The letters that only those can send who know who works in the store. */
export const lettersToPeople: AccountLetterKind[] = ['staff-reset'];

/**
 * Makes the link of a letter work. Answers false when it must not be sent, since it was asked for by somebody who has nothing
 * here to open. `now` in epoch milliseconds.
 */
export function openLink({ shop, people }: Post, letter: TakenLetter, now: number): Promise<boolean> {
  const open = opening[letter.kind];
  if (!open) return Promise.resolve(true);
  if (!people) throw new Error(`A letter of the kind ${letter.kind} was taken by somebody who cannot send it.`);
  return open({ shop, people }, letter, now);
}
