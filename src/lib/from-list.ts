/** Characters of a list's address that are carried along. */
const LONGEST = 1000;

/** The parameters of the list that a page was opened from, as the page's own address carries them (`list=`); empty without. */
export const listIn = ({ searchParams }: URL): string => (searchParams.get('list') ?? '').slice(0, LONGEST);

/** Where a form on a page is sent: to the page itself, with the action, and the list the page was opened from. */
export function formAddress(url: URL, action: { toString(): string }): string {
  const list = listIn(url);
  return `${url.pathname}${action.toString()}${list && `&${new URLSearchParams({ list })}`}`;
}

/**
 * The address that comes after a form, with the list its page was opened from: as long as it is the page itself or one above
 * it, and says nothing more.
 */
export function withListOf(url: URL, to: string): string {
  const list = listIn(url);
  return list && `${url.pathname}/`.startsWith(`${to}/`) ? `${to}?${new URLSearchParams({ list })}` : to;
}
