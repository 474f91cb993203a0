import { expect, it } from 'vitest';
import type { CartNotice } from './cart.ts';
import { choiceLabel, freeShippingText, itemsText, noticeText } from './cart-words.ts';

it.each<[Record<string, unknown>, string]>([
  [{ kind: 'gone' }, 'Cable is not for sale any more.'],
  [{ kind: 'sold-out' }, 'Cable has sold out since you added it.'],
  [{ kind: 'short', left: 2, quantity: 5 }, 'Only 2 left of Cable, and you have 5 in your cart.'],
  [{ kind: 'price-up', from: 2400, to: 2650 }, 'The price of Cable went up from $24.00 to $26.50 since you added it.'],
  [{ kind: 'price-down', from: 2400, to: 0 }, 'The price of Cable came down from $24.00 to $0.00 since you added it.'],
])('says what %j means', (notice, text) => {
  expect(noticeText({ lineId: 'l', title: 'Cable', ...notice } as CartNotice, 'USD', 'en-US')).toBe(text);
});

it('counts in words that fit', () => {
  expect([0, 1, 2].map(itemsText)).toEqual(['0 items', '1 item', '2 items']);
});

it.each([
  [1200, '', '€12.00 more for free shipping'],
  [1200, 'Germany', '€12.00 more for free shipping (Germany)'],
  [0, '', 'You have free shipping'],
  [0, 'Germany', 'You have free shipping (Germany)'],
])('tells what %i missing for %s means', (missing, zone, text) => {
  expect(freeShippingText({ missing, zone }, 'EUR', 'en')).toBe(text);
});

it('names a thing with the choice that was made', () => {
  expect(choiceLabel({ title: 'Cable', variantTitle: '2 m' })).toBe('Cable, 2 m');
  expect(choiceLabel({ title: 'Cable', variantTitle: '' })).toBe('Cable');
});
