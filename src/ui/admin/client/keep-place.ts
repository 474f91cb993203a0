const PLACE = 'hermes:place';

/** Keeps how far the page is scrolled, for when what was sent brings the same page anew. */
export function keepPlace(to: string = location.pathname): void {
  const { pathname } = new URL(to, location.href);
  if (pathname !== location.pathname) return;
  sessionStorage.setItem(PLACE, JSON.stringify({ pathname, top: scroller().scrollTop }));
}

/** Goes back to where the person was before they sent a form of this page. */
export function returnToPlace(): void {
  const kept = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  if (!kept) return;
  const { pathname, top } = JSON.parse(kept) as { pathname: string; top: number };
  if (pathname === location.pathname) scroller().scrollTop = top;
}

/** The sheet scrolls by itself, except on a phone. */
function scroller(): Element {
  const sheet = document.querySelector('main.sheet');
  const scrolls = sheet && getComputedStyle(sheet).overflowY === 'auto';
  return scrolls ? sheet : (document.scrollingElement ?? document.body);
}
