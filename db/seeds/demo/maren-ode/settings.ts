import type { SettingsSeed } from '../format-settings.ts';

const neighbours = ['AT', 'BE', 'NL', 'LU', 'DK', 'FR', 'CZ', 'PL'];
const restOfTheUnion = ['ES', 'FI', 'IE', 'IT', 'PT', 'SE'];

export const settings: SettingsSeed = {
  general: {
    name: 'Maren Ode',
    legalName: 'Maren Ode GmbH',
    tagline: 'We make few things, in small runs, and repair every one of them for as long as you wear it.',
    description:
      'Clothing, leather, and things for the house, made in small runs by nine European workshops and repaired for life.',
    address: { street: 'Torstraße 140', city: 'Berlin', postcode: '10119', country: 'DE' },
    email: 'hello@maren-ode.example',
    phone: '+49 30 23125 014',
    locale: 'en-IE',
    currency: 'EUR',
    timezone: 'Europe/Berlin',
    orderPrefix: 'MO-',
    taxNote: 'VAT included',
  },
  shipping: {
    zones: [
      {
        id: 'de',
        name: 'Germany',
        countries: ['DE'],
        rates: [
          {
            id: 'de-standard',
            name: 'Standard',
            promise: '2–3 working days, climate-neutral',
            price: 490,
            freeFrom: 12000,
          },
          {
            id: 'de-express',
            name: 'Express',
            promise: 'Next working day, ordered by noon',
            price: 1290,
            maxWeight: 10_000,
          },
        ],
      },
      {
        id: 'neighbours',
        name: 'Neighbouring countries',
        countries: neighbours,
        rates: [
          { id: 'neighbours-standard', name: 'Standard', promise: '3–5 working days', price: 990, freeFrom: 20000 },
        ],
      },
      {
        id: 'eu',
        name: 'Other countries of the EU',
        countries: restOfTheUnion,
        rates: [{ id: 'eu-standard', name: 'Standard', promise: '4–7 working days', price: 1490, freeFrom: 30000 }],
      },
    ],
    pickup: {
      offered: true,
      name: 'Pick up in Torstraße',
      promise: 'Ready the next working day',
      price: 0,
      address: { street: 'Torstraße 140', city: 'Berlin', region: '', postcode: '10119', country: 'DE' },
      hours: 'Tue–Fri 11–19\nSat 11–17',
      instructions: 'Ring at the workshop door, left of the shop window.',
    },
  },
  tax: {
    pricesIncludeTax: true,
    shippingTaxed: true,
    rates: [
      { country: 'DE', name: 'VAT, Germany', rateMillionths: 190000 },
      { country: 'AT', name: 'VAT, Austria', rateMillionths: 200000 },
      { country: 'BE', name: 'VAT, Belgium', rateMillionths: 210000 },
      { country: 'CZ', name: 'VAT, Czechia', rateMillionths: 210000 },
      { country: 'DK', name: 'VAT, Denmark', rateMillionths: 250000 },
      { country: 'ES', name: 'VAT, Spain', rateMillionths: 210000 },
      { country: 'FI', name: 'VAT, Finland', rateMillionths: 255000 },
      { country: 'FR', name: 'VAT, France', rateMillionths: 200000 },
      { country: 'IE', name: 'VAT, Ireland', rateMillionths: 230000 },
      { country: 'IT', name: 'VAT, Italy', rateMillionths: 220000 },
      { country: 'LU', name: 'VAT, Luxembourg', rateMillionths: 170000 },
      { country: 'NL', name: 'VAT, Netherlands', rateMillionths: 210000 },
      { country: 'PL', name: 'VAT, Poland', rateMillionths: 230000 },
      { country: 'PT', name: 'VAT, Portugal', rateMillionths: 230000 },
      { country: 'SE', name: 'VAT, Sweden', rateMillionths: 250000 },
    ],
  },
  payments: {
    manual: {
      title: 'Bank transfer (SEPA)',
      summary: 'We put your pieces aside for 7 days and send them the day the money arrives.',
      instructions: [
        'Transfer the total to Maren Ode GmbH.',
        'IBAN DE89 3704 0044 0532 0130 00, Beispielbank Berlin',
        'Put the order number in the reference field, so that we find your payment.',
      ],
    },
  },
  checkout: {
    defaultCountry: 'DE',
    phone: 'hidden',
    terms: {
      text: 'You buy from Maren Ode GmbH. You can withdraw within 14 days, and return for 30.',
      links: [
        { label: 'Terms', page: 'terms' },
        { label: 'Returns and withdrawal', page: 'returns' },
        { label: 'Privacy', page: 'privacy' },
      ],
    },
  },
};
