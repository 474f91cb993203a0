import { tokenCookie } from '#lib/token-cookie.ts';

const DAY = 24 * 60 * 60;

/** Which customer is signed in on this browser. The session itself ends sooner when nobody uses it. */
export const customerCookie = tokenCookie('hermes_customer', 90 * DAY);
