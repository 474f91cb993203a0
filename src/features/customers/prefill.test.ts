import { expect, it } from 'vitest';
import { prefilled } from './prefill.ts';

const customer = { email: 'ada@example.com', name: 'Ada Lovelace', phone: null };
const address = {
  ...{ id: '1', isDefault: true, name: 'Ada', company: '', line1: 'Street 1', line2: '', city: 'Berlin' },
  ...{ region: '', postcode: '10115', country: 'DE' },
};

it('begins with who is signed in and their first address', () => {
  const { id: _, isDefault: __, ...plain } = address;
  expect(prefilled({ provider: 'test' }, { customer, addresses: [address] })).toEqual({
    ...{ provider: 'test', email: 'ada@example.com', phone: '' },
    ...plain,
  });
});

it('never mixes an address from two', () => {
  const typed = { country: 'US', line1: '2140 Kietzke Lane', city: '' };
  expect(prefilled(typed, { customer, addresses: [address] })).toMatchObject(typed);
});

it('keeps what was typed', () => {
  const typed = { email: 'work@example.com', phone: '+49 30 1234567' };
  expect(prefilled(typed, { customer, addresses: [] })).toMatchObject({ ...typed, name: 'Ada Lovelace' });
});
