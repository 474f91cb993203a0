import { generalSettings } from '#features/settings/general.ts';
import type { Shop } from '../../shop.ts';

/** Orders looked at for one store in one run, so that no store keeps the others waiting. */
const MOST_ORDERS = 400;

/** Moves a store's figures on to the day it is, and puts into them what changed. `now` in epoch milliseconds. */
export async function keepFigures(shop: Shop, now: number): Promise<void> {
  const { settings } = await shop.ask({ settings: shop.settings.groups({ general: generalSettings }) });
  const { timezone } = settings.general;
  await shop.salesWindow.roll(now, timezone);
  await shop.salesDrain.drain({ timezone, limit: MOST_ORDERS });
}
