import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShippingRate } from '#features/shipping/shipping.ts';
import { taxSettings } from '#features/tax/tax.ts';
import { sum } from '#lib/money.ts';
import { priceCart, type PricingInput, type PricingLine } from './pricing.ts';

const nevada = { country: 'US', region: 'NV', postcode: '89502' };
const salesTax = { country: 'US', region: 'NV', name: 'Sales tax, Washoe County NV', rateMillionths: 82_650 };
const german = [
  { country: 'DE', name: 'VAT', rateMillionths: 190_000, classes: ['standard'] },
  { country: 'DE', name: 'Reduced VAT', rateMillionths: 70_000, classes: ['reduced'] },
];

function line(overrides: Partial<PricingLine> = {}): PricingLine {
  const parcel = { requiresShipping: true, weightGrams: 200 };
  return { id: 'l1', title: 'Cable', quantity: 1, unitPrice: 2400, taxClass: 'standard', ...parcel, ...overrides };
}

function flat(price: number): ShippingRate {
  return { id: 'flat', name: '2-day shipping', promise: '2 days', price, reason: { kind: 'flat' } };
}

function price(overrides: Partial<PricingInput> = {}) {
  const tax = taxSettings.parse({ rates: [salesTax] });
  const rest = { shipping: null, destination: nevada, tax };
  return priceCart({ currency: 'USD', locale: 'en-US', lines: [line()], ...rest, ...overrides });
}

function priceGerman(lines: PricingLine[], shipping: ShippingRate | null, shippingTaxed = true, country = 'DE') {
  const tax = taxSettings.parse({ pricesIncludeTax: true, shippingTaxed, rates: german });
  return priceCart({ currency: 'EUR', locale: 'en', lines, shipping, destination: { country }, tax });
}

describe('with tax on top', () => {
  it('tells line by line how the total is made', () => {
    const reason = { kind: 'free-from', threshold: 7500, subtotal: 11_430 } as const;
    const priced = price({
      lines: [
        line({ id: 'a', title: 'Arc 100 charger', unitPrice: 6630 }),
        line({ id: 'b', title: 'Braid 240 cable', variantTitle: '2 m', quantity: 2 }),
      ],
      shipping: { ...flat(0), reason },
    });
    expect(priced.trace).toEqual([
      { kind: 'line', label: 'Arc 100 charger', formula: '1 × $66.30', amount: 6630 },
      { kind: 'line', label: 'Braid 240 cable, 2 m', formula: '2 × $24.00', amount: 4800 },
      { kind: 'shipping', label: '2-day shipping', formula: 'Free, because $114.30 is over $75.00', amount: 0 },
      {
        kind: 'tax',
        label: 'Sales tax, Washoe County NV',
        formula: '8.265% of $114.30 = $9.4469, rounded once',
        amount: 945,
      },
    ]);
    expect(priced).toMatchObject({ itemCount: 3, subtotal: 11_430, taxAdded: 945, taxIncluded: 0, total: 12_375 });
  });

  it('rounds once for the order, not once for each line', () => {
    const lines = Array.from({ length: 3 }, (_, index) => line({ id: `l${index}`, unitPrice: 105 }));
    const tax = taxSettings.parse({ rates: [{ ...salesTax, rateMillionths: 100_000 }] });
    expect(price({ lines, tax }).taxAdded).toBe(32);
  });

  it('says nothing of rounding where there was none', () => {
    const tax = taxSettings.parse({ rates: [{ ...salesTax, rateMillionths: 50_000 }] });
    expect(price({ tax }).trace.at(-1)).toMatchObject({ formula: '5% of $24.00', amount: 120 });
  });

  it('takes several rates of the same amount', () => {
    const gst = { country: 'CA', name: 'GST', rateMillionths: 50_000 };
    const pst = { country: 'CA', region: 'BC', name: 'PST', rateMillionths: 70_000 };
    const tax = taxSettings.parse({ rates: [gst, pst] });
    const priced = price({ tax, lines: [line({ unitPrice: 10_000 })], destination: { country: 'CA', region: 'BC' } });
    expect(priced.taxLines.map(({ name, taxed, amount }) => [name, taxed, amount])).toEqual([
      ['GST', 10_000, 500],
      ['PST', 10_000, 700],
    ]);
    expect(priced.total).toBe(11_200);
  });

  it('taxes shipping only if the store does, and exempt goods never', () => {
    const tax = taxSettings.parse({ shippingTaxed: true, rates: [{ ...salesTax, rateMillionths: 100_000 }] });
    expect(price({ shipping: flat(500) }).taxLines[0]?.taxed).toBe(2400);
    expect(price({ shipping: flat(500), tax }).taxLines[0]?.taxed).toBe(2900);
    expect(price({ lines: [line({ taxClass: 'exempt' })], shipping: flat(500), tax }).taxLines).toEqual([]);
  });

  it('counts in currencies without decimals', () => {
    const tax = taxSettings.parse({ rates: [{ country: 'JP', name: 'Tax', rateMillionths: 100_000 }] });
    const lines = [line({ unitPrice: 1005 })];
    const priced = price({ currency: 'JPY', locale: 'en', lines, tax, destination: { country: 'JP' } });
    expect(priced.trace.at(-1)).toMatchObject({ formula: '10% of ¥1,005 = ¥100.50, rounded once', amount: 101 });
  });
});

describe('with tax in the prices', () => {
  it('shows what is contained and adds nothing', () => {
    const priced = priceGerman([line({ unitPrice: 28_650 })], null);
    expect(priced).toMatchObject({ total: 28_650, taxAdded: 0, taxIncluded: 4574 });
    expect(priced.trace.map((step) => step.kind)).toEqual(['line']);
    expect(priced.includedTrace).toEqual([
      { kind: 'included-tax', label: 'VAT', formula: '19% included: €286.50 × 19 ÷ 119', amount: 4574 },
    ]);
  });

  it('splits taxed shipping over the goods it brings, in proportion to their price', () => {
    const coat = line({ id: 'coat', unitPrice: 30_000 });
    const book = line({ id: 'book', unitPrice: 10_000, taxClass: 'reduced' });
    const pattern = line({ id: 'pattern', unitPrice: 40_000, taxClass: 'reduced', requiresShipping: false });
    const taxed = priceGerman([coat, book, pattern], flat(400)).taxLines.map((tax) => [tax.name, tax.taxed]);
    expect(taxed).toEqual([
      ['VAT', 30_300],
      ['Reduced VAT', 50_100],
    ]);
  });

  it('tells how much of the tax is in each line, and in the shipping', () => {
    const book = line({ id: 'book', unitPrice: 10_000, taxClass: 'reduced' });
    const { lines, shipping } = priceGerman([line({ unitPrice: 30_000 }), book], flat(400));
    expect([...lines, shipping].map((part) => part?.tax)).toEqual([4790, 654, 55]);
  });

  it('splits by quantity when all goods are free', () => {
    const gift = line({ id: 'gift', unitPrice: 0, quantity: 3 });
    const leaflet = line({ id: 'leaflet', unitPrice: 0, taxClass: 'reduced' });
    expect(priceGerman([gift, leaflet], flat(400)).taxLines.map((tax) => tax.taxed)).toEqual([300, 100]);
  });

  it('adds parts with different divisors before it rounds', () => {
    const all = { country: 'DE', name: 'Levy', rateMillionths: 10_000 };
    const tax = taxSettings.parse({ pricesIncludeTax: true, rates: [...german, all] });
    const lines = [line({ unitPrice: 1200 }), line({ id: 'l2', unitPrice: 1080, taxClass: 'reduced' })];
    const priced = price({ currency: 'EUR', locale: 'en', lines, tax, destination: { country: 'DE' } });
    expect(priced.taxLines.map((taxLine) => [taxLine.name, taxLine.amount])).toEqual([
      ['VAT', 190],
      ['Levy', 20],
      ['Reduced VAT', 70],
    ]);
    expect(priced.includedTrace[1]?.formula).toBe('1% included: €12.00 × 1 ÷ 120 + €10.80 × 1 ÷ 108');
  });

  it('keeps the price where the store has no rate', () => {
    expect(priceGerman([line()], null, true, 'CH')).toMatchObject({ total: 2400, taxIncluded: 0, taxLines: [] });
  });
});

it.each([
  [{ kind: 'flat' }, 500, 'Flat rate'],
  [{ kind: 'always-free' }, 0, 'Free'],
  [{ kind: 'free-from', threshold: 2400, subtotal: 2400 }, 0, 'Free from $24.00'],
  [{ kind: 'free-from', threshold: 2000, subtotal: 2400 }, 0, 'Free, because $24.00 is over $20.00'],
] as const)('gives the reason %j of a shipping price', (reason, amount, formula) => {
  const { trace } = price({ shipping: { ...flat(amount), reason } });
  expect(trace[1]).toEqual({ kind: 'shipping', label: '2-day shipping', formula, amount });
});

describe('what is not known yet', () => {
  it('is named, and left out of the total', () => {
    const priced = price({ destination: null });
    expect(priced).toMatchObject({ total: 2400, shipping: null, pending: { shipping: true, tax: true } });
    expect(price({ shipping: flat(500) }).pending).toEqual({ shipping: false, tax: false });
  });

  it('is nothing for downloads in a store without tax; a shipping choice from before is dropped', () => {
    const lines = [line({ requiresShipping: false })];
    const priced = price({ lines, shipping: flat(500), destination: null, tax: taxSettings.parse({}) });
    expect(priced).toMatchObject({ total: 2400, shipping: null, pending: { shipping: false, tax: false } });
  });

  it('an empty cart costs nothing', () => {
    expect(price({ lines: [], shipping: flat(500) })).toMatchObject({ total: 0, itemCount: 0, trace: [] });
  });
});

it('counts a former price only while it is higher', () => {
  const totals = [3000, 2400, 1000, undefined].map((compareAt) => price({ lines: [line({ quantity: 2, compareAt })] }));
  expect(totals.map((priced) => priced.lines[0]?.compareAtTotal)).toEqual([6000, null, null, null]);
});

it.each([
  { quantity: 0 },
  { quantity: 1.5 },
  { unitPrice: -1 },
  { unitPrice: 0.1 },
  { unitPrice: 2 ** 52, quantity: 4 },
])('refuses %j', (overrides) => {
  expect(() => price({ lines: [line(overrides)] })).toThrow(RangeError);
});

describe('for any cart', () => {
  const anyLine = fc.record({
    id: fc.uuid(),
    title: fc.constant('Thing'),
    quantity: fc.integer({ min: 1, max: 200 }),
    unitPrice: fc.integer({ min: 0, max: 10_000_000 }),
    taxClass: fc.constantFrom('standard', 'reduced', 'exempt'),
    requiresShipping: fc.boolean(),
    weightGrams: fc.nat(50_000),
  });
  const anyRate = fc.record(
    {
      country: fc.constant('DE'),
      name: fc.constantFrom('VAT', 'Levy', 'City tax'),
      rateMillionths: fc.integer({ min: 0, max: 400_000 }),
      classes: fc.constantFrom(['standard'], ['reduced'], ['standard', 'reduced']),
    },
    { requiredKeys: ['country', 'name', 'rateMillionths'] },
  );
  const anyInput = fc.record({
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
    locale: fc.constantFrom('en', 'de-DE'),
    lines: fc.array(anyLine, { maxLength: 12 }),
    shipping: fc.option(fc.nat(100_000).map(flat)),
    destination: fc.constantFrom(null, { country: 'DE' }, { country: 'FR' }),
    tax: fc
      .record({
        pricesIncludeTax: fc.boolean(),
        shippingTaxed: fc.boolean(),
        rates: fc.array(anyRate, { maxLength: 4 }),
      })
      .map((settings) => taxSettings.parse(settings)),
  });

  const floatNoise = 0.0001;

  it('the trace adds up to the total, and so do the parts', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const priced = priceCart(input);
        expect(sum(priced.trace.map((step) => step.amount))).toBe(priced.total);
        expect(priced.subtotal + (priced.shipping?.amount ?? 0) + priced.taxAdded).toBe(priced.total);
        expect(sum(priced.includedTrace.map((step) => step.amount))).toBe(priced.taxIncluded);
      }),
    );
  });

  it('the tax of each line and of shipping add up to the tax of the order, and what is not taxed has none', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const priced = priceCart(input);
        const shares = [...priced.lines.map(({ tax }) => tax), priced.shipping?.tax ?? 0];
        expect(sum(shares)).toBe(priced.taxAdded + priced.taxIncluded);
        expect(shares.every((share) => share >= 0)).toBe(true);
        for (const { taxClass, total, tax } of priced.lines) if (taxClass === 'exempt' || !total) expect(tax).toBe(0);
      }),
    );
  });

  it('each tax is within half a minor unit of its exact value', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { parts, rateMillionths, amount } of priceCart(input).taxLines) {
          const exact = parts.reduce(
            (total, part) => total + (part.taxed * rateMillionths) / part.divisorMillionths,
            0,
          );
          expect(Math.abs(amount - exact)).toBeLessThanOrEqual(0.5 + floatNoise);
        }
      }),
    );
  });

  it('contained tax leaves a net price, and the order of lines changes nothing', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const priced = priceCart(input);
        const backwards = priceCart({ ...input, lines: [...input.lines].reverse(), shipping: null });
        const withoutShipping = priceCart({ ...input, shipping: null });
        expect(priced.taxIncluded).toBeLessThanOrEqual(priced.total);
        expect(backwards.total).toBe(withoutShipping.total);
      }),
    );
  });
});
