import { drizzle } from 'drizzle-orm/d1';
import { inventory, inventoryMovements, products, sites, variants } from '#db/schema/index.ts';
import { siteDb } from '#db/site-db.ts';
import type { NewOrder } from '#features/orders/place-order.ts';
import { referenceOf } from '#features/payments/payment-reference.ts';
import type { SiteId } from '#lib/site-id.ts';
import { newId, newToken } from '#lib/ids.ts';
import { storeFor } from '../../src/shop.ts';

export const NOW = Date.UTC(2026, 10, 23, 12);
export const HALF_HOUR = 30 * 60 * 1000;
export const settling = { storeEmail: 'store@example.com', origin: 'https://shop.example' };

let opened = 0;

/** A store of its own with one product whose variants have this much stock; null is not counted. Prices are 2400. */
export async function shopWithStock(d1: D1Database, stock: Record<string, number | null>) {
  const db = drizzle(d1);
  const siteId = newId() as SiteId;
  const key = `t${(opened += 1)}`;
  const times = { createdAt: NOW, updatedAt: NOW };
  const product = { siteId, id: 'p', slug: 'cable', title: 'Braid 240 cable', details: [], ...times };
  await db.batch([
    db.insert(sites).values({ id: siteId, key, name: key, ...times }),
    db.insert(products).values({ ...product, kind: 'physical', status: 'active' }),
  ]);
  for (const [index, [id, available]] of Object.entries(stock).entries()) {
    const counts = { available: available ?? 0, tracked: available !== null };
    const first = {
      siteId,
      id: `m-${id}`,
      variantId: id,
      reason: 'initial',
      availableDelta: available ?? 0,
      at: NOW,
    } as const;
    await db.batch([
      db.insert(variants).values({ siteId, id, productId: 'p', position: index, option1: id, price: 2400, ...times }),
      db.insert(inventory).values({ siteId, id, ...counts, updatedAt: NOW }),
      db.insert(inventoryMovements).values(first),
    ]);
  }
  /** The same store over another handle on the database. */
  const over = (other: D1Database) => storeFor(siteDb(other, { id: siteId, key }));
  return { siteId, key, shop: over(d1), over };
}

export type TestShop = Awaited<ReturnType<typeof shopWithStock>>;

/** A cart with these quantities, and the hash that finds it. */
export async function cartWith({ shop }: TestShop, wanted: Record<string, number>) {
  const hash = newToken();
  const items = Object.entries(wanted).map(([variantId, quantity]) => ({ variantId, quantity }));
  const refusal = await shop.cart.open(hash, items, NOW);
  if (refusal) throw new Error(`The cart was refused: ${refusal}.`);
  return { hash, cart: await readCart({ shop }, hash) };
}

export async function readCart({ shop }: Pick<TestShop, 'shop'>, hash: string) {
  const { cart } = await shop.ask({ cart: shop.cart.byToken(hash, NOW) });
  if (!cart) throw new Error('There is no such cart.');
  return cart;
}

/** The order that this cart would become. */
export function orderOf(cart: Awaited<ReturnType<typeof readCart>>, changes: Partial<NewOrder> = {}): NewOrder {
  const id = newId();
  const total = cart.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  return {
    id,
    token: newToken(),
    cart: { id: cart.id, version: cart.version },
    source: 'storefront',
    email: 'dana@example.com',
    phone: null,
    name: 'Dana Whitlock',
    shippingAddress: { name: 'Dana Whitlock', line1: '2140 Kietzke Lane', country: 'US' },
    billingAddress: null,
    note: '',
    shippingName: null,
    pickup: null,
    currency: 'USD',
    ...{ subtotal: total, shipping: 0, shippingTax: 0, tax: 0, total, pricesIncludeTax: false, trace: [] },
    provider: 'test',
    paymentReference: referenceOf(id, 1),
    expiresAt: NOW + HALF_HOUR,
    origin: settling.origin,
    lines: cart.lines.map((line) => ({
      ...{ variantId: line.variantId, productId: line.productId, productSlug: line.slug, title: line.title },
      ...{ variantTitle: line.variantTitle, sku: line.sku, mediaId: null, quantity: line.quantity },
      ...{ unitPrice: line.price, total: line.price * line.quantity, tax: 0, taxClass: line.taxClass },
      ...{ weightGrams: 0, requiresShipping: true, isTracked: line.available !== null },
    })),
    letters: [],
    ...changes,
  };
}

/** The stock of a variant beside the sums of its ledger: both must always be the same. */
export async function stockOf(d1: D1Database, { siteId }: TestShop, variantId: string) {
  const [stock, ledger] = await d1.batch<{ available: number; held: number; sold: number }>([
    d1.prepare('select available, held, sold from inventory where site_id = ? and id = ?').bind(siteId, variantId),
    d1
      .prepare(
        `select sum(available_delta) available, sum(held_delta) held, sum(sold_delta) sold
         from inventory_movements where site_id = ? and variant_id = ?`,
      )
      .bind(siteId, variantId),
  ]);
  return { stock: stock!.results[0]!, ledger: ledger!.results[0]! };
}
