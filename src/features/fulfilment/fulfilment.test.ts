import { describe, expect, it } from 'vitest';
import { sampleLine } from '../../../tests/support/sample-order.ts';
import { cannotUndo, parseShipment, sendField, toSend, type Fulfilment } from './fulfilment.ts';

const lines = [
  sampleLine({ id: 'a', quantity: 5, fulfilled: 1, dropped: 1 }),
  sampleLine({ id: 'b', quantity: 2 }),
  sampleLine({ id: 'c', quantity: 1, requiresShipping: false }),
];
const parse = (fields: Record<string, string>) => parseShipment({ lines }, new Map(Object.entries(fields)));

it('knows what is left to send', () => {
  expect(lines.map(toSend)).toEqual([3, 2, 0]);
});

describe('the form that sends a parcel', () => {
  it('takes the pieces that are named, and how to follow them', () => {
    const fields = { [sendField('a')]: '2', [sendField('b')]: '', carrier: ' dhl ', trackingNumber: '12 34' };
    expect(parse(fields)).toEqual({
      ok: true,
      shipment: {
        lines: [{ lineId: 'a', quantity: 2 }],
        ...{ carrier: 'dhl', trackingNumber: '12 34' },
        trackingUrl: 'https://www.dhl.com/en/express/tracking.html?AWB=1234',
      },
    });
  });

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['more than there is', { [sendField('a')]: '4' }, { [sendField('a')]: 'Only 3 to send' }],
    ['what is not sent at all', { [sendField('c')]: '1' }, { [sendField('c')]: 'Nothing of it is left to send' }],
    ['half a piece', { [sendField('a')]: '1.5' }, { [sendField('a')]: 'Type a whole number' }],
    ['fewer than none', { [sendField('a')]: '-1' }, { [sendField('a')]: 'Type a whole number' }],
    ['nothing', {}, { lines: 'Choose at least one piece to send' }],
    [
      'an address that runs script',
      { [sendField('a')]: '1', trackingUrl: 'javascript:alert(1)' },
      { trackingUrl: 'Use an address that begins with https://' },
    ],
  ])('refuses %s', (_, fields, problems) => {
    expect(parse(fields)).toEqual({ ok: false, problems });
  });

  it('makes no address of a carrier that it does not know', () => {
    const parsed = parse({ [sendField('a')]: '1', carrier: 'Cycle courier', trackingNumber: '1' });
    expect(parsed).toMatchObject({ ok: true, shipment: { trackingUrl: '' } });
  });

  it('writes a number into an address as a number, whatever is in it', () => {
    const parsed = parse({ [sendField('a')]: '1', carrier: 'UPS', trackingNumber: '"><script>&x=1' });
    expect(parsed).toMatchObject({
      shipment: { trackingUrl: 'https://www.ups.com/track?tracknum=%22%3E%3Cscript%3E%26x%3D1' },
    });
  });
});

it('lets a parcel be taken back unless something of it came back', () => {
  const parcel = { state: 'sent', lines: [{ lineId: 'l', quantity: 2 }] } as Fulfilment;
  const order = (returned: number) => ({ lines: [sampleLine({ quantity: 3, fulfilled: 3, returned })] });
  expect(cannotUndo(order(1), parcel)).toBeNull();
  expect(cannotUndo(order(2), parcel)).toBe('Something of it was sent back and refunded.');
  expect(cannotUndo(order(0), { ...parcel, state: 'undone' })).toBe('This parcel was taken back already.');
});
