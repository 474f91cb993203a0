import { withBarcodes } from './barcode.ts';
import type { StoreSeed } from './format.ts';
import { bags } from './maren-ode/bags.ts';
import { categories } from './maren-ode/categories.ts';
import { ceramics } from './maren-ode/ceramics.ts';
import { coatsAndOvershirts } from './maren-ode/coats-and-overshirts.ts';
import { collections } from './maren-ode/collections.ts';
import { dresses } from './maren-ode/dresses.ts';
import { hatsAndScarves } from './maren-ode/hats-and-scarves.ts';
import { home } from './maren-ode/home.ts';
import { jewellery } from './maren-ode/jewellery.ts';
import { knitwear } from './maren-ode/knitwear.ts';
import { living } from './maren-ode/living.ts';
import { menus } from './maren-ode/menus.ts';
import { pages } from './maren-ode/pages.ts';
import { patterns } from './maren-ode/patterns.ts';
import { settings } from './maren-ode/settings.ts';
import { smallLeather } from './maren-ode/small-leather.ts';
import { sunAndRain } from './maren-ode/sun-and-rain.ts';
import { tops } from './maren-ode/tops.ts';
import { trousersAndSkirts } from './maren-ode/trousers-and-skirts.ts';

/** Fashion and things for the house, sold in the EU: prices with VAT, small runs, makers by name. */
export const marenOde: StoreSeed = {
  key: 'maren-ode',
  host: 'fashion.localhost',
  settings,
  categories,
  products: withBarcodes(2, [
    ...coatsAndOvershirts,
    ...knitwear,
    ...tops,
    ...dresses,
    ...trousersAndSkirts,
    ...bags,
    ...hatsAndScarves,
    ...smallLeather,
    ...sunAndRain,
    ...jewellery,
    ...ceramics,
    ...living,
    ...patterns,
  ]),
  collections,
  menus,
  pages,
  home,
};
