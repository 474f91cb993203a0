import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSettings } from './merge-settings.ts';

const base = {
  phone: 'optional',
  terms: { text: 'Ours', links: [{ label: 'Terms', page: 'terms' }] },
  zones: [
    {
      ...{ id: 'us', name: 'US', countries: ['US', 'CA'] },
      rates: [
        { id: 'a', name: 'Parcel', price: 500 },
        { id: 'b', name: 'Express', price: 900 },
      ],
    },
  ],
};
type Document = typeof base;
const changed = (change: (document: Document) => void): Document => {
  const copy = structuredClone(base);
  change(copy);
  return copy;
};
const [us] = base.zones;

describe('two people who save the same settings', () => {
  it('each get what they changed, however deep, and the second is told what the first did', () => {
    const mine = changed((one) => {
      one.phone = 'hidden';
      one.zones[0]!.rates[0]!.price = 600;
    });
    const theirs = changed((one) => {
      one.terms.text = 'New';
      one.zones[0]!.rates[1]!.price = 950;
    });
    const merged = mergeSettings(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.news).toEqual(['terms, text', 'zones, US, rates, Express, price']);
    expect(merged.value).toEqual({
      ...{ phone: 'hidden', terms: { ...base.terms, text: 'New' } },
      zones: [
        {
          ...us,
          rates: [
            { id: 'a', name: 'Parcel', price: 600 },
            { id: 'b', name: 'Express', price: 950 },
          ],
        },
      ],
    });
  });

  it('are asked where both changed one field, and only there', () => {
    const mine = changed((one) => void (one.zones[0]!.rates[0]!.price = 600));
    const theirs = changed((one) => void (one.zones[0]!.rates[0]!.price = 700));
    const key = 'zones/us/rates/a/price';
    const { conflicts } = mergeSettings(base, mine, theirs);
    expect(conflicts).toEqual([{ key, label: 'zones, US, rates, Parcel, price', mine: 600, theirs: 700 }]);
    expect(mergeSettings(base, mine, theirs, new Map([[key, 'theirs']]))).toMatchObject({
      value: theirs,
      conflicts: [{ key, stays: 'theirs' }],
    });
    expect(mergeSettings(base, mine, theirs, new Map([[key, 'mine']])).value).toEqual(mine);
  });

  it('decide one field after the other: what was decided stays so while another is asked for', () => {
    const prices = (express: number, parcel: number) =>
      changed((one) => one.zones[0]!.rates.forEach((rate) => (rate.price = rate.id === 'a' ? parcel : express)));
    const [one, two] = ['zones/us/rates/a/price', 'zones/us/rates/b/price'] as const;
    const { conflicts } = mergeSettings(base, prices(1, 2), prices(3, 4), new Map([[one, 'theirs']]));
    expect(conflicts.map(({ key, stays }) => [key, stays])).toEqual([
      [one, 'theirs'],
      [two, undefined],
    ]);
  });

  it('add and remove things of one list', () => {
    const mine = changed((one) => void one.zones[0]!.rates.push({ id: 'c', name: 'Bike', price: 300 }));
    const theirs = changed((one) => void one.zones[0]!.rates.splice(0, 1));
    const { value, conflicts } = mergeSettings(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect((value as Document).zones[0]!.rates.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('are asked when one removes what the other changed', () => {
    const mine = changed((one) => void one.zones[0]!.rates.splice(0, 1));
    const theirs = changed((one) => void (one.zones[0]!.rates[0]!.price = 700));
    expect(mergeSettings(base, mine, theirs).conflicts).toMatchObject([
      { key: 'zones/us/rates/a', label: 'zones, US, rates, Parcel', mine: undefined, theirs: { price: 700 } },
    ]);
  });

  it('add to one list of countries without undoing each other', () => {
    const mine = changed((one) => void (one.zones[0]!.countries = ['US', 'CA', 'MX']));
    const theirs = changed((one) => void (one.zones[0]!.countries = ['CA', 'BR']));
    expect((mergeSettings(base, mine, theirs).value as Document).zones[0]!.countries).toEqual(['CA', 'BR', 'MX']);
  });

  it('never mix two pictures', () => {
    const picture = (mediaId: string, width: number) => ({ logo: { mediaId, width } });
    const { conflicts } = mergeSettings(picture('a', 1), picture('b', 1), picture('c', 2));
    expect(conflicts).toMatchObject([{ key: 'logo', mine: { mediaId: 'b' }, theirs: { mediaId: 'c' } }]);
  });
});

it('loses nothing that only one of two changed, whatever they change', () => {
  const document = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(document, document, document, (was, mine, theirs) => {
      const { value, conflicts } = mergeSettings(was, mine, theirs);
      const merged = value as Record<string, number>;
      for (const name of ['a', 'b', 'c', 'd']) {
        if (mine[name] === was[name]) expect(merged[name]).toBe(theirs[name]);
        else if (theirs[name] === was[name] || mine[name] === theirs[name]) expect(merged[name]).toBe(mine[name]);
        else expect(conflicts.map(({ key }) => key)).toContain(name);
      }
    }),
  );
});
