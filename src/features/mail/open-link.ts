import type { People } from '../../shop-people.ts';
import type { Shop } from '../../shop.ts';
import { isAccountLetter, type AccountLetter, type AccountLetterKind } from './account-mail.ts';
import type { TakenLetter } from './mail.repo.ts';

/** What sends letters: a store, and who works there. Requests of the storefront know nobody who does. */
export type Post = { shop: Shop; people?: People };

type Open = (post: Post, letter: TakenLetter & AccountLetter, now: number) => Promise<AccountLetter | null>;

/**
 * Letters that somebody asked for by typing an address. Whose it is, is looked up when they are sent; their links begin to work
 * then. Each answers what is to be sent, or null for nobody. Doing it again changes nothing.
 */
const opening: Partial<Record<AccountLetterKind, Open>> = {
  async 'staff-reset'({ people, shop }, letter, now) {
    if (!people) throw new Error('A letter to staff was taken by somebody who does not know who works here.');
    const { recipient, payload } = letter;
    const member = await people.members.byEmail(recipient);
    if (!member || !payload.tokenHash) return null;
    await people.accounts.startReset(member.accountId, shop.siteId, payload.tokenHash, now);
    return letter;
  },

  async 'customer-join'({ shop }, letter) {
    const { account } = await shop.ask({ account: shop.customerAccounts.byEmail(letter.recipient) });
    return account ? { ...letter, kind: 'customer-known', payload: { url: letter.payload.url } } : letter;
  },

  async 'customer-reset'({ shop }, letter, now) {
    const { recipient, payload } = letter;
    const { account } = await shop.ask({ account: shop.customerAccounts.byEmail(recipient) });
    if (!account || !payload.tokenHash) return null;
    await shop.customerResets.begin(account.id, payload.tokenHash, now);
    return letter;
  },
};

/** The letters that only those can send who know who works in the store. */
export const lettersToPeople: AccountLetterKind[] = ['staff-reset'];

/**
 * Makes the link of a letter work. Answers the letter as its reader is to get it, or null when it was asked for by somebody who
 * has nothing here to open. `now` in epoch milliseconds.
 */
export async function openLink(post: Post, letter: TakenLetter, now: number): Promise<TakenLetter | null> {
  if (!isAccountLetter(letter)) return letter;
  const open = opening[letter.kind];
  if (!open) return letter;
  const opened = await open(post, letter, now);
  return opened && { ...letter, ...opened };
}
