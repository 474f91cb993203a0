import { newId } from '#lib/ids.ts';
import {
  choose,
  finishAccount,
  forgot,
  joinToken,
  newCustomer,
  register,
  resetToken,
  sendsAsCustomer,
  signIn,
} from '../../rig/customers.ts';
import { rowsOf, type Place } from '../../rig/place.ts';
import type { WritePath } from '../write-path.ts';

const password = 'a new password that is long';

/** Letters of a kind, and how many of those that were sent have a link that does not work. */
async function lettersWithLinks(place: Place, kind: string, links: string): Promise<string[]> {
  const [letters, dead] = [
    await rowsOf(place, `select id from outbox where site_id = ? and kind = '${kind}'`),
    await rowsOf(
      place,
      `select id from outbox m where site_id = ? and kind = '${kind}' and state = 'sent' and not exists
        (select 1 from ${links} r where r.site_id = m.site_id)`,
    ),
  ];
  return letters.length && !dead.length ? [] : [`${letters.length} letters, ${dead.length} without a link that works`];
}

const isLetIn = async (place: Place, email: string) => {
  const { status } = await sendsAsCustomer(place, signIn(email, password))();
  return status === 303 ? [] : [`signing in is answered ${status}`];
};

/** How shoppers get accounts, and get in. */
export const customers: WritePath[] = [
  {
    name: 'a shopper asks for an account',
    stock: {},
    stage: async (place) => ({
      act: sendsAsCustomer(place, register(`${newId()}@rig.example`)),
      wrong: () => lettersWithLinks(place, 'customer-join', 'customer_registrations'),
    }),
  },
  {
    name: 'a shopper finishes an account',
    stock: {},
    async stage(place) {
      const email = `${newId()}@rig.example`;
      const form = finishAccount(await joinToken(place, email), password);
      return { act: sendsAsCustomer(place, form), wrong: () => isLetIn(place, email) };
    },
  },
  {
    name: 'a shopper asks for a link to a new password',
    stock: {},
    async stage(place) {
      const { email } = await newCustomer(place);
      return {
        act: sendsAsCustomer(place, forgot(email)),
        wrong: () => lettersWithLinks(place, 'customer-reset', 'customer_resets'),
      };
    },
  },
  {
    name: 'a shopper chooses a new password',
    stock: {},
    async stage(place) {
      const { id, email } = await newCustomer(place);
      const form = choose(await resetToken(place, id), password);
      return { act: sendsAsCustomer(place, form), wrong: () => isLetIn(place, email) };
    },
  },
];
