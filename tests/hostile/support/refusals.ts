/**
 * Tables whose purpose is to remember that something was refused: how often a sign-in failed, say, or that a challenge was
 * answered; and the note that goes along with what staff write, a try too, and is taken away again.
 */
const TABLES = new Set(['sign_in_attempts', 'customer_tries', 'staff_challenges', 'audit_pending']);

export const recordsRefusals = (table: string): boolean => TABLES.has(table);

/** What the page of a form that was refused may keep of it, by the form's action: what was typed so far. */
export const keepsTyped: Record<string, string[]> = {
  'checkout.place': ['carts'],
  'checkout.update': ['carts'],
  'checkout.useAddress': ['carts'],
};
