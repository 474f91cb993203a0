/*
 * How many visits become carts, checkouts and orders, without knowing anybody: no cookie, no address, no fingerprint. A
 * browser says with each page whether it came from this very site (Sec-Fetch-Site); a page that it did not come to from here
 * begins a visit. What says nothing of the kind is no browser and is not counted.
 */

/** Steps on the way to an order, counted over some time. */
export type Steps = { visits: number; carts: number; checkouts: number };

export const noSteps: Steps = { visits: 0, carts: 0, checkouts: 0 };

/** A page that was answered. */
export type Answered = {
  method: string;
  headers: { get(name: string): string | null };
  routePattern: string;
  status: number;
  /** A cart was begun while it was answered. */
  beganCart: boolean;
};

/** Pages of the shop; the admin and the developers' pages are nobody's visit. */
const NOT_THE_SHOP = /^\/(?:admin|_dev|_actions|media|theme|payments)(?:\/|$)/;

/** What this answer adds to the steps, or null for nothing. */
export function stepsOf(answered: Answered): Steps | null {
  const carts = Number(answered.beganCart);
  if (!isPage(answered)) return carts ? { ...noSteps, carts } : null;
  const from = answered.headers.get('Sec-Fetch-Site');
  const visits = Number(from === 'none' || from === 'cross-site' || from === 'same-site');
  const checkouts = Number(answered.routePattern === '/checkout' && from !== null && !isAgain(answered));
  return visits + carts + checkouts > 0 ? { visits, carts, checkouts } : null;
}

/** Both together. */
export const addSteps = (a: Steps, b: Steps): Steps => ({
  visits: a.visits + b.visits,
  carts: a.carts + b.carts,
  checkouts: a.checkouts + b.checkouts,
});

/** Somebody opened a page of the shop and saw it. */
function isPage({ method, headers, routePattern, status }: Answered): boolean {
  return (
    method === 'GET' &&
    status === 200 &&
    !NOT_THE_SHOP.test(routePattern) &&
    headers.get('Sec-Fetch-Dest') === 'document' &&
    headers.get('Sec-Fetch-Mode') === 'navigate' &&
    !/prefetch|prerender/.test(headers.get('Sec-Purpose') ?? '')
  );
}

/** Checkout shows itself again after each step of its own. */
function isAgain({ headers }: Answered): boolean {
  const referrer = headers.get('Referer') ?? '';
  return URL.canParse(referrer) && new URL(referrer).pathname === '/checkout';
}
