import { plainAddress, type SavedAddress } from './addresses.ts';
import type { Customer } from './customer.ts';

type Fields = Readonly<Record<string, string>>;

/** Fields that say where it goes; a country alone is what the page chose, not what somebody typed. */
const TYPED_PLACE = ['name', 'company', 'line1', 'line2', 'city', 'region', 'postcode'];

/**
 * What checkout shows a signed-in customer before they typed anything: who they are and their first address. What was typed
 * holds, and an address is never mixed from two.
 */
export function prefilled(
  typed: Fields,
  { customer, addresses }: { customer: Pick<Customer, 'email' | 'name' | 'phone'>; addresses: readonly SavedAddress[] },
): Fields {
  const contact = { email: typed['email'] || customer.email, phone: typed['phone'] || (customer.phone ?? '') };
  if (TYPED_PLACE.some((name) => typed[name])) return { ...typed, ...contact };
  const [first] = addresses;
  return { ...typed, ...(first ? plainAddress(first) : { name: customer.name }), ...contact };
}
