import { countCookie } from './cart-token.ts';

/** What an island says when the cart changed; its detail is the number of pieces now in it. */
export const CART_CHANGED = 'cart:changed';

/** The number of pieces that `document.cookie` tells a page of; 0 when it tells of none. */
export function countIn(cookies: string, page: { protocol: string }): number {
  const [, digits] = new RegExp(`(?:^|; )${countCookie(page)}=(\\d{1,5})(?:;|$)`).exec(cookies) ?? [];
  return Number(digits ?? 0);
}

/** Keeps the bubbles of all cart links right: public pages are the same for everyone and cannot hold the number. */
export function keepCount(): void {
  const read = () => show(countIn(document.cookie, location));
  read();
  addEventListener(CART_CHANGED, (event) => show((event as CustomEvent<number>).detail));
  // Back from the browser's memory, and changed in another tab.
  addEventListener('pageshow', read);
  document.addEventListener('visibilitychange', read);
  globalThis.cookieStore?.addEventListener('change', read);
}

function show(count: number): void {
  for (const bubble of document.querySelectorAll<HTMLElement>('[data-cart-link] .bubble')) {
    const unit = document.createElement('span');
    unit.className = 'vh';
    unit.textContent = count === 1 ? ' item' : ' items';
    bubble.replaceChildren(String(count), unit);
    bubble.hidden = count === 0;
  }
}
