import { eq } from 'drizzle-orm';
import type { SiteDb, Statement } from '#db/site-db.ts';

/** The columns of an address that a customer keeps. */
export function addressFields({ rows: { addresses } }: SiteDb) {
  return {
    id: addresses.id,
    name: addresses.name,
    company: addresses.company,
    line1: addresses.line1,
    line2: addresses.line2,
    city: addresses.city,
    region: addresses.region,
    postcode: addresses.postcode,
    country: addresses.country,
    isDefault: addresses.isDefault,
  };
}

/** Takes an account away with its sessions, links and addresses; the customer stays. */
export const accountGoes = (site: SiteDb, id: string): Statement[] => [
  site.remove('customerSessions', (row) => eq(row.customerId, id)),
  site.remove('customerResets', (row) => eq(row.customerId, id)),
  site.remove('customerEmailChanges', (row) => eq(row.customerId, id)),
  site.remove('addresses', (row) => eq(row.customerId, id)),
  site.remove('customerAccounts', (row) => eq(row.id, id)),
];
