import { homeDocument } from '#features/content/home.ts';
import { checkoutSettings } from '#features/checkout/checkout.settings.ts';
import { countryName } from '#features/address/countries.ts';
import { paymentSettings } from '#features/payments/payments.settings.ts';
import { shippingSettings } from '#features/shipping/shipping.ts';
import { taxSettings } from '#features/tax/tax.ts';
import type { MenuItem, MenuPlace } from '../schema/content.ts';
import type { SiteDb } from '../site-db.ts';

/** What has to be known of a store to write its first pages and settings. */
export type BlankStore = {
  name: string;
  email: string;
  /** ISO 3166-1 alpha-2: where it is and, for now, the one country it ships to. */
  country: string;
};

/**
 * Gives a store that was just opened what its pages need: menus, plain pages, and settings with which an order can be
 * placed. None of it promises what only the merchant can. `now` in epoch milliseconds.
 * @throws when the store has pages or settings of that kind already
 */
export async function fillBlankStore(site: SiteDb, store: BlankStore, newId: () => string, now: number): Promise<void> {
  const times = { createdAt: now, updatedAt: now };
  await site.write([
    ...pagesOf(store).map((page) => site.insert('pages', { id: newId(), ...page, status: 'published', ...times })),
    ...menusOf(store).map((menu, position) => site.insert('menus', { id: newId(), ...menu, position, updatedAt: now })),
    ...Object.entries(settingsOf(store)).map(([id, value]) => site.insert('settings', { id, value, updatedAt: now })),
  ]);
}

function settingsOf({ email, country }: BlankStore) {
  const rate = { id: 'standard', name: 'Standard', promise: '', price: 0 };
  const zone = { id: 'home', name: countryName(country, 'en'), countries: [country], rates: [rate] };
  const instructions = [
    `Write to ${email} for our bank details and give the number of your order.`,
    'We send it when the money has arrived.',
  ];
  const manual = { title: 'Bank transfer', summary: 'You transfer the money after you have ordered.', instructions };
  return {
    shipping: shippingSettings.parse({ zones: [zone] }),
    tax: taxSettings.parse({}),
    payments: paymentSettings.parse({ manual }),
    checkout: checkoutSettings.parse({ defaultCountry: country }),
    home: homeDocument([]),
  };
}

function pagesOf({ name, email, country }: BlankStore) {
  const write = `<a href="mailto:${encodeURI(email)}">${escaped(email)}</a>`;
  return [
    {
      slug: 'about',
      title: `About ${name}`,
      summary: `Who we are and how to reach us.`,
      bodyHtml: `<p>${escaped(name)} has just opened. Questions are welcome: write to ${write}.</p>`,
    },
    {
      slug: 'shipping',
      title: 'Shipping',
      summary: 'Where we ship to and what it costs.',
      bodyHtml: `<p>We ship to ${escaped(countryName(country, 'en'))}. What it costs is shown at checkout, before you order.</p>`,
    },
    {
      slug: 'returns',
      title: 'Returns',
      summary: 'How to send something back.',
      bodyHtml: `<p>Write to ${write} with the number of your order, and we will tell you how to send it back.</p>`,
    },
  ];
}

function menusOf({ name, email }: BlankStore) {
  const page = (label: string, slug: string) => ({ label, to: { kind: 'page', slug } as const });
  const home = { label: 'New in the shop', to: { kind: 'path', path: '/' } as const };
  const mail = { label: email, to: { kind: 'url', url: `mailto:${email}` } as const };
  return [
    {
      slug: 'header',
      place: 'header',
      title: 'Main menu',
      items: [home, page('Shipping', 'shipping'), page('About', 'about')],
    },
    {
      slug: 'footer-help',
      place: 'footer',
      title: 'Help',
      items: [page('Shipping', 'shipping'), page('Returns', 'returns')],
    },
    { slug: 'footer-store', place: 'footer', title: name, items: [page('About us', 'about'), mail] },
  ] as const satisfies { slug: string; place: MenuPlace; title: string; items: MenuItem[] }[];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
