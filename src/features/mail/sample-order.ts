import type { AddressSnapshot } from '#db/schema/orders.ts';
import type { Order, OrderLine } from '#features/orders/orders.ts';
import type { GeneralSettings } from '#features/settings/general.ts';
import { formatMoney, sum } from '#lib/money.ts';
import type { ChosenLetter } from './mail.settings.ts';

/** An order that nobody placed, to show letters with: two things, sent in one parcel, in the store's own currency. */
export function sampleOrder(kind: ChosenLetter, { currency, locale, address }: GeneralSettings, now: number): Order {
  const lines = [line('1', 'Linen apron', 'Natural', 2, 3400), line('2', 'Stoneware bowl', 'Large', 1, 2800)];
  const subtotal = sum(lines.map(({ total }) => total));
  const shipping = 600;
  const total = subtotal + shipping;
  const isPaid = kind !== 'order-placed' && kind !== 'order-to-pay' && kind !== 'order-expired';
  const isCancelled = kind === 'order-cancelled' || kind === 'order-expired';
  const price = (minor: number) => formatMoney(minor, currency, locale);
  const home = {
    name: 'Robin Sample',
    line1: '12 Example Street',
    city: 'Sampleton',
    country: address?.country ?? 'US',
  };
  return {
    ...{ id: 'sample', number: 1001, token: 'sample', email: 'robin@example.com', phone: null, note: '' },
    ...{ status: isCancelled ? 'cancelled' : 'open', payment: isPaid ? 'paid' : 'pending' },
    ...{ fulfilment: kind === 'order-shipped' ? 'fulfilled' : 'none', expiresAt: null, shippingAddress: home },
    ...{ pickup: kind === 'order-ready' ? counter(home) : null, readyAt: kind === 'order-ready' ? now : null },
    ...{ billingAddress: null, shippingName: 'Parcel', currency, subtotal, shipping, tax: 0 },
    ...{ pricesIncludeTax: true, shippingTax: 0, total, paid: isPaid ? total : 0, credited: 0 },
    refunded: kind === 'order-cancelled' || kind === 'order-refunded' ? lines[1]!.total : 0,
    trace: [
      ...lines.map(({ title, quantity, unitPrice, total: amount }) => ({
        ...{ kind: 'line' as const, label: title, formula: `${quantity} × ${price(unitPrice)}`, amount },
      })),
      { kind: 'shipping', label: 'Parcel', formula: 'Flat rate', amount: shipping },
    ],
    ...{ pieces: 3, toShip: kind === 'order-shipped' ? 0 : 3, tags: [], source: 'storefront', version: 0 },
    ...{ provider: 'manual', customerId: null, placedAt: now, paidAt: isPaid ? now : null },
    ...{ cancelledAt: isCancelled ? now : null, lines, events: [], payments: [] },
    fulfilments: kind === 'order-shipped' ? [parcel(lines, now)] : [],
    refunds: kind === 'order-refunded' ? [refundOf(lines[1]!, currency, now)] : [],
  };
}

const line = (id: string, title: string, variantTitle: string, quantity: number, unitPrice: number): OrderLine => ({
  ...{ id, variantId: id, productId: id, productSlug: id, title, variantTitle, sku: null, mediaId: null },
  ...{ quantity, unitPrice, total: quantity * unitPrice, tax: 0, taxClass: 'standard', weightGrams: 400 },
  ...{ requiresShipping: true, fulfilled: 0, dropped: 0, returned: 0 },
});

const counter = (address: AddressSnapshot): Order['pickup'] => ({
  ...{ address: { ...address, name: 'Our shop' }, hours: 'Mon–Fri 10–18' },
  instructions: 'Ring at the side door.',
});

const parcel = (lines: OrderLine[], now: number): Order['fulfilments'][number] => ({
  ...{ id: 'parcel', number: 1, state: 'sent', sentAt: now },
  ...{ carrier: 'Sample Post', trackingNumber: 'SP 1234 5678', trackingUrl: 'https://example.com/track' },
  lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
});

const refundOf = ({ id, total }: OrderLine, currency: string, now: number): Order['refunds'][number] => ({
  ...{ id: 'refund', paymentId: 'payment', kind: 'goods', state: 'done', currency, reason: '', note: '', askAt: null },
  ...{ goods: total, shipping: 0, other: 0, amount: total, tax: 0, createdAt: now, settledAt: now },
  lines: [{ lineId: id, unsent: 0, sent: 1, amount: total, tax: 0, restocked: 1 }],
});
