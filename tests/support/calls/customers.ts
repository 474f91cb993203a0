import { customerListDefinition } from '#features/customers/customer-list.ts';
import { parseListQuery } from '#lib/list-query.ts';
import { now, type Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';
import { tokenHashOf } from '../twin-tokens.ts';
import { twinA } from '../twins.ts';

const customer = (i: number) => idOf('customers', i);
const email = (i: number) => `shopper-${i + 1}@twin.example`;
const link = (table: string) => (i: number) => tokenHashOf(table, i);
const joinLink = link('customerRegistrations');
const resetLink = link('customerResets');
const emailLink = link('customerEmailChanges');
const session = (i: number) => tokenHashOf('customerSessions', i);
const address = {
  ...{ name: 'Ada', company: '', line1: 'Street 1', line2: '', city: 'Berlin', region: '', postcode: '10115' },
  country: 'DE',
};

/** Customers by a word of their names. */
const listed = (word: string) =>
  parseListQuery(customerListDefinition({ currency: 'EUR', locale: 'en' }), new URLSearchParams({ q: word }), []);

export const calls: Calls = {
  'customerAccounts.byEmail': { args: (i) => [email(i)] },
  'customerAccounts.byId': { args: (i) => [customer(i)] },
  'customerAccounts.remove': { args: (i) => [customer(i)] },
  'customerAccounts.setContact': { args: (i) => [customer(i), { name: 'Ada', phone: null }, now] },
  'customerAccounts.setPassword': { args: (i) => [customer(i), 'a-hash', now] },
  'customerAddresses.add': { args: (i) => [customer(i), 'a-new-address', address, true, now] },
  'customerAddresses.byId': { args: (i) => [customer(i), idOf('addresses', i)] },
  'customerAddresses.change': { args: (i) => [customer(i), idOf('addresses', i), address, true] },
  'customerAddresses.list': { args: (i) => [customer(i)] },
  'customerAddresses.makeDefault': { args: (i) => [customer(i), idOf('addresses', i)] },
  'customerAddresses.remove': { args: (i) => [customer(i), idOf('addresses', i)] },
  'customerDesk.erase': { args: (i) => [customer(i), now] },
  'customerDesk.everything': { args: (i) => [customer(i)] },
  'customerDesk.note': { args: (i) => [customer(i), 'Likes lamps', now] },
  'customerDesk.tag': { args: (i) => [customer(i), ['vip'], now] },
  'customerList.byId': { args: (i) => [customer(i)] },
  'customerList.byName': { args: () => [listed('')] },
  'customerList.ofOrder': { args: (i) => [idOf('orders', i)] },
  'customerList.page': { args: (i) => [listed(i ? 'bbmark' : 'aamark')] },
  'customerEmails.begin': { args: (i) => [customer(i), 'new@twin.example', 'a-new-token', now] },
  'customerEmails.byToken': { args: (i) => [emailLink(i), now] },
  'customerEmails.finish': { args: (i) => [emailLink(i), now] },
  'customerJoining.begin': { args: (i) => [{ email: email(i), name: 'Ada' }, 'a-new-token', now] },
  'customerJoining.byToken': { args: (i) => [joinLink(i), now] },
  'customerJoining.finish': { args: (i) => [joinLink(i), 'a-hash', now] },
  'customerOrders.lines': { args: (i) => [customer(i), idOf('orders', i)] },
  'customerOrders.page': { args: (i) => [customer(i), null] },
  'customerResets.begin': { args: (i) => [customer(i), 'a-new-token', now] },
  'customerResets.byToken': { args: (i) => [resetLink(i), now] },
  'customerResets.finish': { args: (i) => [resetLink(i), 'a-hash', now] },
  'customerSessions.byToken': { args: (i) => [session(i), now] },
  'customerSessions.close': { args: (i) => [idOf('customerSessions', i), customer(i)] },
  'customerSessions.open': {
    args: (i) => [
      {
        tokenHash: 'a-new-token',
        customerId: customer(i),
        passwordHash: `${twinA.mark} customerAccounts passwordHash ${i + 1}`,
      },
      now,
    ],
  },
  'customerSessions.seen': { args: (i) => [idOf('customerSessions', i), now] },
  'customerSessions.shopper': { args: (i) => [session(i), now] },
  'customerTries.count': { args: (i) => [[idOf('customerTries', i)], 60_000, now] },
  'customerTries.forget': { args: (i) => [idOf('customerTries', i)] },
};
