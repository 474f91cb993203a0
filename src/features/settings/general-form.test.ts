import { describe, expect, it } from 'vitest';
import { currencyRefusal, type InUse } from './currency-change.ts';
import { generalForm, generalProblems, withGeneral, type GeneralForm } from './general-form.ts';
import { generalSettings } from './general.ts';

const stored = generalSettings.parse({ name: 'Voltline', email: 'help@voltline.example', currency: 'USD' });
const picture = { mediaId: 'm1', width: 400, height: 100, widths: [400] };

const fields = {
  ...{ name: 'Voltline', email: 'help@voltline.example', locale: 'en-US', currency: 'USD', timezone: 'UTC' },
  ...{ currencyUnderstood: false, removeLogo: false, removeIcon: false },
};
const typed = (changes: object = {}): GeneralForm => generalForm.parse({ ...fields, ...changes });
const saved = (changes: object, before = stored) => withGeneral(before, typed(changes), { logo: null, icon: null });
const problemOf = (changes: object) => generalForm.safeParse({ ...fields, ...changes }).error?.issues[0]?.path[0];

describe('the form', () => {
  it.each([
    ['name', ' '],
    ['email', 'nobody'],
    ['timezone', 'Europe/Atlantis'],
    ['currency', 'XXX'],
    ['locale', 'klingon-of-the-empire'],
    ['locale', 'en-US-US'],
    ['language', 'klingon-of-the-empire'],
    ['country', 'ZZ'],
    ['orderPrefix', '<b>'],
  ])('refuses %s “%s”', (field, value) => expect(problemOf({ [field]: value })).toBe(field));

  it('takes what is left empty as empty', () => {
    expect(saved({ tagline: null, phone: null, country: null })).toMatchObject({
      tagline: '',
      phone: '',
      address: null,
    });
  });
});

describe('the address', () => {
  it('is there once it has a country', () => {
    expect(saved({ street: '1 Terminal Way', city: 'Reno', postcode: '89502', country: 'US' }).address).toEqual({
      ...{ street: '1 Terminal Way', city: 'Reno', postcode: '89502', country: 'US' },
    });
    expect(generalProblems(typed({ street: '1 Terminal Way' }), stored, { products: false, orders: false })).toEqual({
      country: 'Choose the country of this address',
    });
  });
});

describe('another currency', () => {
  const use = { products: true, orders: false };
  const problems = (currency: string, use: InUse, currencyUnderstood = false) =>
    generalProblems(typed({ currency, currencyUnderstood }), stored, use);

  it('has to be understood where products are priced in the old one, by what becomes of prices', () => {
    expect(problems('EUR', use)).toEqual({
      currencyUnderstood: 'Nothing is converted: $10.00 becomes €10.00. Tick this to go on',
    });
    expect(problems('EUR', use, true)).toEqual({});
    expect(problems('EUR', { products: false, orders: false })).toEqual({});
    expect(problems('USD', use)).toEqual({});
  });

  it('with other decimals is refused while there are prices: each would be another', () => {
    expect(problems('JPY', use, true)).toEqual({ currency: expect.stringContaining('$10.00 becomes ¥1,000') });
    expect(problems('KWD', use, true)).toEqual({ currency: expect.stringContaining('$10.00 becomes KWD') });
    expect(problems('JPY', { products: false, orders: false })).toEqual({});
  });

  it('is refused once there are orders: figures of two currencies are no sum', () => {
    expect(Object.keys(problems('EUR', { products: true, orders: true }, true))).toEqual(['currency']);
    expect(problems('USD', { products: true, orders: true })).toEqual({});
    expect(currencyRefusal({ currency: 'EUR', locale: 'en' }, 'USD', { products: false, orders: true })).not.toBeNull();
  });
});

describe('pictures', () => {
  it('stay, are replaced, or are taken off', () => {
    const with1 = { ...stored, logo: picture };
    expect(saved({}, with1).logo).toEqual(picture);
    expect(saved({ removeLogo: true }, with1).logo).toBeNull();
    const newer = { ...picture, mediaId: 'm2' };
    expect(withGeneral(with1, typed({ removeLogo: true }), { logo: newer, icon: null }).logo).toEqual(newer);
  });
});

it('what the form does not show is kept', () => {
  const mark = { ground: 'M1 1h2', figure: 'M3 3h4' };
  expect(saved({}, { ...stored, mark }).mark).toEqual(mark);
});
