import { describe, expect, it } from 'vitest';
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
    expect(problemsOf({ ...fields, country: 'DE', name: ' ' }, download)).toEqual({ name: 'Enter your name' });
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

it('keeps what was typed in its fields, cut short, and nothing else that was sent', () => {
  const form = new Map<string, unknown>([
    ['email', 'dana@example.com'],
    ['note', 'x'.repeat(900)],
    ['city', new File([], 'a')],
    ['expectedTotal', '1'],
  ]);
  const kept = typedIn(form);
  expect(Object.keys(kept)).toEqual(['email', 'note']);
  expect(kept['note']).toHaveLength(500);
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
