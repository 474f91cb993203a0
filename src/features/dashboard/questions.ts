import { inventorySettings } from '#features/inventory/inventory.settings.ts';
import { paymentSettings } from '#features/payments/payments.settings.ts';
import { daysOf, type Period } from '#features/sales/period.ts';
import { shippingSettings } from '#features/shipping/shipping.ts';
import type { Staff } from '#features/staff/staff.ts';
import type { Admin } from '../../shop-admin.ts';
import type { Shop } from '../../shop.ts';
import type { Readiness } from './first-days.ts';

/** Low variants that are looked for: more than that are said to be so many or more. */
export const MOST_LOW = 10;
const SHOWN = 5;

const nothing = { statements: [], answer: () => null };

/** What the dashboard asks for this person: nothing that their role does not reach. One round trip. */
export function dashboardQuestions(
  { admin, shop }: { admin: Admin; shop: Shop },
  { can }: Pick<Staff, 'can'>,
  period: Period,
  today: string,
) {
  const { now, before } = daysOf(period, today);
  const money = can('orders.money');
  const orders = can('orders.read');
  return {
    days: money ? admin.figures.days(before[0]!, now.at(-1)!) : nothing,
    hours: money && period === 'today' ? admin.figures.hours(before[0]!) : nothing,
    best: money ? admin.figures.bestSellers(SHOWN) : nothing,
    hasOrders: orders ? admin.orderList.any() : nothing,
    waiting: orders ? admin.orderList.waiting() : nothing,
    longest: orders ? admin.orderList.longestWaiting('tosend', SHOWN) : nothing,
    drafts: can('content.write') ? shop.publishing.waiting() : nothing,
    low: can('inventory.read') ? admin.lowStock.lowest(inventorySettings.parse({}).lowAt, MOST_LOW) : nothing,
  };
}

/** What a store without orders has of what it needs. */
export async function readinessQuestions(shop: Shop): Promise<Readiness> {
  const { settings, newest } = await shop.ask({
    settings: shop.settings.groups({ shipping: shippingSettings, payments: paymentSettings }),
    newest: shop.listing.newest(1),
  });
  return {
    hasProduct: newest.length > 0,
    shipsSomewhere: settings.shipping.zones.some(({ rates }) => rates.length > 0),
    canBePaid: settings.payments.manual?.enabled === true,
  };
}
