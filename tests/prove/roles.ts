import { cartCookie } from '#features/cart/cart-token.ts';
import { customerCookie } from '#features/customers/customer-cookie.ts';
import { ROLES } from '#features/staff/permissions.ts';
import { sessionCookie } from '#features/staff/staff-cookies.ts';
import { paths } from '#lib/paths.ts';
import { EXTRA_ROW } from '../support/twin-rows.ts';
import { tokenOf } from '../support/twin-tokens.ts';
import { staffToken } from './staffed.ts';

/** Somebody who asks the first store. */
export type Role = {
  name: string;
  /** What their browser holds for the first store's host. */
  cookies: Record<string, string>;
  /** A page that shows somebody to be who they are, and what only they read there. */
  shows?: { path: string; text: string };
};

const LOCALLY = { protocol: 'http:' };
const CART = cartCookie(LOCALLY);
const CUSTOMER = customerCookie.nameAt(LOCALLY);
const STAFF = sessionCookie.nameAt(LOCALLY);

/**
 * Everybody there is: those who have nothing, those who have something here, those who have it at the other store only.
 * Roles of staff are those that are declared, so a new one is among them.
 */
export function roles(): Role[] {
  return [
    { name: 'visitor', cookies: {} },
    {
      name: 'shopper',
      cookies: { [CART]: tokenOf('carts', 0) },
      shows: { path: '/cart', text: 'AAMARK products title 1' },
    },
    { name: 'shopper elsewhere', cookies: { [CART]: tokenOf('carts', EXTRA_ROW) } },
    {
      name: 'customer',
      cookies: { [CUSTOMER]: tokenOf('customerSessions', 0), [CART]: tokenOf('carts', 1) },
      shows: { path: paths.account.home(), text: 'AAMARK customers name 1' },
    },
    { name: 'customer elsewhere', cookies: { [CUSTOMER]: tokenOf('customerSessions', EXTRA_ROW) } },
    ...ROLES.map((role) => ({
      name: role,
      cookies: { [STAFF]: staffToken(role, 'here') },
      shows: { path: '/admin', text: 'AAMARK memberships name' },
    })),
    ...ROLES.map((role) => ({ name: `${role} elsewhere`, cookies: { [STAFF]: staffToken(role, 'elsewhere') } })),
  ];
}
