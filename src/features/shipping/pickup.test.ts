import { expect, it } from 'vitest';
import { pickupRate, pickupSettings } from './pickup.ts';
import { shippingSettings } from './shipping.ts';
import { readPickup, typedPickup, type TypedPickup } from './typed-pickup.ts';

const typed: TypedPickup = {
  ...{ pickupOffered: true, pickupName: '', pickupPromise: 'In two hours', pickupPrice: '2.50' },
  ...{ pickupStreet: '1180 Terminal Way', pickupCity: 'Reno', pickupRegion: 'NV', pickupPostcode: '89502' },
  ...{ pickupCountry: 'US', pickupHours: 'Mon–Fri 10–18\r\nSat 10–14', pickupInstructions: '' },
};
const read = (changes: Partial<TypedPickup> = {}) => readPickup({ ...typed, ...changes }, 'USD');

it('is read as it was typed, and shown again as it was', () => {
  const { value } = read();
  expect(pickupSettings.parse(value)).toEqual({
    ...{ offered: true, name: 'Pick up in store', promise: 'In two hours', price: 250 },
    address: { street: '1180 Terminal Way', city: 'Reno', region: 'NV', postcode: '89502', country: 'US' },
    ...{ hours: 'Mon–Fri 10–18\nSat 10–14', instructions: '' },
  });
  expect(typedPickup(value!, { currency: 'USD', address: null })).toMatchObject({
    pickupPrice: '2.50',
    pickupCity: 'Reno',
  });
  expect(shippingSettings.parse({ pickup: value }).pickup).toEqual(value);
});

it('says what is missing, field by field, and keeps nothing of what is not offered and has no place', () => {
  expect(read({ pickupStreet: '', pickupCountry: null }).problems).toEqual({
    pickupStreet: 'Say where shoppers pick things up',
    pickupCountry: 'Choose the country of this address',
  });
  expect(read({ pickupPrice: 'little' }).problems).toHaveProperty('pickupPrice');
  expect(read({ pickupOffered: false, pickupStreet: '' })).toEqual({ value: undefined, problems: null });
  expect(read({ pickupOffered: false }).value).toMatchObject({ offered: false, price: 250 });
});

it('wants the address as its country writes it, since the tax depends on it', () => {
  expect(read({ pickupRegion: 'nevada', pickupPostcode: ' 89502 ' }).value?.address).toMatchObject({
    ...{ region: 'NV', postcode: '89502' },
  });
  expect(read({ pickupRegion: '', pickupCity: '' }).problems).toEqual({
    ...{ pickupCity: 'Enter a city', pickupRegion: 'Choose a state' },
  });
  expect(read({ pickupRegion: 'Bavaria' }).problems).toEqual({ pickupRegion: 'Choose a state from the list' });
  expect(read({ pickupOffered: false, pickupRegion: 'Bavaria' }).value?.address.region).toBe('Bavaria');
});

it('begins with the address of the store', () => {
  const address = { street: 'Torstraße 140', city: 'Berlin', postcode: '10119', country: 'DE' };
  expect(typedPickup(undefined, { currency: 'EUR', address })).toMatchObject({
    ...{ pickupStreet: 'Torstraße 140', pickupCountry: 'DE', pickupPrice: '' },
  });
});

it('is a rate with a place, and none where it is not offered', () => {
  const { value } = read({ pickupPrice: '' });
  expect(pickupRate(value!, 'Voltline')).toMatchObject({
    ...{ id: 'pickup', price: 0, reason: { kind: 'always-free' } },
    pickup: { address: { name: 'Voltline', line1: '1180 Terminal Way', region: 'NV' } },
  });
  expect(pickupRate({ ...value!, offered: false }, 'Voltline')).toBeNull();
  expect(pickupRate(undefined, 'Voltline')).toBeNull();
});
