import type { SettingsSeed } from '../format-settings.ts';

export const settings: SettingsSeed = {
  general: {
    name: 'Voltline',
    legalName: 'Voltline Supply Co.',
    tagline: 'We bench-test everything we list. If a number on this site is wrong, we refund you and fix the page.',
    description:
      'Chargers, cables, audio and desk equipment, each measured on our own bench in Reno, Nevada before it is listed.',
    address: { street: '1180 Terminal Way', city: 'Reno', region: 'NV', postcode: '89502', country: 'US' },
    email: 'help@voltline.example',
    phone: '(775) 555-0142',
    locale: 'en-US',
    currency: 'USD',
    timezone: 'America/Los_Angeles',
    orderPrefix: 'VL-',
    taxNote: 'Before sales tax',
    mark: { ground: 'M1 3h24v22H1z', figure: 'M15.5 5 6 15.5h5.5L10 23l9.7-10.8h-5.5z' },
  },
  shipping: {
    zones: [
      {
        id: 'us',
        name: 'United States',
        countries: ['US'],
        rates: [
          {
            id: 'us-2-day',
            name: '2-day',
            promise: '2 working days, ordered by 3 pm',
            price: 695,
            freeFrom: 7500,
            maxWeight: 20_000,
          },
          {
            id: 'us-overnight',
            name: 'Overnight',
            promise: 'Next working day, ordered by 3 pm',
            price: 1995,
            maxWeight: 10000,
          },
          {
            id: 'us-ground-heavy',
            name: 'Ground, heavy parcel',
            promise: '3–6 working days',
            price: 2490,
            minWeight: 20001,
            maxWeight: 60000,
          },
        ],
      },
      {
        id: 'north-america',
        name: 'Canada and Mexico',
        countries: ['CA', 'MX'],
        rates: [
          {
            id: 'na-ground',
            name: 'Ground',
            promise: '4–7 working days',
            price: 1495,
            freeFrom: 20000,
            maxWeight: 20_000,
          },
          { id: 'na-air', name: 'Air', promise: '2–3 working days', price: 2990, maxWeight: 10000 },
        ],
      },
      {
        id: 'world',
        name: 'Everywhere else',
        countries: 'rest-of-world',
        rates: [
          {
            id: 'world-air',
            name: 'International air',
            promise: '5–9 working days, duties paid on delivery',
            price: 3900,
            maxWeight: 20_000,
          },
        ],
      },
    ],
  },
  tax: {
    pricesIncludeTax: false,
    shippingTaxed: false,
    rates: [
      { country: 'US', region: 'NV', name: 'Sales tax, Nevada (Washoe County)', rateMillionths: 82650 },
      { country: 'US', region: 'CA', name: 'Sales tax, California', rateMillionths: 72500 },
      { country: 'US', region: 'WA', name: 'Sales tax, Washington', rateMillionths: 65000 },
      { country: 'US', region: 'TX', name: 'Sales tax, Texas', rateMillionths: 62500 },
      { country: 'US', region: 'NY', name: 'Sales tax, New York', rateMillionths: 40000 },
      { country: 'US', region: 'CO', name: 'Sales tax, Colorado', rateMillionths: 29000 },
    ],
  },
  payments: {
    manual: {
      title: 'Bank transfer (ACH or wire)',
      summary: 'We hold your items for 7 days and ship the day the money arrives.',
      instructions: [
        'Transfer the total to Voltline Supply Co.',
        'First Example Bank, routing number 000 000 000, account 1180 0089 502',
        'Put the order number in the reference field, so that we find your payment.',
      ],
    },
  },
  checkout: {
    defaultCountry: 'US',
    phone: 'optional',
    terms: {
      text: 'You buy from Voltline Supply Co. under our terms.',
      links: [
        { label: 'Terms', page: 'terms' },
        { label: 'Returns', page: 'returns' },
        { label: 'Privacy', page: 'privacy' },
      ],
    },
  },
};
