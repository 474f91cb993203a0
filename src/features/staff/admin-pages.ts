import type { Access } from './permissions.ts';

/**
 * What each page and endpoint below /admin asks for, by its route pattern. The middleware refuses everything that is not
 * here; a test compares the list with the files in src/pages/admin.
 */
export const adminPages: Record<string, Access> = {
  '/admin': 'dashboard.read',
  '/admin/account': 'signedIn',
  '/admin/account/codes': 'signedIn',
  '/admin/confirm': 'signedIn',
  '/admin/enter/[code]': 'public',
  '/admin/invitation/[token]': 'public',
  '/admin/orders': 'orders.read',
  '/admin/orders/[id]': 'orders.read',
  '/admin/orders/[id]/cancel': 'orders.write',
  '/admin/orders/[id]/edit': 'orders.write',
  '/admin/orders/[id]/invoice': 'orders.money',
  '/admin/orders/packing-slips': 'orders.read',
  '/admin/orders/[id]/parcels/[parcel]': 'orders.write',
  '/admin/orders/[id]/refund': 'orders.refund',
  '/admin/orders/[id]/send': 'orders.write',
  '/admin/orders/drafts': 'orders.write',
  '/admin/orders/drafts/[id]': 'orders.write',
  '/admin/reset': 'public',
  '/admin/reset/[token]': 'public',
  '/admin/run': 'signedIn',
  '/admin/search.json': 'signedIn',
  '/admin/appearance': 'appearance.read',
  '/admin/appearance/products.json': 'content.read',
  '/admin/media': 'media.read',
  '/admin/media/[id]': 'media.read',
  '/admin/media/upload.json': 'media.write',
  '/admin/media/pictures.json': 'media.read',
  '/admin/menus': 'content.read',
  '/admin/pages': 'content.read',
  '/admin/pages/[id]': 'content.read',
  '/admin/pages/new': 'content.write',
  '/admin/products': 'products.read',
  '/admin/products/[id]': 'products.read',
  '/admin/products/new': 'products.write',
  '/admin/preview/[...path]': 'content.read',
  '/admin/settings': 'settings.read',
  '/admin/settings/checkout': 'settings.read',
  '/admin/settings/domains': 'settings.read',
  '/admin/settings/general': 'settings.read',
  '/admin/settings/legal': 'settings.read',
  '/admin/settings/mail': 'settings.read',
  '/admin/settings/mail/[letter]': 'settings.read',
  '/admin/settings/mail/[letter]/preview': 'settings.read',
  '/admin/settings/payments': 'settings.read',
  '/admin/settings/regions.json': 'settings.read',
  '/admin/settings/shipping': 'settings.read',
  '/admin/settings/staff': 'staff.read',
  '/admin/settings/tax': 'settings.read',
  '/admin/sign-in': 'public',
  '/admin/sign-in/code': 'public',
  '/admin/stores': 'signedIn',
  '/admin/theme': 'signedIn',
};

/** What a route asks for; undefined when nobody declared it. */
export const accessTo = (routePattern: string): Access | undefined =>
  Object.hasOwn(adminPages, routePattern) ? adminPages[routePattern] : undefined;
