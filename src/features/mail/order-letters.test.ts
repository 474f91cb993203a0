import { describe, expect, it } from 'vitest';
import { paymentSettings } from '#features/payments/payments.settings.ts';
import { general } from '../../../tests/support/sample-checkout.ts';
import { sampleOrder, tries } from '../../../tests/support/sample-order.ts';
import { renderMessage } from './message.ts';
import { orderLetters } from './order-letters.ts';
import type { LetterKind } from './queue-mail.ts';

const payments = paymentSettings.parse({ manual: { title: 'Bank transfer', instructions: ['IBAN <DE00>'] } });
const store = {
  name: 'Volt & Co',
  email: 'help@x.example',
  legalName: '',
  colours: { action: '#ffdd00', onAction: '#121417' },
};

function letter(kind: LetterKind, changes = {}, facts = {}) {
  const payload = { orderId: 'o', origin: 'https://shop.example', ...facts };
  const parts = orderLetters[kind]({ order: sampleOrder(changes), general, payments, payload });
  return renderMessage(parts, store);
}

describe('every letter', () => {
  const toShoppers: LetterKind[] = [
    ...(['order-placed', 'order-to-pay', 'order-paid', 'order-shipped', 'order-ready'] as const),
    'order-changed',
    ...(['order-refunded', 'order-cancelled', 'order-expired', 'payment-unapplied'] as const),
  ];
  it.each(toShoppers)('leads to the order at the host it was placed on, and prints nothing as markup: %s', (kind) => {
    const { subject, html: page, text } = letter(kind);
    expect(subject).toContain('VL-1001');
    expect(text).toContain('https://shop.example/orders/secret');
    expect(page).toContain('href="https://shop.example/orders/secret"');
    expect(page).toContain('Volt &amp; Co');
    expect(page).not.toMatch(/<b>|<DE00>/);
  });
});

it('tells where to send the money, how much, and what to write with it', () => {
  const { text } = letter('order-placed');
  expect(text).toContain('IBAN <DE00>\nAmount: $25.98\nReference: VL-1001');
});

it('is a receipt once the order is paid', () => {
  const { text } = letter('order-paid', { payment: 'paid' });
  expect(text).toContain('Cable <b> (1 × $24.00): $24.00\nSales tax (8.265% of $24.00): $1.98');
  expect(text).toContain('Total: $25.98');
});

it('says under the total which tax is in it, and does not add it', () => {
  const trace = [
    { kind: 'line', label: 'Cable', formula: '1 × $24.00', amount: 2400 },
    { kind: 'included-tax', label: 'VAT', formula: '19% included', amount: 383 },
  ];
  const { text, html } = letter('order-paid', { trace, total: 2400 });
  expect(text).toContain('Cable (1 × $24.00): $24.00\n\nTotal: $24.00\nVAT, 19% included: $3.83');
  expect(html).toContain('VAT, 19% included: $3.83');
});

it('says that nothing was charged only if that is so', () => {
  expect(letter('order-expired').text).toContain('nothing was charged');
  expect(letter('order-expired', { payments: tries('late') }).text).not.toContain('nothing was charged');
});

it('tells the store what came, and why it paid for nothing', () => {
  const facts = { amount: 1200, currency: 'EUR', reason: 'amount', reference: 'o.1' };
  expect(letter('payment-unapplied', {}, facts).text).toMatch(
    /Received: €12\.00\nOrder total: \$25\.98\nPayment: o\.1/,
  );
});

describe('a letter about what staff did', () => {
  const parcel = {
    ...{ id: 'f', number: 1, state: 'sent', sentAt: 1, carrier: 'DHL', trackingNumber: '<12>' },
    ...{ trackingUrl: 'https://dhl.example/12', lines: [{ lineId: 'l', quantity: 1 }] },
  };
  const refund = {
    ...{ id: 'r', paymentId: 'p1', kind: 'goods', state: 'done', goods: 2598, shipping: 0, other: 0, amount: 2598 },
    ...{ tax: 198, currency: 'USD', reason: 'It broke <b>', note: '', createdAt: 1, settledAt: 2 },
    lines: [{ lineId: 'l', unsent: 0, sent: 1, amount: 2598, tax: 198, restocked: 0 }],
  };

  it('tells where the parcel is, and what is in it', () => {
    const {
      subject,
      text,
      html: page,
    } = letter('order-shipped', { fulfilments: [parcel], toShip: 0 }, { fulfilmentId: 'f' });
    expect(subject).toBe('Order VL-1001: on its way');
    expect(text).toContain('Sent with DHL\nTracking number: <12>');
    expect(text).toContain('Cable <b> (2 m): 1 piece');
    expect(page).toContain('href="https://dhl.example/12"');
  });

  it('says that the rest follows', () => {
    expect(letter('order-shipped', { fulfilments: [parcel], toShip: 2 }).text).toContain('The rest follows');
  });

  it('tells what was given back, and for what', () => {
    const { subject, text, html: page } = letter('order-refunded', { refunds: [refund] }, { refundId: 'r' });
    expect(subject).toBe('$25.98 back for your order VL-1001');
    expect(text).toContain('It broke <b>\n\nCable <b> (2 m, 1 piece): $25.98\n\nGiven back: $25.98');
    expect(page).not.toContain('<b>');
  });

  it.each([
    [{ total: 3000, paid: 2598 }, '$4.02 are still to be paid'],
    [{ total: 2000, paid: 2598 }, 'We give back $5.98'],
    [{ paid: 2598 }, 'nothing is left to be paid'],
  ])('says what an edited order costs now: %j', (changes, words) => {
    expect(letter('order-changed', changes).text).toContain(words);
  });

  it('says how to pay what a paid order costs more since it was changed', () => {
    const { text } = letter('order-changed', { payment: 'paid', paid: 2000 });
    expect(text).toContain('IBAN <DE00>\nAmount: $5.98\nReference: VL-1001');
    expect(letter('order-changed', { payment: 'paid', paid: 2598 }).text).not.toContain('IBAN');
    expect(letter('order-changed').text).not.toContain('IBAN');
  });

  it.each([
    [{}, 'Nothing was charged.'],
    [{ paid: 2598, refunded: 2598 }, 'We give back $25.98'],
    [{ paid: 2598 }, 'We write to you about what you have paid.'],
  ])('says of a cancelled order what becomes of the money: %j', (changes, words) => {
    expect(letter('order-cancelled', changes).text).toContain(words);
  });

  it('tells the store why a refund failed', () => {
    const failed = { ...refund, state: 'failed', note: 'The bank refused it.' };
    expect(letter('refund-failed', { refunds: [failed] }, { refundId: 'r' }).text).toContain(
      'Refund: $25.98\nThe provider said: The bank refused it.',
    );
  });
});

it('tells whoever picks it up where and when, and speaks of no parcel', () => {
  const address = { name: 'Volt & Co', line1: '1180 Terminal Way', city: 'Reno', region: 'NV', country: 'US' };
  const pickup = { address, hours: 'Mon–Fri 10–18\nSat 10–14', instructions: 'Ring at the side door.' };
  for (const kind of ['order-paid', 'order-placed', 'order-ready'] as const) {
    const { text } = letter(kind, { pickup, shippingAddress: null, payment: 'paid' });
    for (const said of ['1180 Terminal Way', 'Sat 10–14', 'side door']) expect(text).toContain(said);
    expect(text).not.toMatch(/We send/);
  }
});
