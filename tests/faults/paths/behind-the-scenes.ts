import { newId } from '#lib/ids.ts';
import { notify, newBrowser } from '../../rig/shopper.ts';
import { acting, orderPlaced, rowsOf, type Place } from '../../rig/place.ts';
import { askReset, choose, join, joinAgain, sends, signIn, staffOf } from '../../rig/staff.ts';
import { refundBegun } from '../../rig/refunds.ts';
import { MINUTE, NOW, PRICE, UNPAID } from '../../rig/store.ts';
import type { WritePath } from '../write-path.ts';

const stock = { black: 9 };
const same = (found: unknown, wanted: unknown) =>
  JSON.stringify(found) === JSON.stringify(wanted)
    ? []
    : [`${JSON.stringify(found)} and not ${JSON.stringify(wanted)}`];

const counts = async (place: Place, ...queries: string[]) =>
  (await Promise.all(queries.map((query) => rowsOf(place, query)))).map(({ length }) => length);
const SESSIONS = 'select id from staff_sessions where site_id = ?';
const LETTERS = 'select id from outbox where site_id = ?';

/** What providers say, what the cron does, and how staff get in. */
export const behindTheScenes: WritePath[] = [
  told('a provider says that an order is paid', 'paid', ['open', 'paid']),
  told('a provider says that a payment was declined', 'declined', ['open', 'pending']),
  told('a provider says that an order is paid which ran out', 'paid', ['open', 'paid'], UNPAID),
  {
    name: 'an unpaid order is swept',
    stock,
    async stage(place) {
      await orderPlaced(place, { black: 2 });
      return {
        now: NOW + UNPAID,
        act: (tasks) => place.rig.runScheduled(NOW + UNPAID, tasks?.begin()),
        async wrong() {
          const orders = await rowsOf(place, 'select status, payment from orders where site_id = ?');
          return [
            ...same(orders, [{ status: 'cancelled', payment: 'failed' }]),
            ...same(await counts(place, LETTERS), [1]),
          ];
        },
      };
    },
  },
  {
    name: 'a refund is asked for that nobody came to',
    stock,
    async stage(place) {
      await refundBegun(place);
      const now = NOW + 3 * MINUTE;
      const refunds = 'select state, asks from refunds where site_id = ?';
      return {
        now,
        act: (tasks) => place.rig.runScheduled(now, tasks?.begin()),
        wrong: async () => same(await rowsOf(place, refunds), [{ state: 'done', asks: 0 }]),
      };
    },
  },
  {
    name: 'a product is indexed',
    stock,
    async stage(place) {
      const { rig, store } = place;
      await rig.db
        .prepare('update variants set price = ? where site_id = ?')
        .bind(PRICE + 100, store.id)
        .run();
      return {
        act: (tasks) => rig.runScheduled(NOW, tasks?.begin()),
        async wrong() {
          const cards = await rowsOf(place, `select card ->> 'price' price from product_cards where site_id = ?`);
          const queue = 'select id from index_queue where site_id = ?';
          const stale = 'select id from listing_facets where site_id = ? and stale_since is not null';
          return [...same(cards, [{ price: PRICE + 100 }]), ...same(await counts(place, queue, stale), [0, 0])];
        },
      };
    },
  },
  {
    name: 'somebody signs in',
    stock,
    async stage(place) {
      const { email } = await staffOf(place).employ();
      const audit = `select id from audit_log where site_id = ? and action = 'session.open'`;
      return {
        act: sends(place, [signIn(email)]),
        // A session whose token never arrived is nobody's: what counts is that somebody is in.
        wrong: async () =>
          (await counts(place, SESSIONS, audit)).every((count) => count >= 1) ? [] : ['nobody is in'],
      };
    },
  },
  {
    name: 'somebody asks for a link to a new password',
    stock,
    async stage(place) {
      const { email } = await staffOf(place).employ();
      const dead = `select id from outbox m where site_id = ? and state = 'sent' and not exists
        (select 1 from password_resets r where r.site_id = m.site_id and r.token_hash = m.payload ->> 'tokenHash')`;
      return {
        act: sends(place, [askReset(email)]),
        async wrong() {
          const [letters, deadLinks] = await counts(place, LETTERS, dead);
          return letters && !deadLinks ? [] : [`${letters} letters, ${deadLinks} with a link that does not work`];
        },
      };
    },
  },
  {
    name: 'somebody chooses a new password',
    stock,
    async stage(place) {
      const staff = staffOf(place);
      const { accountId, email } = await staff.employ();
      const password = 'a new password that is long';
      const form = choose(await staff.resetToken(accountId), password);
      return {
        act: sends(place, [form]),
        wrong: async () => same((await sends(place, [signIn(email, password)])()).status, 303),
      };
    },
  },
  {
    name: 'somebody new joins',
    stock,
    async stage(place) {
      const token = await staffOf(place).invite(`${newId()}@rig.example`);
      const members = 'select id from memberships where site_id = ?';
      return {
        act: sends(place, [join(token, 'Eve')]),
        // Whose account was made already goes on with the form for those who have one.
        async again() {
          const answer = await sends(place, [join(token, 'Eve')])();
          return answer.status === 303 ? answer : sends(place, [joinAgain(token)])();
        },
        wrong: async () => same(await counts(place, members), [1]),
      };
    },
  },
];

function told(name: string, outcome: 'paid' | 'declined', [status, payment]: [string, string], after = 0): WritePath {
  return {
    name,
    stock,
    async stage(place) {
      const { said, order } = await orderPlaced(place, { black: 2 });
      if (after) await place.shop.orders.expire(order.id, NOW + after);
      const now = NOW + after;
      const provider = newBrowser(place.rig, place.store, now);
      return {
        now,
        act: (tasks) => notify(acting(provider, tasks), place.store, { ...said, outcome }),
        wrong: async () =>
          same(await rowsOf(place, 'select status, payment from orders where site_id = ?'), [{ status, payment }]),
      };
    },
  };
}
