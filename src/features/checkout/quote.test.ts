import { describe, expect, it } from 'vitest';
import { cable, store, typed } from '../../../tests/support/sample-checkout.ts';
import { parseCheckout } from './checkout.ts';
import { agreedTotal, quote } from './quote.ts';

describe('what is assumed while nothing is typed', () => {
  it('is the country, the way of delivery and the way to pay that come first', () => {
    const { country, rate, provider, priced } = quote([cable()], {}, store);
    expect([country, rate?.id, provider?.id]).toEqual(['US', 'two-day', 'test']);
    expect(priced.total).toBe(2400 + 695);
  });

  it('is a country that the store ships to', () => {
    const nowhere = { ...store, checkout: { ...store.checkout, defaultCountry: 'FR' } };
    expect(quote([cable()], { country: 'JP' }, nowhere).country).toBe('US');
    expect(quote([cable()], { country: 'DE' }, nowhere).country).toBe('DE');
  });

  it('is no tax: the sum is agreed to only once the region is known', () => {
    const unknown = quote([cable()], { country: 'US' }, store);
    expect(unknown.priced.pending.tax).toBe(true);
    expect(agreedTotal(unknown)).toBe('');
    expect(agreedTotal(quote([cable()], typed, store))).toBe(String(2400 + 695 + 198));
    expect(agreedTotal(quote([cable()], { ...typed, region: 'OR' }, store))).toBe('3095');
  });
});

it('reads a region by its code or its name', () => {
  for (const region of ['NV', 'nv', 'Nevada', ' nevada ']) {
    expect(quote([cable()], { ...typed, region }, store).priced.taxAdded).toBe(198);
  }
});

it('drops a way of delivery that the new country does not have', () => {
  expect(quote([cable()], { ...typed, country: 'DE', shippingRate: 'overnight' }, store).rate?.id).toBe('parcel');
});

it('has no way of delivery for what is too heavy, and no sum to agree to', () => {
  const heavy = quote([cable({ weightGrams: 3000 })], { ...typed, country: 'DE' }, store);
  expect([heavy.rates, heavy.rate, agreedTotal(heavy)]).toEqual([[], null, '']);
});

it('ships downloads nowhere and sells them to every country', () => {
  const download = quote([cable({ requiresShipping: false })], { ...typed, country: 'JP' }, store);
  expect(download).toMatchObject({ needsShipping: false, country: 'JP', rates: [], rate: null });
  expect(download.countries.length).toBeGreaterThan(200);
  expect(agreedTotal(download)).toBe('2400');
});

it('takes no number from what is typed', () => {
  const fields = { ...typed, total: '1', expectedTotal: '1', price: '1', shipping: '0' };
  expect(quote([cable()], fields, store).priced.total).toBe(3293);
});

describe('picking up', () => {
  const pickup = {
    ...{ offered: true, name: 'Pick up in store', promise: 'In two hours', price: 200, hours: '', instructions: '' },
    address: { street: '1180 Terminal Way', city: 'Reno', region: 'Nevada', postcode: '89502', country: 'US' },
  };
  const shop = { ...store, shipping: { ...store.shipping, pickup } };

  it('is offered, and chosen only when it is asked for', () => {
    expect(quote([cable()], typed, shop)).toMatchObject({ isPickup: false, pickup: { id: 'pickup' } });
    expect(quote([cable({ requiresShipping: false })], typed, shop).pickup).toBeNull();
    expect(quote([cable()], { ...typed, delivery: 'pickup' }, store).isPickup).toBe(false);
  });

  it('is taxed where the place is, whatever country is typed, and says how its price came about', () => {
    const quoted = quote([cable()], { delivery: 'pickup', country: 'FR' }, shop);
    expect(quoted).toMatchObject({ isPickup: true, country: 'FR', needsRegion: false, rates: [] });
    expect(quoted.destination).toEqual({ country: 'US', region: 'NV' });
    expect(agreedTotal(quoted)).toBe(String(quoted.priced.total));
    expect(quoted.priced).toMatchObject({ subtotal: 2400, shipping: { amount: 200 }, pending: { tax: false } });
    expect(quoted.priced.trace).toContainEqual({
      ...{ kind: 'shipping', label: 'Pick up in store', formula: 'Flat rate', amount: 200 },
    });
  });

  it('asks for a name and nothing of a delivery address, and the order says where', () => {
    const fields = { email: 'dana@example.com', name: 'Dana Whitlock', country: 'FR', delivery: 'pickup' };
    const quoted = quote([cable()], fields, shop);
    const parsed = parseCheckout(fields, quoted, shop);
    expect(parsed).toMatchObject({
      ok: true,
      agreed: {
        shippingAddress: null,
        billingAddress: { name: 'Dana Whitlock', country: 'FR' },
        rate: { id: 'pickup' },
      },
    });
    expect(parseCheckout({ ...fields, name: '' }, quoted, shop)).toMatchObject({
      problems: { name: 'Enter your full name' },
    });
    expect(parseCheckout({ ...fields, delivery: 'ship' }, quote([cable()], typed, shop), shop).ok).toBe(false);
  });

  it('says so where it was chosen and cannot be had any more, instead of sending it', () => {
    const fields = { ...typed, delivery: 'pickup' };
    const withdrawn = quote([cable()], fields, store);
    expect(withdrawn.unavailable).toHaveProperty('delivery');
    expect(parseCheckout(fields, withdrawn, store)).toMatchObject({ ok: false });
    expect(quote([cable()], fields, shop).unavailable).toEqual({});
    expect(quote([cable({ requiresShipping: false })], fields, store).unavailable).toEqual({});
  });

  it('is the only way of a store that ships nowhere', () => {
    const counter = { ...shop, shipping: { zones: [], pickup } };
    expect(quote([cable()], {}, counter)).toMatchObject({ isPickup: true, rate: { id: 'pickup' } });
  });
});
