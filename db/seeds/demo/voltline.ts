import { withBarcodes } from './barcode.ts';
import type { StoreSeed } from './format.ts';
import { accessories } from './voltline/accessories.ts';
import { cameras } from './voltline/cameras.ts';
import { categories } from './voltline/categories.ts';
import { chargers } from './voltline/chargers.ts';
import { collections } from './voltline/collections.ts';
import { displays } from './voltline/displays.ts';
import { docksAndStorage } from './voltline/docks-and-storage.ts';
import { headphones } from './voltline/headphones.ts';
import { home } from './voltline/home.ts';
import { keyboardsAndMice } from './voltline/keyboards-and-mice.ts';
import { menus } from './voltline/menus.ts';
import { pages } from './voltline/pages.ts';
import { phonesAndTablets } from './voltline/phones-and-tablets.ts';
import { powerBanksAndCables } from './voltline/power-banks-and-cables.ts';
import { settings } from './voltline/settings.ts';
import { smartHome } from './voltline/smart-home.ts';
import { speakers } from './voltline/speakers.ts';
import { standsAndLamps } from './voltline/stands-and-lamps.ts';
import { wearables } from './voltline/wearables.ts';
import { wirelessCharging } from './voltline/wireless-charging.ts';

/** Electronics, sold in the US: prices before sales tax, figures from its own bench. */
export const voltline: StoreSeed = {
  key: 'voltline',
  host: 'electronics.localhost',
  settings,
  categories,
  products: withBarcodes(1, [
    ...chargers,
    ...wirelessCharging,
    ...powerBanksAndCables,
    ...headphones,
    ...speakers,
    ...keyboardsAndMice,
    ...standsAndLamps,
    ...docksAndStorage,
    ...displays,
    ...smartHome,
    ...cameras,
    ...phonesAndTablets,
    ...wearables,
    ...accessories,
  ]),
  collections,
  menus,
  pages,
  home,
};
