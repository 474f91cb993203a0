import { acting, rowsOf } from '../../rig/place.ts';
import { refundBegun } from '../../rig/refunds.ts';
import { newBrowser, notify } from '../../rig/shopper.ts';
import type { Act, Scenario } from '../scenario.ts';
import { inStatements, noConditions } from './holes.ts';

/** Money that goes back. */
export const refunding: Scenario[] = [
  {
    name: 'a provider says in several ways how a refund ended',
    stock: { black: 5 },
    async stage(place) {
      const { refund } = await refundBegun(place);
      const ends =
        (state: 'done' | 'failed'): Act =>
        (turn) =>
          notify(acting(newBrowser(place.rig, place.store), turn), place.store, {
            ...{ kind: 'refund', reference: refund.id, state, note: '' },
          });
      return {
        actors: { done: ends('done'), again: ends('done'), failed: ends('failed') },
        async check(answers) {
          const [row] = await rowsOf<{ state: string; letters: number }>(
            place,
            `select state, (select count(*) from outbox m where m.site_id = r.site_id and m.payload ->> 'refundId' = r.id) letters
             from refunds r where site_id = ?`,
          );
          const taken = Object.values(answers).every(({ status }) => status === 200);
          return taken && row?.letters === 1 && row.state !== 'pending' ? [] : [JSON.stringify(row)];
        },
      };
    },
    holes: [
      { of: 'the condition that a refund has not ended', rewrite: inStatements('update "refunds"', noConditions) },
    ],
  },
];
