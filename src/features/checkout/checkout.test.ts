import { describe, expect, it } from 'vitest';
import { taxSettings } from '#features/tax/tax.ts';
import { cable, store, typed } from '../../../tests/support/sample-checkout.ts';
import { parseCheckout, typedIn } from './checkout.ts';
import { changedWords } from './changed-words.ts';
import { quote, type CheckoutFields, type CheckoutStore } from './quote.ts';

function parse(fields: CheckoutFields, lines = [cable()], at: CheckoutStore = store) {
  return parseCheckout(fields, quote(lines, fields, at), at);
}
const problemsOf = (...args: Parameters<typeof parse>) => {
  const parsed = parse(...args);
  return parsed.ok ? {} : parsed.problems;
};
const withPhone = (phone: 'required' | 'optional' | 'hidden'): CheckoutStore => ({
  ...store,
  checkout: { ...store.checkout, phone },
});

describe('a form that is right', () => {
  it('says who buys, where it goes, how, and how it is paid', () => {
    const parsed = parse(typed);
    expect(parsed).toMatchObject({
      ok: true,
      agreed: {
        ...{ email: 'dana@example.com', phone: null, name: 'Dana Whitlock', billingAddress: null, note: '' },
        shippingAddress: { line1: '2140 Kietzke Lane', region: 'NV', postcode: '89502', country: 'US' },
        ...{ rate: { id: 'two-day' }, provider: { id: 'test' } },
      },
    });
  });

  it('of downloads needs a name and as much of the place as the tax depends on', () => {
    const download = [cable({ requiresShipping: false })];
    const fields = { email: 'dana@example.com', name: 'Dana', country: 'US' };
    expect(problemsOf(fields, download)).toEqual({ region: 'Choose a state' });
    expect(problemsOf({ ...fields, country: 'DE', name: ' ' }, download)).toEqual({ name: 'Enter your full name' });
    expect(parse({ ...fields, region: 'NV' }, download)).toMatchObject({
      ok: true,
      agreed: { rate: null, shippingAddress: null, billingAddress: { name: 'Dana', country: 'US', region: 'NV' } },
    });
  });
});

describe('a form that is not', () => {
  it('names each problem at its field, in the order of the page', () => {
    const problems = problemsOf({ country: 'US', phone: 'none' });
    expect(Object.keys(problems)).toEqual(['email', 'phone', 'name', 'line1', 'city', 'region', 'postcode']);
  });

  it('asks for a phone number where the store needs one, and takes none where it does not want one', () => {
    expect(problemsOf(typed, [cable()], withPhone('required'))).toEqual({
      phone: 'Enter a phone number for the carrier',
    });
    expect(problemsOf({ ...typed, phone: 'none' }, [cable()], withPhone('hidden'))).toEqual({});
    const hidden = parse({ ...typed, phone: '775 555 0142' }, [cable()], withPhone('hidden'));
    expect(hidden).toMatchObject({ ok: true, agreed: { phone: null } });
  });

  it('says that nothing goes there, or that nobody can be paid', () => {
    const german = { ...typed, country: 'DE', postcode: '10435', city: 'Berlin', region: '' };
    expect(problemsOf(german, [cable({ weightGrams: 9000 })])).toEqual({
      country: 'We do not ship this order to that country. Choose another',
    });
    expect(problemsOf(typed, [cable()], { ...store, providers: [] })).toEqual({
      provider: 'This shop takes no payments at the moment. Write to us',
    });
  });
});

describe('what decides the tax', () => {
  const download = [cable({ requiresShipping: false })];
  const taxIn = (country: string, ...regions: (string | undefined)[]): CheckoutStore => ({
    ...store,
    shipping: { ...store.shipping, zones: [{ ...store.shipping.zones[0]!, countries: ['US', country] }] },
    tax: taxSettings.parse({
      rates: regions.map((region) => ({ country, region, name: 'Tax', rateMillionths: 1000 })),
    }),
  });

  it('is a region of the list, also for downloads: an invented one buys nothing without tax', () => {
    const fields = { email: 'dana@example.com', name: 'Dana', country: 'US', region: 'XX' };
    expect(problemsOf(fields, download)).toEqual({ region: 'Choose a state from the list' });
    expect(parse({ ...fields, region: 'nevada' }, download)).toMatchObject({
      agreed: { billingAddress: { region: 'NV' } },
    });
  });

  it('is asked for where the country would not, once a rate depends on it', () => {
    const irish = { ...typed, country: 'IE', city: 'Cork', region: '', postcode: '' };
    expect(problemsOf(irish, [cable()], taxIn('IE', undefined))).toEqual({});
    expect(problemsOf(irish, [cable()], taxIn('IE', undefined, 'C'))).toEqual({ region: 'Choose a county' });
    expect(problemsOf(irish, download, taxIn('IE', 'C'))).toEqual({ region: 'Choose a county' });
  });

  it('is the country alone where addresses have no region', () => {
    const german = { ...typed, country: 'DE', city: 'Berlin', region: '', postcode: '10435' };
    const at = taxIn('DE', undefined, 'BE');
    expect(problemsOf(german, [cable()], at)).toEqual({});
    expect(quote([cable()], german, at).priced.taxAdded).toBe(2);
  });

  it('has to be known, whatever else the form says', () => {
    const quoted = quote([cable()], typed, store);
    const unknown = { ...quoted, priced: { ...quoted.priced, pending: { shipping: false, tax: true } } };
    expect(parseCheckout(typed, unknown, store)).toMatchObject({
      ok: false,
      problems: { region: expect.stringContaining('tax') },
    });
  });
});

describe('a choice that cannot be had', () => {
  const paris = { ...typed, country: 'FR', line1: '12 rue de Rivoli', city: 'Paris', region: '', postcode: '75001' };

  it('is told at its field, and not swapped for another', () => {
    expect(problemsOf(paris)).toMatchObject({ country: 'We do not ship to France. Choose another country' });
    expect(problemsOf({ ...typed, country: '' })).toEqual({ country: 'Choose a country' });
    expect(problemsOf({ ...typed, shippingRate: 'gone' })).toEqual({
      shippingRate: 'The way of delivery you chose cannot be had for this order. Choose one of these',
    });
    expect(problemsOf({ ...typed, provider: 'gone' })).toEqual({
      provider: 'The way to pay you chose cannot be had any more. Choose one of these',
    });
  });

  it('is no matter where nothing was chosen', () => {
    const { country: _, shippingRate: __, provider: ___, ...nothing } = typed;
    expect(parse(nothing)).toMatchObject({ ok: true, agreed: { rate: { id: 'two-day' }, provider: { id: 'test' } } });
    expect(problemsOf({ ...typed, shippingRate: 'gone' }, [cable({ requiresShipping: false })])).toEqual({});
  });
});

it('says what of a name or a note is too long, and takes no invisible characters into letters', () => {
  const withNote = (note: boolean) => ({ ...store, checkout: { ...store.checkout, note } });
  const download = [cable({ requiresShipping: false })];
  expect(problemsOf({ ...typed, note: 'x'.repeat(501) }, [cable()], withNote(true))).toEqual({
    note: 'Shorten this to 500 characters or fewer',
  });
  expect(problemsOf({ ...typed, note: 'x\r\n'.repeat(250) }, [cable()], withNote(true))).toEqual({});
  expect(problemsOf({ ...typed, note: 'x'.repeat(501) }, [cable()], withNote(false))).toEqual({});
  expect(problemsOf({ ...typed, name: 'x'.repeat(121) }, download)).toEqual({
    name: 'Shorten this to 120 characters or fewer',
  });
  expect(parse({ ...typed, name: 'Dana\n\nPay here:\u202e' }, download)).toMatchObject({
    agreed: { name: 'Dana Pay here:' },
  });
});

it('keeps what was typed in its fields, cut short, and nothing else that was sent', () => {
  const form = new Map<string, unknown>([
    ['email', 'd'.repeat(900)],
    ['note', 'x'.repeat(2100)],
    ['city', new File([], 'a')],
    ['expectedTotal', '1'],
  ]);
  const kept = typedIn(form);
  expect(Object.keys(kept)).toEqual(['email', 'note']);
  expect(kept['note']).toHaveLength(2000);
  expect(kept['email']).toHaveLength(500);
});

describe('changedWords', () => {
  const now = { total: 3293, currency: 'USD', locale: 'en-US' };

  it('names both sums when the shopper had seen one', () => {
    expect(changedWords({ what: 'total', was: '3095' }, now)).toBe(
      'With what you typed the total is $32.93. It was $30.95 before. If that is right, place the order again.',
    );
    expect(changedWords({ what: 'total', was: '' }, now)).not.toContain('before');
    expect(changedWords({ what: 'total', was: '<b>' }, now)).not.toContain('<b>');
  });

  it('says that nothing was ordered', () => {
    for (const what of ['cart', 'stock'] as const)
      expect(changedWords({ what, was: '' }, now)).toMatch(/nothing was ordered/i);
  });
});
