import { acting, atCheckout, rowsOf, type Place } from '../../rig/place.ts';
import { placeOrder } from '../../rig/shopper.ts';
import { MINUTE, NOW, PRICE } from '../../rig/store.ts';
import type { Act, Scenario } from '../scenario.ts';
import { inStatements, noConditions } from './holes.ts';

/** The scheduled work runs. */
const sweeps =
  ({ rig }: Place, now: number): Act =>
  (turn) =>
    turn.run((task) => rig.runScheduled(now, task));

const reprices =
  ({ rig, store }: Place, price: number): Act =>
  async (turn) => {
    await turn.take(`the price becomes ${price}`);
    await rig.db.prepare('update variants set price = ? where site_id = ?').bind(price, store.id).run();
  };

/** What finding products reads of the store: the card and the counts of its listings. */
const indexed = async (place: Place) => [
  ...(await rowsOf(place, 'select id, card, facets, price_doc / 33554432 price from product_cards where site_id = ?')),
  ...(await rowsOf(place, 'select id, packed from listing_facets where site_id = ? order by id')),
];

/** Work that runs by itself, several times at once. */
export const background: Scenario[] = [
  {
    name: 'mail is delivered by a request and by two sweeps at once',
    stock: { black: 5 },
    async stage(place) {
      const { browser, form } = await atCheckout(place, { black: 1 });
      return {
        actors: {
          shopper: (turn) => placeOrder(acting(browser, turn), { ...form, provider: 'manual' }),
          first: sweeps(place, NOW + 1),
          second: sweeps(place, NOW + 1),
        },
        async check() {
          await place.rig.runScheduled(NOW + 10 * MINUTE);
          const sent = await rowsOf<{ state: string; attempts: number }>(
            place,
            'select state, attempts from outbox where site_id = ?',
          );
          return sent.length === 1 && sent[0]!.state === 'sent' && sent[0]!.attempts === 1
            ? []
            : [JSON.stringify(sent)];
        },
      };
    },
    holes: [
      {
        of: 'the condition that nobody else has taken a message',
        rewrite: inStatements('update "outbox"', (sql) =>
          sql.replace('"next_attempt_at" <= ?', '("next_attempt_at" <= ? or 1)'),
        ),
      },
    ],
  },
  {
    name: 'a product changes twice while two sweeps index it',
    gates: /the price becomes|index_queue|product_cards|listing_facets/,
    stock: { black: 5 },
    async stage(place) {
      await place.rig.db.prepare('update products set rank = rank + 1 where site_id = ?').bind(place.store.id).run();
      return {
        actors: {
          first: sweeps(place, NOW),
          second: sweeps(place, NOW),
          merchant: reprices(place, PRICE + 100),
          colleague: reprices(place, PRICE + 200),
        },
        async check() {
          await place.rig.runScheduled(NOW + MINUTE);
          const found = JSON.stringify(await indexed(place));
          const { db } = place.rig;
          await db.batch([
            db.prepare('update products set rank = rank where site_id = ?').bind(place.store.id),
            db.prepare('update listing_facets set stale_since = 1 where site_id = ?').bind(place.store.id),
          ]);
          await place.rig.runScheduled(NOW + 2 * MINUTE);
          const anew = JSON.stringify(await indexed(place));
          return found === anew ? [] : [`indexed as ${found}, and anew as ${anew}`];
        },
      };
    },
    holes: [
      {
        of: 'the claim, when a product is taken off the queue',
        rewrite: inStatements('delete from index_queue', (sql) =>
          sql.replace('version = cast(? as integer)', '(version = cast(? as integer) or 1)'),
        ),
      },
      {
        of: 'the claim, when a product is written',
        rewrite: inStatements('insert into "index_queue"', noConditions),
      },
      {
        of: 'the mark that counts are made anew of',
        rewrite: inStatements('update "listing_facets"', (sql) =>
          sql.replace('"stale_since" = ?)', '("stale_since" = ? or 1))'),
        ),
      },
    ],
  },
];
