import type { AddressSnapshot } from '#db/schema/orders.ts';

/** An order of a demo customer: how many days ago, what (places among the store's products, and pieces), and how far it is. */
export type DemoOrder = {
  daysAgo: number;
  things: [product: number, pieces: number][];
  state: 'sent' | 'paid' | 'to-pay';
};

/** Somebody who buys in a demo store; with an account they sign in with the password of all demo people. */
export type DemoCustomer = {
  email: string;
  phone: string | null;
  hasAccount: boolean;
  address: AddressSnapshot;
  orders: DemoOrder[];
};

const us = (name: string, line1: string, city: string, region: string, postcode: string): AddressSnapshot => ({
  ...{ name, line1, city, region, postcode, country: 'US' },
});
const eu = (name: string, line1: string, city: string, postcode: string, country: string): AddressSnapshot => ({
  ...{ name, line1, city, postcode, country },
});

/** Those who bought in the demo stores before, by the host of the store. */
export const demoCustomers: Record<string, DemoCustomer[]> = {
  'electronics.localhost': [
    {
      ...{ email: 'dana@voltline-customer.example', phone: '+1 775 555 0178', hasAccount: true },
      address: us('Dana Whitlock', '2140 Kietzke Lane', 'Reno', 'NV', '89502'),
      orders: [
        { daysAgo: 74, things: [[0, 1]], state: 'sent' },
        {
          daysAgo: 31,
          things: [
            [4, 1],
            [9, 2],
          ],
          state: 'sent',
        },
        { daysAgo: 2, things: [[14, 1]], state: 'paid' },
      ],
    },
    {
      ...{ email: 'jose@voltline-customer.example', phone: null, hasAccount: true },
      address: us('José Núñez', '901 Congress Avenue', 'Austin', 'TX', '78701'),
      orders: [
        { daysAgo: 52, things: [[7, 1]], state: 'sent' },
        { daysAgo: 9, things: [[21, 1]], state: 'sent' },
      ],
    },
    {
      ...{ email: 'priya@voltline-customer.example', phone: '+1 206 555 0119', hasAccount: false },
      address: us('Priya Raman', '1420 5th Avenue', 'Seattle', 'WA', '98101'),
      orders: [{ daysAgo: 17, things: [[2, 3]], state: 'sent' }],
    },
    {
      ...{ email: 'owen@voltline-customer.example', phone: null, hasAccount: false },
      address: us('Owen Marsh', '18 Larimer Street', 'Denver', 'CO', '80202'),
      orders: [{ daysAgo: 1, things: [[11, 1]], state: 'to-pay' }],
    },
  ],
  'fashion.localhost': [
    {
      ...{ email: 'zoe@maren-ode-customer.example', phone: null, hasAccount: true },
      address: eu('Zoë Brandt', 'Weserstraße 12', 'Berlin', '12047', 'DE'),
      orders: [
        { daysAgo: 81, things: [[1, 1]], state: 'sent' },
        {
          daysAgo: 38,
          things: [
            [6, 1],
            [12, 1],
          ],
          state: 'sent',
        },
        { daysAgo: 3, things: [[18, 1]], state: 'paid' },
      ],
    },
    {
      ...{ email: 'mathis@maren-ode-customer.example', phone: null, hasAccount: true },
      address: eu('Mathis Lefèvre', '7 rue des Carmes', 'Nantes', '44000', 'FR'),
      orders: [{ daysAgo: 24, things: [[3, 1]], state: 'sent' }],
    },
    {
      ...{ email: 'kasia@maren-ode-customer.example', phone: null, hasAccount: false },
      address: eu('Kasia Łuczak', 'ulica Szewska 4', 'Kraków', '31-009', 'PL'),
      orders: [{ daysAgo: 12, things: [[8, 2]], state: 'sent' }],
    },
    {
      ...{ email: 'lars@maren-ode-customer.example', phone: null, hasAccount: false },
      address: eu('Lars Sørensen', 'Jægersborggade 21', 'København', '2200', 'DK'),
      orders: [{ daysAgo: 1, things: [[15, 1]], state: 'to-pay' }],
    },
  ],
};

/** The e-mail of somebody who can sign in at a demo store, or null where there is nobody. */
export const demoCustomer = (host: string): string | null =>
  demoCustomers[host]?.find(({ hasAccount }) => hasAccount)?.email ?? null;
