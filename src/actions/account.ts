import { access } from '#features/customers/access.actions.ts';
import { addresses } from '#features/customers/addresses.actions.ts';
import { details } from '#features/customers/details.actions.ts';
import { history } from '#features/customers/history.actions.ts';

/** What shoppers do with their accounts. */
export const account = { ...access, ...addresses, ...details, ...history };
