import { expect, it } from 'vitest';
import { orderCsvHead, orderCsvLines } from './order-csv.ts';
import type { ListedOrder } from './order-list.ts';

const order: ListedOrder = {
  ...{ key: '1', id: 'o', number: 1001, status: 'open', payment: 'paid', fulfilment: 'none', version: 0 },
  ...{ email: 'dana@example.com', name: '=HYPERLINK("https://evil.example")', city: 'Reno, NV', country: 'US' },
  ...{
    shippingName: null,
    pickup: 0,
    readyAt: null,
    currency: 'USD',
    total: 2598,
    credited: 0,
    paid: 2598,
    refunded: 100,
    pieces: 2,
    toShip: 1,
  },
  placedAt: Date.UTC(2026, 10, 23, 12),
};

it('writes orders as lines of CSV, with nothing that a spreadsheet would run', () => {
  const file = { prefix: 'VL-', seesMoney: true };
  expect(orderCsvHead(file) + orderCsvLines([order], file)).toBe(
    'Order,Placed,State,Payment,Fulfilment,Customer,E-mail,Delivery,City,Country,Pieces,To send,Currency,Total,Paid,Refunded\r\n' +
      'VL-1001,2026-11-23T12:00:00.000Z,open,paid,none,"\'=HYPERLINK(""https://evil.example"")",dana@example.com,,"Reno, NV",US,2,1,USD,25.98,25.98,1.00\r\n',
  );
});

it('has no amount in it for those who see none', () => {
  const file = { prefix: '', seesMoney: false };
  expect(orderCsvHead(file)).not.toContain('Total');
  expect(orderCsvLines([order], file)).not.toContain('25.98');
  expect(orderCsvLines([], file)).toBe('');
});
