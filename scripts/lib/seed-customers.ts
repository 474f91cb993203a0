import path from 'node:path';
import { eq, inArray } from 'drizzle-orm';
import { dbFor, listSites } from '#db/platform.ts';
import { demoCustomers, type DemoCustomer, type DemoOrder } from '#db/seeds/demo-customers.ts';
import { DEMO_PASSWORD } from '#db/seeds/demo-staff.ts';
import { demoStores } from '#db/seeds/demo-stores.ts';
import type { StoreSeed } from '#db/seeds/demo/format.ts';
import type { SiteDb } from '#db/site-db.ts';
import { newOrder } from '#features/checkout/new-order.ts';
import { checkoutSettings } from '#features/checkout/checkout.settings.ts';
import { parseCheckout } from '#features/checkout/checkout.ts';
import { quote, type CheckoutStore } from '#features/checkout/quote.ts';
import { fulfilmentRepo } from '#features/fulfilment/fulfilment.repo.ts';
import { toSend } from '#features/fulfilment/fulfilment.ts';
import { manualProvider } from '#features/payments/manual-provider.ts';
import { paymentSettings } from '#features/payments/payments.settings.ts';
import { testProvider } from '#features/payments/test-provider.ts';
import { generalSettings } from '#features/settings/general.ts';
import { shippingSettings } from '#features/shipping/shipping.ts';
import { taxSettings } from '#features/tax/tax.ts';
import { newId, newToken } from '#lib/ids.ts';
import { hashPassword } from '#lib/password.ts';
import { storeFor } from '../../src/shop.ts';
import { once } from './fingerprint.ts';
import { openLocal } from './platform.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Has people buy in the demo stores of an instance on this machine, as shoppers do, unless it was done before.
 * @param state absolute folder of the instance's data
 * @returns null when nothing had to be done
 */
export function prepareCustomers(state: string): Promise<string | null> {
  return once(path.join(state, 'customers'), '1', async () => {
    const platform = await openLocal(state);
    try {
      const passwordHash = await hashPassword(DEMO_PASSWORD);
      const sites = await listSites(platform.DB);
      let count = 0;
      for (const { seed } of demoStores) {
        const site = sites.find(({ hosts }) => hosts.includes(seed.host));
        const people = demoCustomers[seed.host] ?? [];
        if (site) await sellTo(people, { site: dbFor(platform, site), seed, passwordHash, now: Date.now() });
        if (site) count += people.length;
      }
      return `${count} people`;
    } finally {
      await platform.dispose();
    }
  });
}

type Place = { site: SiteDb; seed: StoreSeed; passwordHash: string; now: number };

/** All orders of a store in the order of their days, since their numbers run; then the accounts, which they join. */
async function sellTo(people: readonly DemoCustomer[], place: Place): Promise<void> {
  const orders = people.flatMap((person) => person.orders.map((order) => ({ person, order })));
  orders.sort((a, b) => b.order.daysAgo - a.order.daysAgo);
  for (const { person, order } of orders) await sell(person, order, place);
  for (const person of people.filter(({ hasAccount }) => hasAccount)) await giveAccount(person, place);
}

async function sell(person: DemoCustomer, { daysAgo, things, state }: DemoOrder, place: Place): Promise<void> {
  const { site, seed, now } = place;
  const shop = storeFor(site);
  const at = now - daysAgo * DAY;
  const store = storeOf(seed, site, state === 'to-pay');
  const items = await itemsOf(things, place);
  const hash = newToken();
  if (items.length === 0 || (await shop.cart.open(hash, items, at))) return;
  const { cart } = await shop.ask({ cart: shop.cart.byToken(hash, now) });
  const fields = { ...person.address, email: person.email, phone: person.phone ?? '', agree: 'on' };
  const quoted = quote(cart!.lines, fields, store);
  const parsed = parseCheckout(fields, quoted, store);
  if (!parsed.ok) throw new Error(`${person.email} cannot order: ${JSON.stringify(parsed.problems)}`);
  const origin = `http://${seed.host}`;
  const order = newOrder(cart!, quoted, parsed.agreed, {
    ...{ id: newId(), token: newToken(), origin, pricesIncludeTax: store.tax.pricesIncludeTax },
    ...{ settings: store.checkout, now: at },
  });
  // An unpaid one is kept from the sweep, so that there is something to mark as paid.
  const expiresAt = state === 'to-pay' ? now + 30 * DAY : order.expiresAt;
  await shop.orders.place({ ...order, expiresAt, letters: [] }, at);
  if (state === 'to-pay') return;
  const news = { reference: order.paymentReference, outcome: 'paid', amount: order.total } as const;
  const settling = { storeEmail: store.general.email, origin };
  await shop.payments.settle(order.provider, { ...news, currency: order.currency }, settling, at);
  if (state === 'sent') await send(order.id, place, at + DAY);
  // Nobody is written to about what never happened.
  await site.write([site.remove('outbox', (row) => eq(row.recipient, person.email))]);
}

/** What is in an order: of each product, by its place in the seed, the variant that there is most of. */
async function itemsOf(things: DemoOrder['things'], { site, seed }: Place) {
  const { variants, products } = site.rows;
  const slugs = things.map(([place]) => seed.products.filter(({ status }) => status === 'active')[place]!.slug);
  const { found } = await site.ask({
    found: {
      statements: [
        site
          .select({ slug: products.slug, variantId: variants.id, left: variants.stockAvailable })
          .from(variants)
          .innerJoin(products, eq(products.id, variants.productId))
          .where(inArray(products.slug, slugs)),
      ],
      answer: ([rows]) => rows as { slug: string; variantId: string; left: number }[],
    },
  });
  return things.flatMap(([, quantity], nth) => {
    const [most] = found.filter(({ slug }) => slug === slugs[nth]).sort((a, b) => b.left - a.left);
    return most ? [{ variantId: most.variantId, quantity }] : [];
  });
}

async function send(orderId: string, { site }: Place, at: number): Promise<void> {
  const shop = storeFor(site);
  const { order } = await shop.ask({ order: shop.orders.byId(orderId) });
  const lines = order!.lines
    .map((line) => ({ lineId: line.id, quantity: toSend(line) }))
    .filter(({ quantity }) => quantity > 0);
  if (lines.length === 0) return;
  const tracking = { carrier: '', trackingNumber: '', trackingUrl: '' };
  const by = { id: 'demo', name: 'Felix Stone' };
  const seen = { id: orderId, version: order!.version };
  await fulfilmentRepo(site).send({ id: newId(), order: seen, by, letter: null, lines, ...tracking }, at);
}

async function giveAccount({ email, address, phone }: DemoCustomer, { site, passwordHash, now }: Place): Promise<void> {
  const shop = storeFor(site);
  const link = newToken();
  await shop.customerJoining.begin({ email, name: address.name }, link, now);
  const joined = await shop.customerJoining.finish(link, passwordHash, now);
  if (joined.kind !== 'joined') return;
  await shop.customerAccounts.setContact(joined.customerId, { name: address.name, phone }, now);
  const kept = { company: '', line2: '', city: '', region: '', postcode: '', ...address };
  await shop.customerAddresses.add(joined.customerId, newId(), kept, true, now);
}

/** The store as its checkout knows it; whoever pays later pays by transfer. */
function storeOf({ settings }: StoreSeed, site: SiteDb, isSlow: boolean): CheckoutStore {
  const { manual } = paymentSettings.parse(settings.payments);
  const test = testProvider({ siteId: site.siteId, secret: '', now: 0 });
  return {
    general: generalSettings.parse(settings.general),
    shipping: shippingSettings.parse(settings.shipping),
    tax: taxSettings.parse(settings.tax),
    checkout: checkoutSettings.parse(settings.checkout),
    providers: [isSlow && manual ? manualProvider(manual) : test],
  };
}
