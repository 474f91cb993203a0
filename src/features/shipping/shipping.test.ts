import { describe, expect, it } from 'vitest';
import { countryCodes } from '#features/address/countries.ts';
import { freeShipping, parcelOf, ratesFor, shippingSettings, shipsTo } from './shipping.ts';

const standard = { id: 'standard', name: 'Standard', promise: '2–3 working days', price: 500, freeFrom: 7500 };
const heavy = { id: 'pallet', name: 'Pallet', promise: '5 working days', price: 9900, minWeight: 30_001 };
const light = { id: 'letter', name: 'Letter', promise: '3 working days', price: 200, maxWeight: 500 };
const pickup = { id: 'pickup', name: 'Pick up', promise: 'Ready today', price: 0 };
const abroad = { id: 'abroad', name: 'Post', promise: '2 weeks', price: 2500 };
const home = { id: 'home', name: 'At home', countries: ['US', 'CA'], rates: [standard, heavy, light, pickup] };
const world = { id: 'world', name: 'World', countries: 'rest-of-world', rates: [abroad] };
const settings = shippingSettings.parse({ zones: [home, world] });

const idsFor = (weightGrams: number) =>
  ratesFor(settings, { country: 'US' }, { subtotal: 1000, weightGrams }).map((rate) => rate.id);
const standardAt = (subtotal: number) =>
  ratesFor(settings, { country: 'US' }, { subtotal, weightGrams: 1000 }).find((rate) => rate.id === 'standard');

describe('ratesFor', () => {
  it('offers the rates of the zone that names the country, else those of the rest of the world', () => {
    expect(idsFor(1000)).toEqual(['standard', 'pickup']);
    expect(ratesFor(settings, { country: 'FR' }, { subtotal: 1000, weightGrams: 1 })).toEqual([
      { id: 'abroad', name: 'Post', promise: '2 weeks', price: 2500, reason: { kind: 'flat' } },
    ]);
  });

  it('is empty where the store does not ship', () => {
    const onlyHome = shippingSettings.parse({ zones: [home] });
    expect(ratesFor(onlyHome, { country: 'FR' }, { subtotal: 1000, weightGrams: 1 })).toEqual([]);
    expect(ratesFor(settings, { country: 'ZZ' }, { subtotal: 1000, weightGrams: 1 })).toEqual([]);
  });

  it('goes by weight, both ends included', () => {
    expect(idsFor(500)).toContain('letter');
    expect(idsFor(501)).not.toContain('letter');
    expect(idsFor(30_000)).not.toContain('pallet');
    expect(idsFor(30_001)).toContain('pallet');
  });

  it('is free from the threshold on, and says why', () => {
    expect(standardAt(7499)).toMatchObject({ price: 500, reason: { kind: 'flat' } });
    expect(standardAt(7500)).toMatchObject({
      price: 0,
      reason: { kind: 'free-from', threshold: 7500, subtotal: 7500 },
    });
    expect(ratesFor(settings, { country: 'US' }, { subtotal: 1, weightGrams: 1 }).at(-1)?.reason).toEqual({
      kind: 'always-free',
    });
  });
});

describe('freeShipping', () => {
  const untilFree = (rates: object[], subtotal: number, weightGrams = 1000) =>
    freeShipping(shippingSettings.parse({ zones: [{ ...home, rates }] }), { country: 'US' }, { subtotal, weightGrams });

  it('tells what is missing, down to nothing', () => {
    expect(untilFree([standard, heavy], 6300)).toEqual({ threshold: 7500, missing: 1200, zone: '' });
    expect(untilFree([standard], 7499)?.missing).toBe(1);
    expect(untilFree([standard], 7500)?.missing).toBe(0);
    expect(untilFree([standard], 9000)?.missing).toBe(0);
  });

  it('takes the nearest of the rates that carry the parcel', () => {
    const sooner = { ...light, freeFrom: 5000 };
    expect(untilFree([standard, sooner], 1000, 500)?.threshold).toBe(5000);
    expect(untilFree([standard, sooner], 1000, 501)?.threshold).toBe(7500);
  });

  it('is nothing to tell of where nothing becomes free, or something is free anyway', () => {
    expect(untilFree([light, heavy], 1000)).toBeNull();
    expect(untilFree([standard, pickup], 1000)).toBeNull();
    expect(freeShipping(shippingSettings.parse({}), { country: 'US' }, { subtotal: 1, weightGrams: 1 })).toBeNull();
  });

  it('names the zone where another one has other terms', () => {
    const zones = [{ ...home, rates: [standard] }, world];
    const told = (country: string) =>
      freeShipping(shippingSettings.parse({ zones }), { country }, { subtotal: 1, weightGrams: 1 });
    expect(told('CA')?.zone).toBe('At home');
    expect(told('FR')).toBeNull();
  });
});

describe('parcelOf', () => {
  const download = { quantity: 1, unitPrice: 900, requiresShipping: false, weightGrams: 0 };

  it('weighs the goods and counts the whole subtotal', () => {
    const lamp = { quantity: 2, unitPrice: 2400, requiresShipping: true, weightGrams: 650 };
    expect(parcelOf([lamp, download])).toEqual({ subtotal: 5700, weightGrams: 1300 });
  });

  it('is none when nothing is physical', () => {
    expect(parcelOf([download])).toBeNull();
    expect(parcelOf([])).toBeNull();
  });
});

describe('shipsTo', () => {
  it('lists the countries of all zones, or every country', () => {
    expect(shipsTo(shippingSettings.parse({ zones: [home] }))).toEqual(['US', 'CA']);
    expect(shipsTo(settings)).toEqual(countryCodes);
    expect(shipsTo(shippingSettings.parse({}))).toEqual([]);
  });
});

it.each([
  ['a country in two zones', [home, { ...world, countries: ['US'] }]],
  ['two rests of the world', [world, { ...world, id: 'w2', rates: [standard] }]],
  ['two zones with one id', [home, { ...world, id: 'home' }]],
  ['two rates with one id', [home, { ...world, rates: [standard] }]],
  ['no such country', [{ ...home, countries: ['ZZ'] }]],
  ['a zone without rates', [{ ...home, rates: [] }]],
  ['weights the wrong way round', [{ ...home, rates: [{ ...heavy, maxWeight: 5 }] }]],
  ['a misspelt setting', [{ ...home, rates: [{ ...standard, freefrom: 1 }] }]],
  ['half a cent', [{ ...home, rates: [{ ...standard, price: 0.5 }] }]],
])('shippingSettings refuse %s', (_, zones) => {
  expect(shippingSettings.safeParse({ zones }).success).toBe(false);
});
