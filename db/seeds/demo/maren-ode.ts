import { withBarcodes } from './barcode.ts';
import type { StoreSeed } from './format.ts';
import { accessories } from './maren-ode/accessories.ts';
import { bags } from './maren-ode/bags.ts';
import { categories } from './maren-ode/categories.ts';
import { collections } from './maren-ode/collections.ts';
import { dressesAndTrousers } from './maren-ode/dresses-and-trousers.ts';
import { home } from './maren-ode/home.ts';
import { homeGoods } from './maren-ode/home-goods.ts';
import { jewellery } from './maren-ode/jewellery.ts';
import { menus } from './maren-ode/menus.ts';
import { outerwearAndKnitwear } from './maren-ode/outerwear-and-knitwear.ts';
import { pages } from './maren-ode/pages.ts';
import { patterns } from './maren-ode/patterns.ts';
import { settings } from './maren-ode/settings.ts';
import { tops } from './maren-ode/tops.ts';

/** Fashion and things for the house, sold in the EU: prices with VAT, small runs, makers by name. */
export const marenOde: StoreSeed = {
  key: 'maren-ode',
  host: 'fashion.localhost',
  settings,
  categories,
  products: withBarcodes(2, [
    ...outerwearAndKnitwear,
    ...tops,
    ...dressesAndTrousers,
    ...bags,
    ...accessories,
    ...jewellery,
    ...homeGoods,
    ...patterns,
  ]),
  collections,
  menus,
  pages,
  home,
};
