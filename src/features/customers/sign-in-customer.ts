import type { ActionAPIContext } from 'astro:actions';
import { customerOf } from './admit-customer.ts';
import { customerCookie } from './customer-cookie.ts';

/**
 * Signs a customer in on this browser, with a new token: whatever token it held before is worth nothing. Answers false, and
 * signs nobody in, when the password was replaced since it was compared.
 */
export async function signInCustomer(
  { id: customerId, passwordHash }: { id: string; passwordHash: string },
  context: ActionAPIContext,
): Promise<boolean> {
  const { shop, now } = context.locals;
  const before = await customerOf(context);
  const tokenHash = await customerCookie.give(context);
  const done = await shop.customerSessions.open({ tokenHash, customerId, passwordHash }, now);
  if (!done) customerCookie.drop(context);
  if (before) await shop.customerSessions.close(before.sessionId, before.id);
  return done;
}
