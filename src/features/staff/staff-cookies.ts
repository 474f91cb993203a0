import { tokenCookie } from '#lib/token-cookie.ts';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** Who is signed in. The session itself ends sooner when nobody uses it. */
export const sessionCookie = tokenCookie('hermes_staff', 30 * DAY);

/** Between the password and the second factor. */
export const stepCookie = tokenCookie('hermes_staff_step', 10 * MINUTE);

/** Which browser a passkey was asked in. */
export const passkeyCookie = tokenCookie('hermes_staff_passkey', 10 * MINUTE);
