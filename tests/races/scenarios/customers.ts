import { CUSTOMER_LIMITS } from '#features/customers/customer-tries.ts';
import { newId } from '#lib/ids.ts';
import {
  choose,
  finishAccount,
  forgot,
  joinToken,
  newCustomer,
  resetToken,
  sendsAsCustomer,
  signIn,
} from '../../rig/customers.ts';
import { rowsOf, type Place } from '../../rig/place.ts';
import { MINUTE, NOW } from '../../rig/store.ts';
import type { Scenario } from '../scenario.ts';
import { inStatements } from './holes.ts';

const sessionsOf = (place: Place) => rowsOf(place, 'select id from customer_sessions where site_id = ?');
const unused = (sql: string) => sql.replaceAll(/("\w+"\.)?"used_at" is null/g, '(1 or $&)');
const secondAccount = inStatements(
  'insert into "customer_accounts"',
  (sql) => `${sql} on conflict do update set password_hash = excluded.password_hash`,
);

/** Accounts of shoppers: each link and each try counts once. */
export const customers: Scenario[] = [
  {
    name: 'an account is finished in three windows',
    stock: {},
    async stage(place) {
      const token = await joinToken(place, `${newId()}@rig.example`);
      const joins = (password: string) => sendsAsCustomer(place, finishAccount(token, password));
      return {
        actors: {
          one: joins('a first long password'),
          two: joins('a second long password'),
          three: joins('a third long one'),
        },
        async check(answers) {
          const accounts = await rowsOf(place, 'select id from customer_accounts where site_id = ?');
          const done = Object.values(answers).filter(({ status }) => status === 303);
          const counts = [accounts, await sessionsOf(place), done].map(({ length }) => length).join();
          return counts === '1,1,1' ? [] : [`accounts, sessions, let in: ${counts}`];
        },
      };
    },
    holes: [
      {
        of: 'the condition that a link was not used, and the refusal of a second account',
        rewrite: (sql) => unused(secondAccount(sql)),
      },
    ],
  },
  {
    name: 'a link of a shopper to a new password is used in three windows',
    stock: {},
    async stage(place) {
      const token = await resetToken(place, (await newCustomer(place)).id);
      const chooses = (password: string) => sendsAsCustomer(place, choose(token, password));
      return {
        actors: {
          one: chooses('a first new password'),
          two: chooses('a second new password'),
          three: chooses('a third new one'),
        },
        async check(answers) {
          const done = Object.values(answers).filter(({ status }) => status === 303);
          const letters = await rowsOf(place, 'select id from outbox where site_id = ?');
          return done.length === 1 && letters.length === 1 ? [] : [`${done.length} chose, ${letters.length} letters`];
        },
      };
    },
    holes: [{ of: 'the condition that a link was not used', rewrite: unused }],
  },
  {
    name: 'a password of a shopper is replaced while somebody signs in with the old one',
    stock: {},
    async stage(place) {
      const { id, email } = await newCustomer(place);
      const form = choose(await resetToken(place, id), 'a new password that is long');
      return {
        actors: {
          owner: sendsAsCustomer(place, form, NOW + MINUTE),
          thief: sendsAsCustomer(place, signIn(email)),
        },
        async check({ owner }) {
          const left = await sessionsOf(place);
          return owner?.status === 303 && left.length === 1 ? [] : [`${left.length} sessions, and one is the owner's`];
        },
      };
    },
    holes: [
      {
        of: 'the end of all sessions',
        rewrite: (sql) => (sql.startsWith('delete from "customer_sessions"') ? `${sql} and 0` : sql),
      },
    ],
  },
  {
    name: 'a shopper asks for more letters than are allowed',
    // Several letters are sent at the same time, in no order of their own.
    gates: /customer_tries/,
    stock: {},
    async stage(place) {
      const asks = sendsAsCustomer(place, forgot((await newCustomer(place)).email));
      const { account: most } = CUSTOMER_LIMITS.letter;
      return {
        actors: Object.fromEntries(Array.from({ length: most + 2 }, (_, i) => [`try ${i + 1}`, asks])),
        async check(answers) {
          const refused = Object.values(answers).filter(({ status }) => status === 429).length;
          const links = await rowsOf(place, 'select id from customer_resets where site_id = ?');
          return refused === 2 && links.length === most ? [] : [`${refused} refused, ${links.length} links`];
        },
      };
    },
    holes: [
      {
        of: 'the counting on of tries',
        rewrite: (sql) => sql.replace('"customer_tries"."count" + 1', '"customer_tries"."count" + 0'),
      },
    ],
  },
];
