import { LIMITS } from '#features/staff/tries.ts';
import { newId } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import { MINUTE, NOW } from '../../rig/store.ts';
import { rowsOf, type Place } from '../../rig/place.ts';
import type { Scenario } from '../scenario.ts';
import { askReset, choose, join, sends, signIn, staffOf } from '../../rig/staff.ts';

const sessionsOf = (place: Place) => rowsOf(place, 'select id from staff_sessions where site_id = ?');
const membersOf = (place: Place) => rowsOf<{ email: string }>(place, 'select email from memberships where site_id = ?');
const usedUp = (sql: string) => sql.replaceAll(/("\w+"\.)?"(accepted_at|used_at)" is null/g, '(1 or $&)');

/** Getting in, and what lets people in: each link and each try counts once. */
export const people: Scenario[] = [
  {
    name: 'a link to choose a password is used in three windows',
    stock: {},
    async stage(place) {
      const staff = staffOf(place);
      const { accountId } = await staff.employ();
      const token = await staff.resetToken(accountId);
      const chooses = (password: string) => sends(place, [choose(token, password)]);
      return {
        actors: {
          one: chooses('a first new password'),
          two: chooses('a second new password'),
          three: chooses('a third new password'),
        },
        async check(answers) {
          const done = Object.values(answers).filter(({ status }) => status === 303);
          const letters = await rowsOf(place, 'select id from outbox where site_id = ?');
          return done.length === 1 && letters.length === 1 ? [] : [`${done.length} chose, ${letters.length} letters`];
        },
      };
    },
    holes: [{ of: 'the condition that a link was not used', rewrite: usedUp }],
  },
  ...[false, true].map(replacedPassword),
  {
    name: 'an invitation is accepted in three windows by somebody new',
    stock: {},
    async stage(place) {
      const token = await staffOf(place).invite(`${newId()}@rig.example`);
      const joins = (name: string) => sends(place, [join(token, name)]);
      return {
        actors: { one: joins('One'), two: joins('Two'), three: joins('Three') },
        async check(answers) {
          const [members, sessions] = [await membersOf(place), await sessionsOf(place)];
          const accounts = await rowsOf(
            place,
            `select id from accounts where id in (select account_id from memberships where site_id = ?)`,
          );
          const done = Object.values(answers).filter(({ status }) => status === 303);
          const counts = [members, sessions, accounts, done].map(({ length }) => length).join();
          return counts === '1,1,1,1' ? [] : [`members, sessions, accounts, let in: ${counts}`];
        },
      };
    },
    holes: [
      {
        of: 'the condition that an invitation was not accepted, and the unique keys on the address',
        rewrite: usedUp,
        indexes: ['accounts_email', 'memberships_email'],
      },
    ],
  },
  {
    name: 'a letter with a link is asked for more often than is allowed',
    // Several letters are sent at the same time, in no order of their own.
    gates: /sign_in_attempts/,
    stock: {},
    async stage(place) {
      const { email } = await staffOf(place).employ();
      const asks = sends(place, [askReset(email)]);
      const { account: most } = LIMITS.reset;
      return {
        actors: Object.fromEntries(Array.from({ length: most + 2 }, (_, i) => [`try ${i + 1}`, asks])),
        async check(answers) {
          const refused = Object.values(answers).filter(({ status }) => status === 429).length;
          const links = await rowsOf(place, 'select id from password_resets where site_id = ?');
          return refused === 2 && links.length === most ? [] : [`${refused} refused, ${links.length} links`];
        },
      };
    },
    holes: [
      {
        of: 'the counting on of tries',
        rewrite: (sql) => sql.replace('"sign_in_attempts"."count" + 1', '"sign_in_attempts"."count" + 0'),
      },
    ],
  },
];

function replacedPassword(hasCode: boolean): Scenario {
  return {
    name: `a password is replaced while somebody signs in with the old one${hasCode ? ' and a code' : ''}`,
    stock: {},
    async stage(place) {
      const staff = staffOf(place);
      const { accountId, email } = await staff.employ();
      const token = await staff.resetToken(accountId);
      const code = hasCode ? await staff.askForCode(accountId) : null;
      const page = paths.admin.secondFactor();
      return {
        actors: {
          owner: sends(place, [choose(token, 'a new password that is long')], NOW + MINUTE),
          thief: sends(place, [
            signIn(email),
            ...(code ? [{ page, action: 'access.secondFactor', fields: { code } }] : []),
          ]),
        },
        async check() {
          const left = await sessionsOf(place);
          return left.length ? ['somebody is signed in by a password that was replaced'] : [];
        },
      };
    },
    holes: [
      {
        of: 'the end of all sessions',
        rewrite: (sql) => (sql.startsWith('delete from "staff_sessions"') ? `${sql} and 0` : sql),
      },
    ],
  };
}
