import { checkoutSettings } from '#features/checkout/checkout.settings.ts';
import { homeDocument } from '#features/content/home.ts';
import { paymentSettings } from '#features/payments/payments.settings.ts';
import { shippingSettings } from '#features/shipping/shipping.ts';
import { taxSettings } from '#features/tax/tax.ts';
import type { HomePictureSeed, HomeSectionSeed } from './demo/format-content.ts';
import type { StoreSeed } from './demo/format.ts';
import type { SeededPicture } from './seed-pictures.ts';
import { seedId, seedRow, type SeedRow } from './seed-row.ts';

/** Menus and plain pages. A page's date is the day its words were last changed. */
export function contentRows(seed: StoreSeed, now: number): SeedRow[] {
  return [
    ...seed.menus.map(({ slug, place, title, items }, position) =>
      seedRow('menus', { id: seedId('menu', position), slug, place, title, position, items, updatedAt: now }),
    ),
    ...seed.pages.map(({ slug, title, summary, bodyHtml, updatedOn }, place) => {
      const changed = Date.parse(updatedOn);
      const dates = { createdAt: changed, updatedAt: changed };
      return seedRow('pages', {
        id: seedId('page', place),
        slug,
        title,
        summary,
        bodyHtml,
        status: 'published',
        ...dates,
      });
    }),
  ];
}

/**
 * The settings documents that opening a store does not write.
 * @throws ZodError when one does not fit its schema
 */
export function settingsRows(seed: StoreSeed, pictures: Map<string, SeededPicture>, now: number): SeedRow[] {
  const { shipping, tax, payments, checkout } = seed.settings;
  const sections = seed.home.map((section) => withPictures(section, pictures));
  const groups = {
    shipping: shippingSettings.parse(shipping),
    tax: taxSettings.parse(tax),
    payments: paymentSettings.parse(payments),
    checkout: checkoutSettings.parse(checkout),
    home: homeDocument(sections),
  };
  return Object.entries(groups).map(([id, value]) => seedRow('settings', { id, value, updatedAt: now }));
}

/** The same section with the pictures it names replaced by where they are. */
function withPictures(section: HomeSectionSeed, pictures: Map<string, SeededPicture>): object {
  const placed = ({ file, alt }: HomePictureSeed) => ({ ...pictures.get(file), alt });
  if ('picture' in section) return { ...section, picture: placed(section.picture) };
  if (section.type !== 'tiles') return section;
  return { ...section, items: section.items.map((item) => ({ ...item, picture: placed(item.picture) })) };
}
