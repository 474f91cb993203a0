import { withBarcodes } from './barcode.ts';
import type { StoreSeed } from './format.ts';
import { accessories } from './voltline/accessories.ts';
import { audio } from './voltline/audio.ts';
import { cameras } from './voltline/cameras.ts';
import { categories } from './voltline/categories.ts';
import { collections } from './voltline/collections.ts';
import { computing } from './voltline/computing.ts';
import { desk } from './voltline/desk.ts';
import { home } from './voltline/home.ts';
import { menus } from './voltline/menus.ts';
import { mobile } from './voltline/mobile.ts';
import { pages } from './voltline/pages.ts';
import { power } from './voltline/power.ts';
import { settings } from './voltline/settings.ts';

/** Electronics, sold in the US: prices before sales tax, figures from its own bench. */
export const voltline: StoreSeed = {
  key: 'voltline',
  host: 'electronics.localhost',
  settings,
  categories,
  products: withBarcodes(1, [...power, ...audio, ...desk, ...computing, ...cameras, ...mobile, ...accessories]),
  collections,
  menus,
  pages,
  home,
};
