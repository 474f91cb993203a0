import { expect, it } from 'vitest';
import type { Address } from './address.ts';
import { formatAddress } from './address-lines.ts';

const nobody = { name: '', company: '', line1: '', line2: '', city: '', region: '' };

const lines = (country: string, fields: Partial<Address>) =>
  formatAddress({ ...nobody, postcode: '', ...fields, country }, 'en');

it('writes city, state and ZIP code in one line', () => {
  const dana = { name: 'Dana Whitlock', line1: '2140 Kietzke Lane', line2: 'Suite 4' };
  expect(lines('US', { ...dana, city: 'Reno', region: 'NV', postcode: '89502' })).toEqual([
    'Dana Whitlock',
    '2140 Kietzke Lane',
    'Suite 4',
    'Reno, NV 89502',
    'United States',
  ]);
});

it('puts the postcode where the country has it', () => {
  expect(lines('DE', { name: 'Brandt', line1: 'Torstraße 140', postcode: '10119', city: 'Berlin' })).toEqual([
    'Brandt',
    'Torstraße 140',
    '10119 Berlin',
    'Germany',
  ]);
  expect(lines('GB', { line1: '10 Downing Street', city: 'London', postcode: 'SW1A 2AA' }).slice(1, 3)).toEqual([
    'London',
    'SW1A 2AA',
  ]);
});

it('goes from large to small in Japan', () => {
  const place = { postcode: '154-0023', region: '13', line1: '世田谷区若林4-31-18' };
  expect(lines('JP', { name: '山田 花子', ...place })).toEqual([
    '〒154-0023',
    '東京都',
    '世田谷区若林4-31-18',
    '山田 花子',
    'Japan',
  ]);
});

it('leaves no stray separators where something is missing', () => {
  expect(lines('US', { city: 'Reno', postcode: '89502' })).toEqual(['Reno 89502', 'United States']);
  expect(lines('US', { postcode: '89502' })).toEqual(['89502', 'United States']);
  expect(lines('CH', { city: 'Bern' })).toEqual(['Bern', 'Switzerland']);
  expect(lines('CH', { city: 'Bern', postcode: '3011' })).toEqual(['CH-3011 Bern', 'Switzerland']);
});
