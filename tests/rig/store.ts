import { drizzle } from 'drizzle-orm/d1';
import { domains, sites } from '#db/schema/index.ts';
import { siteDb, type SiteDb } from '#db/site-db.ts';
import { checkoutSettings } from '#features/checkout/checkout.settings.ts';
import { generalSettings } from '#features/settings/general.ts';
import { paymentSettings } from '#features/payments/payments.settings.ts';
import { shippingSettings } from '#features/shipping/shipping.ts';
import { taxSettings } from '#features/tax/tax.ts';
import { newId } from '#lib/ids.ts';
import type { SiteId } from '#lib/site-id.ts';

/** The moment at which everything on a rig begins. */
export const NOW = Date.UTC(2026, 10, 23, 12);
export const MINUTE = 60 * 1000;
/** How long an unpaid order keeps its stock. */
export const UNPAID = 30 * MINUTE;
export const PRICE = 2400;
export const STORE_EMAIL = 'store@rig.example';
export const settling = { storeEmail: STORE_EMAIL, origin: 'http://rig.example' };

export type RigStore = { id: SiteId; key: string; host: string; site: SiteDb };

let opened = 0;

/**
 * A store of a test's own with one product, whose variants have this much stock; null is not counted.
 * @param copies further databases that have it from the beginning
 */
export async function openRigStore(
  d1: D1Database,
  stock: Record<string, number | null>,
  copies: D1Database[] = [],
): Promise<RigStore> {
  const id = newId() as SiteId;
  const key = `s${(opened += 1)}`;
  const host = `${key}.localhost`;
  for (const database of [d1, ...copies]) await write(database, { id, key, host }, stock);
  return { id, key, host, site: siteDb(d1, { id, key }) };
}

async function write(d1: D1Database, { id, key, host }: Omit<RigStore, 'site'>, stock: Record<string, number | null>) {
  const times = { createdAt: NOW, updatedAt: NOW };
  const db = drizzle(d1);
  await db.batch([
    db.insert(sites).values({ id, key, name: key, ...times }),
    db.insert(domains).values({ host, siteId: id, isPrimary: true, createdAt: NOW }),
  ]);
  const site = siteDb(d1, { id, key });
  const product = { id: 'p', slug: 'cable', title: 'Braid 240 cable', details: [], ...times };
  await site.write([
    ...Object.entries(settings).map(([group, value]) => site.insert('settings', { id: group, value, updatedAt: NOW })),
    site.insert('categories', { id: 'c', slug: 'cables', title: 'Cables', cardFacts: [], ...times }),
    site.insert('products', { ...product, categoryId: 'c', kind: 'physical', status: 'active' }),
    ...Object.entries(stock).flatMap(([variant, available], index) => [
      site.insert('variants', {
        ...{ id: variant, productId: 'p', position: index, option1: variant, price: PRICE },
        ...times,
      }),
      ...counted(site, variant, available),
    ]),
  ]);
  await settleWork(d1, id);
}

/** Leaves nothing for the scheduled work to do in a store, so that stores of earlier tests stay out of later ones. */
export async function settleWork(d1: D1Database, siteId: SiteId): Promise<void> {
  await d1.batch(
    [
      'delete from index_queue where site_id = ?',
      'update listing_facets set stale_since = null where site_id = ?',
      'update orders set expires_at = null where site_id = ?',
      'delete from sales_queue where site_id = ?',
      'delete from sales_window where site_id = ?',
      'delete from audit_pending where site_id = ?',
      'update refunds set ask_at = null where site_id = ?',
      'update outbox set next_attempt_at = null where site_id = ?',
    ].map((sql) => d1.prepare(sql).bind(siteId)),
  );
}

function counted(site: SiteDb, variant: string, available: number | null) {
  const brought = available ?? 0;
  const initial = { reason: 'initial', availableDelta: brought, at: NOW } as const;
  return [
    site.insert('inventory', { id: variant, tracked: available !== null, available: brought, updatedAt: NOW }),
    site.insert('inventoryMovements', { id: `m-${variant}`, variantId: variant, ...initial }),
  ];
}

const rate = { id: 'standard', name: 'Standard', promise: '', price: 0 };
const manual = { title: 'Bank transfer', instructions: ['IBAN DE00 0000'] };
const settings: Record<string, unknown> = {
  general: generalSettings.parse({ name: 'Cable & Co', email: STORE_EMAIL, currency: 'EUR', orderPrefix: 'CC-' }),
  shipping: shippingSettings.parse({ zones: [{ id: 'de', name: 'Germany', countries: ['DE'], rates: [rate] }] }),
  tax: taxSettings.parse({}),
  payments: paymentSettings.parse({ manual }),
  checkout: checkoutSettings.parse({ defaultCountry: 'DE', unpaid: { minutes: UNPAID / MINUTE } }),
};
