import type { CartLine } from '#features/cart/cart.ts';
import { checkoutSettings } from '#features/checkout/checkout.settings.ts';
import type { CheckoutStore } from '#features/checkout/quote.ts';
import { manualProvider } from '#features/payments/manual-provider.ts';
import { testProvider } from '#features/payments/test-provider.ts';
import { generalSettings } from '#features/settings/general.ts';
import { shippingSettings } from '#features/shipping/shipping.ts';
import { taxSettings } from '#features/tax/tax.ts';

export const general = generalSettings.parse({
  name: 'Voltline',
  email: 'help@voltline.example',
  locale: 'en-US',
  currency: 'USD',
  orderPrefix: 'VL-',
  address: { street: '1180 Terminal Way', city: 'Reno', region: 'NV', postcode: '89502', country: 'US' },
});

const rate = (id: string, price: number) => ({ id, name: id, promise: 'soon', price });

/** A store that ships to the US and Germany and takes sales tax in Nevada. */
export const store: CheckoutStore = {
  general,
  shipping: shippingSettings.parse({
    zones: [
      { id: 'us', name: 'US', countries: ['US'], rates: [rate('two-day', 695), rate('overnight', 1995)] },
      { id: 'de', name: 'Germany', countries: ['DE'], rates: [{ ...rate('parcel', 1500), maxWeight: 2000 }] },
    ],
  }),
  tax: taxSettings.parse({ rates: [{ country: 'US', region: 'NV', name: 'Sales tax', rateMillionths: 82_650 }] }),
  checkout: checkoutSettings.parse({ defaultCountry: 'US' }),
  providers: [
    testProvider({ siteId: 'a', secret: '', now: 0 }),
    manualProvider({ enabled: true, title: 'Bank transfer', summary: '', instructions: ['IBAN'] }),
  ],
};

/** A cable for $24.00 of which five are left. */
export const cable = (changes: Partial<CartLine> = {}): CartLine => ({
  ...{ id: 'l1', variantId: 'v1', productId: 'p1', slug: 'cable', title: 'Cable', variantTitle: '2 m' },
  ...{ quantity: 1, price: 2400, seenPrice: 2400, compareAt: null, sku: null, taxClass: 'standard' },
  ...{ isForSale: true, available: 5, requiresShipping: true, weightGrams: 80, plate: 1, picture: null },
  ...changes,
});

/** Everything a shopper in Reno types. */
export const typed = {
  ...{ email: 'dana@example.com', phone: '', country: 'US', name: 'Dana Whitlock', line1: '2140 Kietzke Lane' },
  ...{ city: 'Reno', region: 'NV', postcode: '89502', shippingRate: 'two-day', provider: 'test', note: '' },
};
